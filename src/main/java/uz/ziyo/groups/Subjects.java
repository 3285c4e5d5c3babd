package uz.ziyo.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.shared.CentreTime;
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
 * What the centre teaches. {@code hpa.md} §3.
 */
@Service
public class Subjects {

	private static final String COLUMNS = """
			s.id, s.name, s.created_at, s.version,
			(select count(*) from study_group g where g.subject_id = s.id and g.archived_at is null) as group_count""";

	private static final Map<String, String> ORDERS = Map.of("id", "s.id", "name", "s.name", "created_at",
			"s.created_at");

	private final SubjectRepository subjects;

	private final CourseRepository courses;

	private final Selects selects;

	private final CentreTime time;

	Subjects(SubjectRepository subjects, CourseRepository courses, Selects selects, CentreTime time) {
		this.subjects = subjects;
		this.courses = courses;
		this.selects = selects;
		this.time = time;
	}

	/**
	 * @throws Refused at {@code name}: empty, over 100 characters, taken
	 */
	@Transactional
	public long create(String name) {
		check(name, 0);
		return flush(new Subject(name, this.time.now())).id();
	}

	/**
	 * The subject of that name, made where there is none: a course is never without one.
	 */
	@Transactional
	public long findOrCreate(String name) {
		return this.subjects.findByNameKey(Subject.key(name)).map(Subject::id).orElseGet(() -> create(name));
	}

	/**
	 * @param version that the change was made from; null to skip the check
	 * @throws Refused as {@link #create}
	 */
	@Transactional
	public void rename(long id, String name, Integer version) {
		Subject subject = this.subjects.findByIdAndArchivedAtIsNull(id).orElseThrow(NotFound::new);
		check(name, id);
		subject.rename(name, version);
		flush(subject);
	}

	/** Of two who take one name in the same moment, the second is told at its field. */
	private Subject flush(Subject subject) {
		try {
			return Stale.ifMeanwhile(() -> this.subjects.saveAndFlush(subject));
		}
		catch (DataIntegrityViolationException ex) {
			throw Refused.at("name", "groups.subject.name.taken");
		}
	}

	/**
	 * Gone from lists; what was taught in it stays.
	 * @throws Refused where live groups are still taught in it, or courses given
	 */
	@Transactional
	public void archive(long id) {
		Subject subject = this.subjects.findByIdAndArchivedAtIsNull(id).orElseThrow(NotFound::new);
		if (get(id).groups() > 0 || this.courses.existsBySubjectIdAndArchivedAtIsNull(id)) {
			throw Refused.whole("groups.subject.in-use");
		}
		subject.archive(this.time.now());
	}

	@Reading
	public boolean exists(long id) {
		return this.subjects.findByIdAndArchivedAtIsNull(id).isPresent();
	}

	@Reading
	public SubjectView get(long id) {
		return select().where("s.id = ?", id).all().stream().findFirst().orElseThrow(NotFound::new);
	}

	/**
	 * @param search in the name; may be null
	 */
	public Listing<SubjectView> list(String search, String ordering) {
		return select().whereIfGiven(SearchText.in("s.name"), (search == null) ? null : SearchText.likeText(search))
			.orderBy(ordering, ORDERS, "s.id");
	}

	private Select<SubjectView> select() {
		return this.selects.select(COLUMNS, "subject s", Subjects::view).where("s.archived_at is null");
	}

	private void check(String name, long id) {
		boolean empty = name == null || name.isBlank();
		Refused.collect()
			.add(empty, "name", "groups.name.required")
			.add(!empty && name.length() > Subject.LONGEST_NAME, "name", "groups.subject.name.long")
			.add(!empty && this.subjects.existsByNameKeyAndIdNot(Subject.key(name), id), "name",
					"groups.subject.name.taken")
			.throwIfAny();
	}

	private static SubjectView view(ResultSet row, int number) throws SQLException {
		return new SubjectView(row.getLong("id"), row.getString("name"), Rows.instant(row, "created_at"),
				row.getInt("version"), row.getInt("group_count"));
	}

}
