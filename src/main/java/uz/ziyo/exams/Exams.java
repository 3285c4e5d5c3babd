package uz.ziyo.exams;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.groups.Subjects;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.PersonName;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.Years;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * Exams: their settings, and whether they may be seen and sat. {@code hpa-backend.md} §2;
 * {@code hpa.md} §13.
 */
@Service
public class Exams {

	public static final int MAX_TITLE = 200;

	public static final int MAX_DESCRIPTION = 4000;

	/** Minutes: a day. */
	public static final int MAX_TIME_LIMIT = 1440;

	private static final String COPIED = " (Nusxa)";

	/** Who is archived does not count. */
	private static final String PARTICIPANTS = """
			(select count(*) from exam_participant p join account b on b.id = p.student_id
			where p.exam_id = e.id and b.archived_at is null)""";

	private static final String COLUMNS = """
			e.id, e.title, e.code, e.subject_id, s.name as subject_name, e.description, e.time_limit, e.is_published,
			e.is_active, e.date, e.shuffle_questions, e.shuffle_options, e.answers_hidden, e.questions_count,
			%s as participants_count, e.sat_at, e.paper_version, e.created_by, a.first_name, a.last_name, a.username,
			e.created_at, e.updated_at, e.archived_at, e.version""".formatted(PARTICIPANTS);

	private static final String FROM = """
			exam e join subject s on s.id = e.subject_id join account a on a.id = e.created_by""";

	private static final Map<String, String> ORDERS = Map.of("id", "e.id", "title", "e.title", "date", "e.date",
			"created_at", "e.created_at", "questions_count", "e.questions_count", "participants_count", PARTICIPANTS);

	private final ExamRepository exams;

	private final ExamCodes codes;

	private final PaperStore papers;

	private final PaperCache cache;

	private final Subjects subjects;

	private final Selects selects;

	private final ShareLock share;

	private final JdbcTemplate jdbc;

	private final CentreTime time;

	Exams(ExamRepository exams, ExamCodes codes, PaperStore papers, PaperCache cache, Subjects subjects,
			Selects selects, ShareLock share, JdbcTemplate jdbc, CentreTime time) {
		this.exams = exams;
		this.codes = codes;
		this.papers = papers;
		this.cache = cache;
		this.subjects = subjects;
		this.selects = selects;
		this.share = share;
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * Makes an exam, with its questions where the draft has some, and draws its code.
	 * @return its id
	 * @throws Refused at {@code title}, {@code description}, {@code subject},
	 * {@code timeLimit}, {@code date}, {@code questions}
	 */
	@Transactional
	public long create(ExamDraft asked, Caller by) {
		ExamDraft draft = dated(asked);
		problems(draft).throwIfAny();
		List<PaperQuestion> questions = (draft.questions() != null) ? draft.questions() : List.of();
		PaperRules.check(questions);
		if (draft.published()) {
			PaperRules.requirePublishable(questions);
		}
		return insert(draft, questions, by);
	}

	private long insert(ExamDraft draft, List<PaperQuestion> questions, Caller by) {
		Exam exam = new Exam(this.codes.draw(), draft, by.id(), this.time.now());
		exam.rewrite(questions.size(), this.time.now());
		long id = this.exams.saveAndFlush(exam).id();
		this.cache.keepWritten(id, exam.paperVersion(), this.papers.insert(id, questions));
		return id;
	}

	/**
	 * Changes an exam. Where the draft has questions, they replace those that are there.
	 * @throws NotFound where there is none
	 * @throws Stale where the draft names an older version
	 * @throws Refused as {@link #create}; at {@code questions} too, where they or their
	 * order would change once the exam has been sat
	 */
	@Transactional
	public void change(long id, ExamDraft asked) {
		change(find(id), dated(asked));
	}

	/**
	 * Changes one thing of an exam that is open on a page.
	 * @throws Overwritten where somebody else has changed just that
	 * @throws Refused as {@link #create}
	 */
	@Transactional
	public void set(long id, ExamSetting setting, PaperText value) {
		Exam exam = find(id);
		ExamView now = get(id);
		if (value.changes(setting.of(now))) {
			change(exam, setting.draft(now, value.becomes()));
		}
	}

	private void change(Exam exam, ExamDraft draft) {
		long id = exam.id();
		exam.requireVersion(draft.version());
		problems(draft).throwIfAny();
		if (draft.questions() != null) {
			exam.requireNotSat();
			PaperRules.check(draft.questions());
		}
		if (exam.orders(draft)) {
			exam.requireNotSat();
		}
		if (draft.published() && (draft.questions() != null || !exam.isPublished())) {
			PaperRules.requirePublishable((draft.questions() != null) ? draft.questions() : this.papers.read(id));
		}
		exam.change(draft, this.time.now());
		exam.publish(draft.published(), this.time.now());
		if (draft.questions() != null) {
			exam.rewrite(draft.questions().size(), this.time.now());
		}
		save(exam);
		if (draft.questions() != null) {
			this.papers.deleteAll(id);
			this.papers.insert(id, draft.questions());
		}
	}

	/**
	 * From now on students may see and sit it.
	 * @throws Refused at {@code questions}: none, or one without a right option
	 */
	@Transactional
	public void publish(long id) {
		Exam exam = find(id);
		PaperRules.requirePublishable(this.papers.read(id));
		exam.publish(true, this.time.now());
		save(exam);
	}

	/** No new starts; who is sitting it goes on. */
	@Transactional
	public void unpublish(long id) {
		Exam exam = find(id);
		exam.publish(false, this.time.now());
		save(exam);
	}

	/** Gone from lists; results stay with the students. */
	@Transactional
	public void archive(long id, Caller by) {
		Exam exam = find(id);
		exam.archive(by.id(), this.time.now());
		save(exam);
	}

	/**
	 * @throws NotFound where none of that id is archived
	 */
	@Transactional
	public void restore(long id) {
		Exam exam = this.exams.findByIdAndArchivedAtIsNotNull(id).orElseThrow(NotFound::new);
		exam.restore();
		save(exam);
	}

	/**
	 * The same questions, finished or not, under a new title and code, dated today, not
	 * published. {@code hpa-backend.md} §2.9.
	 * @return the copy's id
	 */
	@Transactional
	public long copy(long id, Caller by) {
		ExamView of = get(id);
		String title = of.title().substring(0, Math.min(of.title().length(), MAX_TITLE - COPIED.length()));
		ExamDraft draft = new ExamDraft(of.subjectId(), title.strip() + COPIED, of.description(), of.timeLimit(), false,
				true, this.time.today(), of.shuffleQuestions(), of.shuffleOptions(), of.answersHidden(), null, null);
		return insert(draft, this.papers.read(id), by);
	}

	/**
	 * That a student begins to sit it: from now on nothing but the key may change.
	 * Whoever is changing the paper is waited for.
	 */
	@Transactional
	public void sit(long id) {
		this.jdbc.update("update exam set sat_at = ? where id = ? and sat_at is null", this.time.at(this.time.now()),
				id);
	}

	/** That a student has a result, in the transaction that writes it. */
	@Transactional
	public void addParticipant(long id, long studentId) {
		this.jdbc.update("insert into exam_participant (exam_id, student_id) values (?, ?)", id, studentId);
	}

	/** That a student's result is taken back, in the transaction that does it. */
	@Transactional
	public void removeParticipant(long id, long studentId) {
		this.jdbc.update("delete from exam_participant where exam_id = ? and student_id = ?", id, studentId);
	}

	/** Nobody changes the exam or its key before the transaction under way is over. */
	@Transactional
	public void hold(long id) {
		this.jdbc.queryForList("select id from exam where id = ? for update", Long.class, id);
	}

	/**
	 * Whether a paper that was read before is still the exam's. Who changes it, or its
	 * key, waits for the transaction under way; many who ask this do not wait for each
	 * other.
	 */
	@Transactional
	public boolean stillHas(long id, int paperVersion) {
		return this.jdbc.queryForObject("select paper_version from exam where id = ?" + this.share.clause(),
				Integer.class, id) == paperVersion;
	}

	private ExamDraft dated(ExamDraft draft) {
		return (draft.date() != null) ? draft
				: new ExamDraft(draft.subjectId(), draft.title(), draft.description(), draft.timeLimit(),
						draft.published(), draft.active(), this.time.today(), draft.shuffleQuestions(),
						draft.shuffleOptions(), draft.answersHidden(), draft.questions(), draft.version());
	}

	/**
	 * What stands against its settings, whatever its questions are.
	 */
	public Refused.Problems problems(ExamDraft draft) {
		return Refused.collect()
			.add(draft.title() == null || draft.title().isBlank(), "title", "exams.title.empty")
			.add(draft.title() != null && draft.title().strip().length() > MAX_TITLE, "title", "exams.title.long",
					MAX_TITLE)
			.add(draft.description() != null && draft.description().length() > MAX_DESCRIPTION, "description",
					"exams.description.long", MAX_DESCRIPTION)
			.add(draft.subjectId() == null || !this.subjects.exists(draft.subjectId()), "subject", "exams.subject",
					draft.subjectId())
			.add(draft.timeLimit() < 0 || draft.timeLimit() > MAX_TIME_LIMIT, "timeLimit", "exams.time-limit",
					MAX_TIME_LIMIT)
			.add(draft.date() != null && !Years.isSensible(draft.date().getYear()), "date", "exams.date");
	}

	private Exam find(long id) {
		return this.exams.findByIdAndArchivedAtIsNull(id).orElseThrow(NotFound::new);
	}

	private Exam save(Exam exam) {
		return Stale.ifMeanwhile(() -> this.exams.saveAndFlush(exam));
	}

	/**
	 * For staff, and inside.
	 * @throws NotFound where there is none, or it is archived
	 */
	@Reading
	public ExamView get(long id) {
		return live().where("e.id = ?", id).all().stream().findFirst().orElseThrow(NotFound::new);
	}

	/**
	 * @throws NotFound also where it is not published, for a student
	 */
	@Reading
	public ExamView get(long id, Caller caller) {
		ExamView exam = get(id);
		if (caller.isStudent() && !exam.published()) {
			throw new NotFound();
		}
		return exam;
	}

	/** Archived ones too: results name them for ever. */
	@Reading
	public ExamView getEver(long id) {
		return select().where("e.id = ?", id).all().stream().findFirst().orElseThrow(NotFound::new);
	}

	/** By the code as somebody typed it. */
	@Reading
	public Optional<ExamView> byCode(String typed) {
		return byCodeEver(typed).filter((exam) -> exam.archivedAt() == null);
	}

	/** As {@link #byCode}, archived ones too: who has begun one goes on by its code. */
	@Reading
	public Optional<ExamView> byCodeEver(String typed) {
		return select().where("e.code = ?", ExamCodes.typed(typed)).all().stream().findFirst();
	}

	/** All of it, key included: not for the eyes of students. */
	@Reading
	public Paper paper(long id) {
		return paperOf(get(id));
	}

	@Reading
	public Paper paperOf(ExamView exam) {
		return new Paper(exam, this.cache.questions(exam));
	}

	/** Staff see all, students the published. */
	public Listing<ExamView> list(ExamFilter filter, Caller caller) {
		Select<ExamView> select = live();
		if (caller.isStudent()) {
			select.where("e.is_published");
		}
		if (filter.search() != null) {
			String pattern = SearchText.likeText(filter.search());
			if (caller.isStudent()) {
				// Else he would find the code letter by letter.
				select.where(SearchText.in("e.title"), pattern);
			}
			else {
				select.where(SearchText.in("e.title") + " or " + SearchText.in("e.code"), pattern, pattern);
			}
		}
		if (filter.status() != null) {
			select.where(filter.status().condition(),
					filter.status().dependsOnTheDay() ? new Object[] { this.time.today() } : new Object[0]);
		}
		return select.whereIfGiven("e.subject_id = ?", filter.subjectId())
			.whereIfGiven("e.is_published = ?", filter.published())
			.whereIfGiven("e.is_active = ?", filter.active())
			.whereIfGiven("e.date >= ?", filter.from())
			.whereIfGiven("e.date <= ?", filter.to())
			.orderBy(filter.ordering(), ORDERS, "e.id");
	}

	/** How many there are of each, in one statement. */
	@Reading
	public Map<ExamStatus, Long> counts() {
		Map<ExamStatus, Long> counts = new EnumMap<>(ExamStatus.class);
		List<Object> days = new ArrayList<>();
		StringJoiner columns = new StringJoiner(", ");
		for (ExamStatus status : ExamStatus.values()) {
			columns.add("count(case when " + status.condition() + " then 1 end)");
			if (status.dependsOnTheDay()) {
				days.add(this.time.today());
			}
		}
		this.jdbc.query("select " + columns + " from exam e where e.archived_at is null", (row) -> {
			for (ExamStatus status : ExamStatus.values()) {
				counts.put(status, row.getLong(status.ordinal() + 1));
			}
		}, days.toArray());
		return counts;
	}

	/** What was archived, the last first. */
	public Listing<ExamView> archived() {
		return select().where("e.archived_at is not null").orderBy("e.archived_at desc, e.id desc");
	}

	private Select<ExamView> live() {
		return select().where("e.archived_at is null");
	}

	private Select<ExamView> select() {
		return this.selects.select(COLUMNS, FROM, Exams::view);
	}

	private static ExamView view(ResultSet row, int number) throws SQLException {
		return new ExamView(row.getLong("id"), row.getString("title"), row.getString("code"), row.getLong("subject_id"),
				row.getString("subject_name"), row.getString("description"), row.getInt("time_limit"),
				row.getBoolean("is_published"), row.getBoolean("is_active"), Rows.date(row, "date"),
				row.getBoolean("shuffle_questions"), row.getBoolean("shuffle_options"),
				row.getBoolean("answers_hidden"), row.getInt("questions_count"), row.getInt("participants_count"),
				Rows.instant(row, "sat_at"), row.getInt("paper_version"), row.getLong("created_by"),
				PersonName.full(row.getString("first_name"), row.getString("last_name"), row.getString("username")),
				Rows.instant(row, "created_at"), Rows.instant(row, "updated_at"), Rows.instant(row, "archived_at"),
				row.getInt("version"));
	}

}
