package uz.ziyo.exams;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.list.Rows;

/**
 * The rows of papers: questions and options, always all of one exam.
 */
@Component
class PaperStore {

	private static final String READ = """
			select q.id, q.type, q.text, q.position, q.written_answer_sample, o.id as option_id, o.text as option_text,
			o.is_correct, o.position as option_position
			from question q left join answer_option o on o.question_id = q.id
			where q.exam_id = ?%s order by q.position, q.id, o.position, o.id""";

	private static final String INSERT_OPTION = """
			insert into answer_option (id, question_id, text, position, is_correct) values (?, ?, ?, ?, ?)""";

	private static final String READ_ALL = READ.formatted("");

	private static final String READ_ONE = READ.formatted(" and q.id = ?");

	private final JdbcTemplate jdbc;

	private final PaperIds ids;

	private final CentreTime time;

	PaperStore(JdbcTemplate jdbc, PaperIds ids, CentreTime time) {
		this.jdbc = jdbc;
		this.ids = ids;
		this.time = time;
	}

	List<PaperQuestion> read(long examId) {
		return read(READ_ALL, examId);
	}

	Optional<PaperQuestion> find(long examId, long questionId) {
		return read(READ_ONE, examId, questionId).stream().findFirst();
	}

	private List<PaperQuestion> read(String query, Object... args) {
		List<PaperQuestion> questions = new ArrayList<>();
		this.jdbc.query(query, (row) -> {
			PaperQuestion last = questions.isEmpty() ? null : questions.get(questions.size() - 1);
			if (last == null || last.id() != row.getLong("id")) {
				last = question(row);
				questions.add(last);
			}
			if (Rows.longOrNull(row, "option_id") != null) {
				last.options()
					.add(new PaperOption(row.getLong("option_id"), row.getString("option_text"),
							row.getBoolean("is_correct"), row.getInt("option_position")));
			}
		}, args);
		return questions.stream().map(PaperStore::closed).toList();
	}

	/** While a question is being read, its options may still grow. */
	private static PaperQuestion question(ResultSet row) throws SQLException {
		return new PaperQuestion(row.getLong("id"), QuestionType.valueOf(row.getString("type")), row.getString("text"),
				row.getInt("position"), row.getString("written_answer_sample"), new ArrayList<>());
	}

	private static PaperQuestion closed(PaperQuestion read) {
		return new PaperQuestion(read.id(), read.type(), read.text(), read.position(), read.sample(),
				List.copyOf(read.options()));
	}

	/**
	 * Adds questions with new ids, in two journeys whatever their number.
	 * @return them in their order
	 */
	List<PaperQuestion> insert(long examId, List<PaperQuestion> drafts) {
		List<PaperQuestion> questions = drafts.stream()
			.sorted(Comparator.comparingInt(PaperQuestion::position))
			.map(this::withIds)
			.toList();
		Instant now = this.time.now();
		this.jdbc.batchUpdate("""
				insert into question (id, exam_id, type, text, position, written_answer_sample, created_at)
				values (?, ?, ?, ?, ?, ?, ?)""",
				questions.stream()
					.map((question) -> new Object[] { question.id(), examId, question.type().name(), question.text(),
							question.position(), question.sample(), this.time.at(now) })
					.toList());
		this.jdbc.batchUpdate(INSERT_OPTION,
				questions.stream()
					.flatMap((question) -> question.options().stream().map((option) -> values(question.id(), option)))
					.toList());
		return questions;
	}

	private PaperQuestion withIds(PaperQuestion draft) {
		return new PaperQuestion(this.ids.question(), draft.type(), draft.text().strip(), draft.position(),
				draft.sample(),
				draft.options()
					.stream()
					.sorted(Comparator.comparingInt(PaperOption::position))
					.map((option) -> new PaperOption(this.ids.option(), option.text().strip(), option.correct(),
							option.position()))
					.toList());
	}

	int lastPosition(long examId) {
		return this.jdbc.queryForObject("select coalesce(max(position), 0) from question where exam_id = ?",
				Integer.class, examId);
	}

	List<Long> order(long examId) {
		return this.jdbc.queryForList("select id from question where exam_id = ? order by position, id", Long.class,
				examId);
	}

	/** Counts the places anew. */
	void arrange(List<Long> questions) {
		this.jdbc.batchUpdate("update question set position = ? where id = ? and position <> ?",
				IntStream.range(0, questions.size())
					.mapToObj((i) -> new Object[] { i + 1, questions.get(i), i + 1 })
					.toList());
	}

	boolean write(long questionId, String text) {
		return this.jdbc.update("update question set text = ? where id = ?", text, questionId) > 0;
	}

	boolean writeSample(long questionId, String sample) {
		return this.jdbc.update("update question set written_answer_sample = ? where id = ?",
				sample.isEmpty() ? null : sample, questionId) > 0;
	}

	boolean writeOption(long optionId, String text) {
		return this.jdbc.update("update answer_option set text = ? where id = ?", text, optionId) > 0;
	}

	boolean markRight(long questionId, long optionId) {
		return this.jdbc.update("update answer_option set is_correct = (id = ?) where question_id = ?", optionId,
				questionId) > 0;
	}

	PaperOption insertOption(long questionId, PaperOption draft) {
		PaperOption option = new PaperOption(this.ids.option(), draft.text().strip(), draft.correct(),
				draft.position());
		this.jdbc.update(INSERT_OPTION, values(questionId, option));
		return option;
	}

	private static Object[] values(long questionId, PaperOption option) {
		return new Object[] { option.id(), questionId, option.text(), option.position(), option.correct() };
	}

	/** Only while nobody has sat the exam: then nothing names what is deleted. */
	void deleteOption(long optionId) {
		this.jdbc.update("delete from answer_option where id = ?", optionId);
	}

	void delete(PaperQuestion question) {
		this.jdbc.update("delete from answer_option where question_id = ?", question.id());
		this.jdbc.update("delete from question where id = ?", question.id());
	}

	void deleteAll(long examId) {
		this.jdbc.update("""
				delete from answer_option where question_id in (select q.id from question q where q.exam_id = ?)""",
				examId);
		this.jdbc.update("delete from question where exam_id = ?", examId);
	}

}
