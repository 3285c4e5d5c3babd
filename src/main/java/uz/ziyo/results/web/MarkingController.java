package uz.ziyo.results.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.exams.Exams;
import uz.ziyo.exams.Paper;
import uz.ziyo.results.MarkableAnswer;
import uz.ziyo.results.Marking;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.Stale;

/**
 * Written answers, one at a time: a key or a tap saves a mark and brings the next.
 */
@Controller
@StaffOnly
@RequestMapping("/exams/{examId}/marking")
class MarkingController {

	private static final String FRAGMENT = "results/marking :: work";

	private final Marking marking;

	private final Exams exams;

	private final CentreTime time;

	MarkingController(Marking marking, Exams exams, CentreTime time) {
		this.marking = marking;
		this.exams = exams;
		this.time = time;
	}

	@GetMapping
	String page(@PathVariable long examId, Step step, Model model) {
		show(examId, find(examId, step), model);
		return "results/marking";
	}

	@HxRequest
	@GetMapping
	String fragment(@PathVariable long examId, Step step, Model model) {
		page(examId, step, model);
		return FRAGMENT;
	}

	/** Without a script: the page again, at the next answer. */
	@PostMapping("/{answerId}")
	String mark(@PathVariable long examId, @PathVariable long answerId, @RequestParam Mark mark, @RequestParam Mark was,
			Caller caller) {
		this.marking.mark(examId, answerId, was.value(), mark.value(), caller);
		return "redirect:/exams/" + examId + "/marking?" + ((mark == Mark.NONE) ? "answer=" : "after=") + answerId;
	}

	/**
	 * @param undone that the answer itself is shown again, and not the next one
	 */
	@HxRequest
	@PostMapping("/{answerId}")
	String markAndGoOn(@PathVariable long examId, @PathVariable long answerId, @RequestParam Mark mark,
			@RequestParam Mark was, @RequestParam(defaultValue = "false") boolean undone, Caller caller, Model model,
			HttpServletResponse response) {
		try {
			this.marking.mark(examId, answerId, was.value(), mark.value(), caller);
		}
		catch (Stale ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("theirs", true);
			show(examId, Optional.of(this.marking.get(examId, answerId)), model);
			return FRAGMENT;
		}
		MarkableAnswer marked = this.marking.get(examId, answerId);
		model.addAttribute("marked", marked);
		model.addAttribute("before", was);
		model.addAttribute("undone", undone);
		model.addAttribute("now", this.time.time());
		show(examId, undone ? Optional.of(marked) : this.marking.next(examId, marked), model);
		return FRAGMENT;
	}

	private Optional<MarkableAnswer> find(long examId, Step step) {
		if (step.answer() != null) {
			return Optional.of(this.marking.get(examId, step.answer()));
		}
		if (step.after() != null) {
			MarkableAnswer after = this.marking.get(examId, step.after());
			return this.marking.next(examId, after).or(() -> Optional.of(after).filter(MarkableAnswer::waiting));
		}
		if (step.before() != null) {
			MarkableAnswer before = this.marking.get(examId, step.before());
			return this.marking.previous(examId, before.questionId(), before.id()).or(() -> Optional.of(before));
		}
		return this.marking.first(examId, step.question())
			.or(() -> Optional.ofNullable(step.question())
				.flatMap((question) -> this.marking.previous(examId, question, null)));
	}

	private void show(long examId, Optional<MarkableAnswer> answer, Model model) {
		Paper paper = this.exams.paper(examId);
		List<MarkingRow> rows = this.marking.progress(examId)
			.stream()
			.map((progress) -> new MarkingRow(number(paper, progress.questionId()), progress))
			.toList();
		model.addAttribute("exam", paper.exam());
		model.addAttribute("rows", rows);
		model.addAttribute("written", rows.stream().mapToInt((row) -> row.progress().written()).sum());
		model.addAttribute("done", rows.stream().mapToInt((row) -> row.progress().done()).sum());
		model.addAttribute("answer", answer.orElse(null));
		answer.ifPresent((found) -> {
			model.addAttribute("question", paper.question(found.questionId()).orElseThrow());
			model.addAttribute("row",
					rows.stream()
						.filter((row) -> row.progress().questionId() == found.questionId())
						.findFirst()
						.orElseThrow());
			model.addAttribute("mark", Mark.of(found.mark()));
			model.addAttribute("history", this.marking.history(found.id()));
		});
	}

	/** A question's number on the paper. */
	private static int number(Paper paper, long questionId) {
		return IntStream.range(0, paper.questions().size())
			.filter((index) -> paper.questions().get(index).id() == questionId)
			.findFirst()
			.orElseThrow() + 1;
	}

}
