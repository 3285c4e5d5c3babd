package uz.ziyo.results.reports.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.exams.Exams;
import uz.ziyo.groups.GroupDraft;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Subjects;
import uz.ziyo.people.ArchivedPeople;
import uz.ziyo.people.People;
import uz.ziyo.results.GivenResults;
import uz.ziyo.results.MarkableAnswer;
import uz.ziyo.results.Marking;
import uz.ziyo.results.ResultSheets;
import uz.ziyo.results.reports.ExamReport;
import uz.ziyo.results.reports.QuestionFigures;
import uz.ziyo.results.reports.ReportRow;
import uz.ziyo.results.reports.Reports;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class ExamReportTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Reports reports;

	@Autowired
	private ResultSheets sheets;

	@Autowired
	private Marking marking;

	@Autowired
	private Exams exams;

	@Autowired
	private People people;

	@Autowired
	private ArchivedPeople archive;

	private GivenResults sittings;

	private Someone teacher;

	private long exam;

	@BeforeEach
	void anExam() {
		this.sittings = new GivenResults(this.application);
		this.teacher = this.as.employee();
		this.exam = this.sittings.exam("Haftalik test", 2, 1);
	}

	@Test
	void placesAreSharedAndLeaveAGap() {
		long first = this.given.group("IELTS-A1");
		long second = this.given.group("IELTS-B1");
		submit(first, "A", "A", "-");
		submit(first, "A", "B", "-");
		submit(second, "A", "C", "-");
		submit(second, "B", "B", "-");

		ExamReport report = this.reports.of(this.sittings.paper(this.exam).exam());

		assertThat(report.rows()).extracting(ReportRow::rank).containsExactly(1, 2, 2, 4);
		assertThat(report.sections()).extracting(ExamReport.Section::groupName).containsExactly("IELTS-A1", "IELTS-B1");
		assertThat(report.sections().get(1).rows()).extracting(ReportRow::rankInGroup).containsExactly(1, 2);
		assertThat(report.distribution()).extracting(ExamReport.Step::count)
			.containsExactly(1, 0, 0, 2, 0, 0, 1, 0, 0, 0);
		assertThat(report.average()).isEqualByComparingTo("33.33");
	}

	/** A group of another subject is not the one that he sat the exam for. */
	@Test
	void aStudentIsInTheGroupOfTheSubject() {
		long english = this.given.group("IELTS-A1");
		Someone student = this.given.studentIn(english);
		long python = this.application.getBean(Groups.class)
			.create(new GroupDraft("Python", null, this.application.getBean(Subjects.class).findOrCreate("Dasturlash"),
					null, null, "Mon", LocalTime.of(8, 0), LocalTime.of(9, 0), null, null, true, null));
		this.given.enrol(student, python);
		this.sittings.submit(this.exam, student.id(), "A", "A", "-");

		assertThat(this.reports.of(this.sittings.paper(this.exam).exam()).rows()).extracting(ReportRow::groupName)
			.containsExactly("IELTS-A1");
	}

	@Test
	void theKeyIsDoubtedWhereTheBestChoseAnotherOption() {
		long other = this.sittings.exam("Boshqa", 3, 0);
		IntStream.range(0, 4).forEach((number) -> submitTo(other, "B", "A", "A"));
		IntStream.range(0, 4).forEach((number) -> submitTo(other, "A", "B", "C"));
		submitTo(other, "-", "C", "-");
		assertThat(this.reports.questions(this.sittings.paper(other)).get(0).isDoubtful()).as("of nine").isFalse();
		submitTo(other, "A", "C", "-");

		QuestionFigures first = this.reports.questions(this.sittings.paper(other)).get(0);

		assertThat(first.sat()).isEqualTo(10);
		assertThat(first.answered()).isEqualTo(9);
		assertThat(first.right()).isEqualTo(5);
		assertThat(first.rightPercent()).isEqualTo(50);
		assertThat(first.best()).isEqualTo(4);
		assertThat(first.choiceOfTheBest().orElseThrow().text()).isEqualTo("B");
		assertThat(first.isDoubtful()).isTrue();
		assertThat(this.reports.questions(this.sittings.paper(other)).get(1).isDoubtful()).isFalse();
		assertThat(get("/exams/" + other + "/results")).hasStatusOk()
			.bodyText()
			.contains("Kalitni tekshiring", "eng kuchli 4 ta oʻquvchidan 4 tasi «B» variantini tanlagan");
	}

	/** In no list, count, average or sum, until he comes back. */
	@Test
	void whoIsArchivedTakesHisResultOutOfAll() throws IOException {
		long group = this.given.group("IELTS-A1");
		Someone gone = this.given.studentIn(group);
		this.sittings.submit(this.exam, gone.id(), "B", "B", "Insho");
		submit(group, "A", "A", "-");

		this.people.archive(Role.STUDENT, gone.id());

		ExamReport report = report(this.exam);
		assertThat(report.rows()).singleElement()
			.satisfies((row) -> assertThat(row.studentId()).isNotEqualTo(gone.id()));
		assertThat(this.exams.get(this.exam).participants()).isEqualTo(1);
		assertThat(report.average()).isEqualByComparingTo("66.67");
		assertThat(report.unchecked()).isZero();
		assertThat(report.sections()).singleElement().satisfies((section) -> assertThat(section.rows()).hasSize(1));
		assertThat(report.distribution().stream().mapToInt(ExamReport.Step::count).sum()).isEqualTo(1);
		assertThat(this.reports.questions(this.sittings.paper(this.exam))).allSatisfy((question) -> {
			assertThat(question.sat()).isEqualTo(1);
			assertThat(question.waiting()).isZero();
		});
		assertThat(this.marking.progress(this.exam)).isEmpty();
		assertThat(names(this.exam)).hasSize(1).doesNotContain(gone.caller().fullName());
		assertThat(get("/exams/" + this.exam + "/results")).bodyText().doesNotContain(gone.caller().lastName());
		assertThat(get("/exams/" + this.exam + "/results/panel")).bodyText().doesNotContain(gone.caller().lastName());
		assertThat(get("/students/" + gone.id() + "/results-panel")).hasStatus(404);

		this.archive.restore(Role.STUDENT, gone.id());
		assertThat(report(this.exam).rows()).hasSize(2);
		assertThat(this.exams.get(this.exam).participants()).isEqualTo(2);
		assertThat(names(this.exam)).hasSize(2);
	}

	/** All that he gave waits for a teacher: that is no nought. */
	@Test
	void whatIsNotMarkedYetIsNoNought() throws IOException {
		long essays = this.sittings.exam("Insholar", 0, 2);
		Someone waiting = submitTo(essays, "Bir", "-");
		Someone blank = submitTo(essays, "-", "-");
		Someone marked = submitTo(essays, "Bir", "Ikki");
		MarkableAnswer his = this.marking.previous(essays, question(essays, 0), null).orElseThrow();
		this.marking.mark(essays, his.id(), null, true, this.teacher.caller());

		ExamReport report = report(essays);
		assertThat(report.rows()).extracting(ReportRow::studentId)
			.containsExactly(marked.id(), blank.id(), waiting.id());
		assertThat(report.rows()).extracting(ReportRow::score)
			.containsExactly(new BigDecimal("50.00"), new BigDecimal("0.00"), null);
		assertThat(report.rows()).extracting(ReportRow::rank).containsExactly(1, 2, null);
		assertThat(report.rows()).extracting(ReportRow::rankInGroup).containsExactly(1, 2, null);
		assertThat(report.average()).isEqualByComparingTo("25");
		assertThat(report.scoreless()).isEqualTo(1);
		assertThat(report.distribution().stream().mapToInt(ExamReport.Step::count).sum()).isEqualTo(2);
		assertThat(this.reports.averageOf(waiting.id())).isNull();
		assertThat(this.reports.ofStudent(waiting.id()).all()).singleElement()
			.satisfies((one) -> assertThat(one.score()).isNull());
		long id = report.rows().get(2).id();
		assertThat(this.sheets.get(id, this.teacher.caller()).score()).isNull();
		for (String path : List.of("/exams/" + essays + "/results", "/exams/" + essays + "/results/panel",
				"/exams/" + essays + "/results/" + id)) {
			assertThat(get(path)).hasStatusOk().bodyText().contains("Hali tekshirilmagan");
		}
		assertThat(get("/exams/" + essays + "/results")).bodyText().contains("diagrammada koʻrinmaydi: 1 ta natija");
		assertThat(get("/students/" + waiting.id() + "/results-panel")).bodyText()
			.contains("Hali tekshirilmagan")
			.doesNotContain("0 %");
		assertThat(cells(essays, 4)).containsExactly("50.0", "0.0", "");

		assertThat(this.sheets.get(report.rows().get(0).id(), this.teacher.caller()).score()).isNotNull();
		MarkableAnswer hers = this.marking.first(essays, question(essays, 0)).orElseThrow();
		this.marking.mark(essays, hers.id(), null, false, this.teacher.caller());
		assertThat(this.sheets.get(id, this.teacher.caller()).score()).isEqualByComparingTo("0");
		assertThat(report(essays).scoreless()).isZero();
	}

	@Test
	void whereNothingIsMarkedThereIsNoAverage() {
		long essays = this.sittings.exam("Insholar", 0, 1);
		submitTo(essays, "Bir");

		assertThat(report(essays).average()).isNull();
		assertThat(report(essays).best()).isNull();
		assertThat(this.reports.questions(this.sittings.paper(essays)).get(0).rightPercent()).isNull();
		assertThat(get("/exams/" + essays + "/results")).hasStatusOk()
			.bodyText()
			.doesNotContain(">0 %", "> %", "data-chart", "/exams/" + essays + "/key");
		assertThat(get("/exams/" + essays + "/results/panel")).hasStatusOk()
			.bodyText()
			.doesNotContain("oʻrtacha", "0 %");
	}

	/** A test that was answered counts, even if it was wrong. */
	@Test
	void whoHasAnsweredATestHasAScore() {
		submitTo(this.exam, "B", "-", "Insho");
		submitTo(this.exam, "-", "-", "Insho");

		assertThat(report(this.exam).rows()).extracting(ReportRow::hasScore).containsExactly(true, false);
	}

	private long question(long examId, int index) {
		return this.sittings.paper(examId).questions().get(index).id();
	}

	private ExamReport report(long examId) {
		return this.reports.of(this.sittings.paper(examId).exam());
	}

	private void submit(long group, String... answers) {
		this.sittings.submit(this.exam, this.given.studentIn(group).id(), answers);
	}

	private Someone submitTo(long examId, String... answers) {
		Someone student = this.as.another(Role.STUDENT);
		this.sittings.submit(examId, student.id(), answers);
		return student;
	}

	private List<String> names(long examId) throws IOException {
		return cells(examId, 1);
	}

	/** A column of the workbook, without its heading and what stands below the list. */
	private List<String> cells(long examId, int column) throws IOException {
		byte[] file = get("/exams/" + examId + "/results.xlsx").getResponse().getContentAsByteArray();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
			return StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
				.skip(1)
				.takeWhile((row) -> row.getCell(9) != null)
				.map((row) -> row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).toString())
				.toList();
		}
	}

	private MvcTestResult get(String path) {
		MvcTestResult result = this.mvc.get().uri(path).with(this.teacher).exchange();
		result.getResponse().setCharacterEncoding(StandardCharsets.UTF_8.name());
		return result;
	}

}
