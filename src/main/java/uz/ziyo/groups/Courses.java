package uz.ziyo.groups;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * Courses with their monthly price. {@code edumaster.md}, Kurslar API.
 */
@Service
public class Courses {

	private static final String COLUMNS = """
			c.id, c.subject_id, s.name as subject_name, c.title, c.description, c.price, c.duration_months, c.is_active,
			c.created_at, c.version,
			(select count(*) from study_group g where g.course_id = c.id and g.archived_at is null) as group_count""";

	private static final Map<String, String> ORDERS = Map.of("id", "c.id", "title", "c.title", "price", "c.price",
			"duration_months", "c.duration_months", "created_at", "c.created_at");

	private static final int LONGEST_TITLE = 150;

	private final CourseRepository courses;

	private final Subjects subjects;

	private final Selects selects;

	private final CentreTime time;

	Courses(CourseRepository courses, Subjects subjects, Selects selects, CentreTime time) {
		this.courses = courses;
		this.subjects = subjects;
		this.selects = selects;
		this.time = time;
	}

	/**
	 * @throws Refused at {@code title}, {@code description}, {@code price},
	 * {@code durationMonths}, {@code subject}
	 */
	@Transactional
	public long create(CourseDraft draft) {
		problems(draft, null).throwIfAny();
		return this.courses.saveAndFlush(new Course(draft, subjectOf(draft), this.time.now())).id();
	}

	/**
	 * @throws Stale where the draft names an older version
	 * @throws Refused as {@link #create}; at {@code subject} where live groups follow it
	 * in another one; the subject is looked at where it changes
	 */
	@Transactional
	public void change(long id, CourseDraft draft) {
		Course course = this.courses.findByIdAndArchivedAtIsNull(id).orElseThrow(NotFound::new);
		problems(draft, course).throwIfAny();
		course.change(draft, movesTo(draft, course) ? draft.subjectId() : course.subjectId());
		Stale.ifMeanwhile(() -> this.courses.saveAndFlush(course));
	}

	/**
	 * What {@link #create} and {@link #change} would refuse.
	 * @param id the course that is to change; 0 for one that is to come
	 */
	@Reading
	public Refused.Problems problems(CourseDraft draft, long id) {
		return problems(draft, this.courses.findByIdAndArchivedAtIsNull(id).orElse(null));
	}

	/**
	 * @throws Refused where live groups still follow it
	 */
	@Transactional
	public void archive(long id) {
		Course course = this.courses.findByIdAndArchivedAtIsNull(id).orElseThrow(NotFound::new);
		if (get(id).groups() > 0) {
			throw Refused.whole("groups.course.in-use");
		}
		course.archive(this.time.now());
	}

	@Reading
	public CourseView get(long id) {
		return select().where("c.id = ?", id).all().stream().findFirst().orElseThrow(NotFound::new);
	}

	/**
	 * @param search in title and description; may be null
	 * @param active null for all
	 */
	public Listing<CourseView> list(String search, Boolean active, Long subjectId, String ordering) {
		Select<CourseView> select = select().whereIfGiven("c.is_active = ?", active)
			.whereIfGiven("c.subject_id = ?", subjectId);
		if (search != null) {
			String pattern = SearchText.likeText(search);
			select.where(SearchText.in("c.title") + " or " + SearchText.in("c.description"), pattern, pattern);
		}
		return select.orderBy(ordering, ORDERS, "c.id");
	}

	private Select<CourseView> select() {
		return this.selects.select(COLUMNS, "course c join subject s on s.id = c.subject_id", Courses::view)
			.where("c.archived_at is null");
	}

	private long subjectOf(CourseDraft draft) {
		return (draft.subjectId() == null) ? this.subjects.findOrCreate(draft.title()) : draft.subjectId();
	}

	private static boolean movesTo(CourseDraft draft, Course course) {
		return draft.subjectId() != null && (course == null || !draft.subjectId().equals(course.subjectId()));
	}

	/**
	 * @param course null for one that is to come
	 */
	private Refused.Problems problems(CourseDraft draft, Course course) {
		BigDecimal price = draft.price();
		// A new one without a subject gives its title to one.
		int longest = (course == null && draft.subjectId() == null) ? Subject.LONGEST_NAME : LONGEST_TITLE;
		Refused.Problems problems = Refused.collect()
			.add(draft.title().isEmpty(), "title", "groups.name.required")
			.add(draft.title().length() > longest, "title", "groups.course.title.long", longest)
			.add(draft.description().length() > 4000, "description", "groups.description.long")
			.add(price != null && price.signum() < 0, "price", "groups.course.price.negative")
			.add(price != null && price.stripTrailingZeros().scale() > 2, "price", "groups.course.price.decimals")
			.add(price != null && price.compareTo(Money.MOST) > 0, "price", "groups.course.price.much")
			.add(draft.durationMonths() != null && (draft.durationMonths() < 1 || draft.durationMonths() > 120),
					"durationMonths", "groups.course.months.wrong");
		if (movesTo(draft, course)) {
			boolean followed = course != null && get(course.id()).groups() > 0;
			problems.add(followed, "subject", "groups.course.subject.in-use")
				.add(!followed && !this.subjects.exists(draft.subjectId()), "subject", "groups.subject.unknown",
						draft.subjectId());
		}
		return problems;
	}

	private static CourseView view(ResultSet row, int number) throws SQLException {
		return new CourseView(row.getLong("id"), row.getLong("subject_id"), row.getString("subject_name"),
				row.getString("title"), row.getString("description"), row.getBigDecimal("price"),
				Rows.intOrNull(row, "duration_months"), row.getBoolean("is_active"), Rows.instant(row, "created_at"),
				row.getInt("version"), row.getInt("group_count"));
	}

}
