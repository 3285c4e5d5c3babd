package uz.ziyo.results.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.Paper;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.results.FinishedHow;
import uz.ziyo.results.rows.Percent;
import uz.ziyo.results.rows.ResultRows;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Selects;

/**
 * What came out of an exam, and what its questions were like.
 */
@Service
public class Reports {

	private static final int MOST_COMING = 20;

	private final JdbcClient jdbc;

	private final Selects selects;

	Reports(JdbcClient jdbc, Selects selects) {
		this.jdbc = jdbc;
		this.selects = selects;
	}

	/** All results of an exam; two statements. */
	@Reading
	public ExamReport of(ExamView exam) {
		Map<Long, Group> groups = groups(exam);
		return ExamReport.of(this.jdbc
			.sql("""
					select r.id, r.student_id, s.first_name, s.last_name, s.username, %s as score, r.correct_answers,
					r.total_questions, r.is_checked, r.unchecked, t.first_name as t_first_name, t.last_name as t_last_name,
					t.username as t_username, r.finished_how, r.created_at
					from exam_result r join account s on s.id = r.student_id left join account t on t.id = r.checked_by
					where r.exam_id = ? and r.taken_back = 0 and s.archived_at is null"""
				.formatted(ResultRows.SCORE_SO_FAR))
			.param(exam.id())
			.query((row, number) -> row(row, groups.get(row.getLong("student_id"))))
			.list());
	}

	/** By student. A group of the exam's subject goes before others, then the newest. */
	private Map<Long, Group> groups(ExamView exam) {
		Map<Long, Group> groups = new HashMap<>();
		this.jdbc.sql("""
				select e.student_id, g.id, g.name from exam_result r
				join enrolment e on e.student_id = r.student_id and e.left_at is null
				join study_group g on g.id = e.group_id and g.archived_at is null
				where r.exam_id = ? and r.taken_back = 0
				order by case when g.subject_id = ? then 0 else 1 end, e.joined_no desc""")
			.params(exam.id(), exam.subjectId())
			.query((row) -> {
				groups.putIfAbsent(row.getLong("student_id"), new Group(row.getLong("id"), row.getString("name")));
			});
		return groups;
	}

	private static ReportRow row(ResultSet row, Group group) throws SQLException {
		return new ReportRow(row.getLong("id"), row.getLong("student_id"), Rows.familyFirst(row, ""),
				(group == null) ? null : group.id(), (group == null) ? null : group.name(), row.getBigDecimal("score"),
				row.getInt("correct_answers"), row.getInt("total_questions"), row.getBoolean("is_checked"),
				row.getInt("unchecked"), Rows.familyFirst(row, "t_"),
				FinishedHow.valueOf(row.getString("finished_how")), Rows.instant(row, "created_at"), null, null);
	}

	/** The results of a student, the newest first; those of archived exams too. */
	public Listing<StudentResult> ofStudent(long studentId) {
		return this.selects
			.select("""
					r.id, r.exam_id, e.title, b.name as subject_name, %s as score, r.correct_answers, r.total_questions,
					r.is_checked, r.unchecked, r.created_at""".formatted(ResultRows.SCORE_SO_FAR),
					"exam_result r join exam e on e.id = r.exam_id join subject b on b.id = e.subject_id",
					(row, number) -> new StudentResult(row.getLong("id"), row.getLong("exam_id"),
							row.getString("title"), row.getString("subject_name"), row.getBigDecimal("score"),
							row.getInt("correct_answers"), row.getInt("total_questions"), row.getBoolean("is_checked"),
							row.getInt("unchecked"), Rows.instant(row, "created_at")))
			.where("r.student_id = ? and r.taken_back = 0", studentId)
			.orderBy("r.created_at desc, r.id desc");
	}

	/**
	 * What a student has reached on average; null where he has no result with a score.
	 */
	@Reading
	public BigDecimal averageOf(long studentId) {
		return this.jdbc
			.sql("select avg(" + ResultRows.SCORE_SO_FAR
					+ ") from exam_result r where r.student_id = ? and r.taken_back = 0")
			.param(studentId)
			.query((row, number) -> Optional.ofNullable(row.getBigDecimal(1)))
			.single()
			.map((average) -> average.setScale(Percent.DECIMALS, RoundingMode.HALF_UP))
			.orElse(null);
	}

	/**
	 * The published exams, from a day on, of the subjects that a student learns, as far
	 * as he has no result of them; the next first.
	 */
	@Reading
	public List<ComingExam> coming(long studentId, LocalDate from) {
		return this.jdbc
			.sql("""
					select e.id, e.title, b.name, e.date, e.questions_count, e.time_limit from exam e
					join subject b on b.id = e.subject_id
					where e.is_published and e.is_active and e.archived_at is null and e.date >= ?
					and e.subject_id in (select g.subject_id from enrolment m join study_group g on g.id = m.group_id
					where m.student_id = ? and m.left_at is null)
					and not exists (select 1 from exam_result r where r.exam_id = e.id and r.student_id = ? and r.taken_back = 0)
					order by e.date, e.id limit ?""")
			.params(from, studentId, studentId, MOST_COMING)
			.query((row, number) -> new ComingExam(row.getLong("id"), row.getString("title"), row.getString("name"),
					Rows.date(row, "date"), row.getInt("questions_count"), row.getInt("time_limit")))
			.list();
	}

	/** The questions of a paper with what was answered; one statement. */
	@Reading
	public List<QuestionFigures> questions(Paper paper) {
		Map<Long, List<Chosen>> chosen = new HashMap<>();
		int[] size = { 0, 0 };
		this.jdbc.sql("""
				with sat as (select r.id, r.is_checked, row_number() over (order by r.score desc, r.id) as place,
				count(*) over () as many from exam_result r join account s on s.id = r.student_id
				where r.exam_id = ? and r.taken_back = 0 and r.finished_how <> 'BY_HAND' and s.archived_at is null)
				select a.question_id, a.option_id, max(t.many) as many, count(*) as chosen,
				sum(case when t.place * 3 <= t.many + 2 then 1 else 0 end) as chosen_by_best,
				sum(case when a.is_correct then 1 else 0 end) as right_ones,
				sum(case when not t.is_checked and """ + " " + ResultRows.UNMARKED + """
				 then 1 else 0 end) as waiting
				from sat t join exam_answer a on a.result_id = t.id join question q on q.id = a.question_id
				group by a.question_id, a.option_id""").param(paper.exam().id()).query((row) -> {
			size[0] = row.getInt("many");
			size[1] = (size[0] + 2) / 3;
			chosen.computeIfAbsent(row.getLong("question_id"), (question) -> new ArrayList<>())
				.add(new Chosen(Rows.longOrNull(row, "option_id"), row.getInt("chosen"), row.getInt("chosen_by_best"),
						row.getInt("right_ones"), row.getInt("waiting")));
		});
		return IntStream.range(0, paper.questions().size())
			.mapToObj((index) -> figures(index + 1, paper.questions().get(index), size[0], size[1],
					chosen.getOrDefault(paper.questions().get(index).id(), List.of())))
			.toList();
	}

	private static QuestionFigures figures(int number, PaperQuestion question, int sat, int best,
			List<Chosen> answers) {
		List<QuestionFigures.OptionFigures> options = question.options().stream().map((option) -> {
			Chosen chosen = answers.stream()
				.filter((one) -> one.optionId() != null && one.optionId() == option.id())
				.findFirst()
				.orElse(Chosen.NEVER);
			return new QuestionFigures.OptionFigures(option.id(), option.text(), option.correct(), chosen.count(),
					chosen.byBest());
		}).toList();
		boolean test = question.isTest();
		int answered = answers.stream().filter((one) -> !test || one.optionId() != null).mapToInt(Chosen::count).sum();
		return new QuestionFigures(number, question.id(), question.text(), test, sat, answered,
				answers.stream().mapToInt(Chosen::right).sum(), answers.stream().mapToInt(Chosen::waiting).sum(), best,
				options);
	}

	private record Group(long id, String name) {

	}

	private record Chosen(Long optionId, int count, int byBest, int right, int waiting) {

		static final Chosen NEVER = new Chosen(null, 0, 0, 0, 0);

	}

}
