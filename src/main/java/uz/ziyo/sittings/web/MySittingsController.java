package uz.ziyo.sittings.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import uz.ziyo.results.reports.ComingExam;
import uz.ziyo.results.reports.Reports;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.StudentOnly;
import uz.ziyo.sittings.Walls;

/**
 * What the student is in the middle of, and what is still to come, on the page of his
 * exams.
 */
@Controller
@StudentOnly
class MySittingsController {

	private final Walls walls;

	private final Reports reports;

	private final CentreTime time;

	MySittingsController(Walls walls, Reports reports, CentreTime time) {
		this.walls = walls;
		this.reports = reports;
		this.time = time;
	}

	@GetMapping("/my/sittings-panel")
	String panel(Caller caller, Model model) {
		List<Walls.Running> running = this.walls.running(caller);
		model.addAttribute("running", running);
		model.addAttribute("coming", coming(running, caller));
		return "sittings/panel :: mine";
	}

	/** What has been begun is not to come any more. */
	private List<ComingExam> coming(List<Walls.Running> running, Caller caller) {
		Set<Long> begun = running.stream().map(Walls.Running::examId).collect(Collectors.toSet());
		return this.reports.coming(caller.id(), this.time.today())
			.stream()
			.filter((exam) -> !begun.contains(exam.id()))
			.toList();
	}

}
