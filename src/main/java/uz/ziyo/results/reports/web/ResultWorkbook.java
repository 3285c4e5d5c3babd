package uz.ziyo.results.reports.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.exams.ExamView;
import uz.ziyo.results.reports.ExamReport;
import uz.ziyo.results.reports.QuestionFigures;
import uz.ziyo.results.reports.QuestionFigures.OptionFigures;
import uz.ziyo.results.reports.ReportRow;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.workbook.ListEndings;
import uz.ziyo.shared.workbook.SheetWriter;
import uz.ziyo.shared.workbook.WorkbookWriter;

/**
 * The results of an exam as a workbook: who comes where, and the questions.
 */
@Component
class ResultWorkbook {

	private final ListEndings endings;

	private final MessageSource messages;

	private final CentreTime time;

	ResultWorkbook(ListEndings endings, MessageSource messages, CentreTime time) {
		this.endings = endings;
		this.messages = messages;
		this.time = time;
	}

	void write(ExamView exam, ExamReport report, ReportSearch search, List<QuestionFigures> questions, OutputStream out)
			throws IOException {
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			SheetWriter sheet = workbook.sheet(text("results.title"))
				.landscape()
				.widths(8, 30, 24, 14, 10, 12, 10, 14, 26, 18)
				.heading(text("results.rank"), text("results.student"), text("results.group"),
						text("results.rank.group"), text("results.score"), text("results.correct"),
						text("results.total"), text("results.state"), text("results.checked-by"),
						text("results.handed-in"));
			ExamReport.sections(search.of(report))
				.forEach((section) -> section.rows().forEach((row) -> sheet.row(cells(row))));
			this.endings.begin()
				.is("results.exam", exam.title())
				.is("results.group", search.groupName(report))
				.isOne("results.group", ReportSearch.NONE.equals(search.group()) ? "results.no-group" : null)
				.isOne("results.state", (search.state() != null) ? "results.waiting" : null)
				.is("workbook.search", search.search())
				.remarks(sheet.filter(10));
			writeQuestions(questions, workbook.sheet(text("results.questions")));
			workbook.write(out);
		}
	}

	private Object[] cells(ReportRow row) {
		return new Object[] { row.rank(), row.studentName(), row.groupName(), row.rankInGroup(),
				row.hasScore() ? row.score().doubleValue() : null, row.hasScore() ? row.correct() : null, row.total(),
				text((row.unchecked() > 0) ? "results.waiting" : row.checked() ? "results.checked" : "results.open"),
				row.checkedBy(), local(row.createdAt()) };
	}

	private void writeQuestions(List<QuestionFigures> questions, SheetWriter sheet) {
		sheet.landscape()
			.widths(8, 60, 12, 12, 10, 50, 14, 30)
			.heading("№", text("results.question"), text("results.answered"), text("results.right"), "%",
					text("results.best-choice"), text("results.best-count"), text("results.advice"));
		for (QuestionFigures question : questions) {
			OptionFigures choice = question.choiceOfTheBest().orElse(null);
			sheet.row(question.number(), question.text(), question.answered(),
					question.isUnmarked() ? null : question.right(), question.rightPercent(),
					(choice == null) ? null : choice.text(),
					(choice == null) ? null : choice.chosenByBest() + " / " + question.best(),
					question.isDoubtful() ? text("results.check-key") : null);
		}
		sheet.filter(8);
	}

	private LocalDateTime local(Instant instant) {
		return this.time.at(instant).toLocalDateTime();
	}

	private String text(String code) {
		return this.messages.getMessage(code, null, LocaleContextHolder.getLocale());
	}

}
