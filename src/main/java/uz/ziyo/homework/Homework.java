package uz.ziyo.homework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.groups.Groups;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.PersonName;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.files.FileStorage;
import uz.ziyo.shared.files.StoredFile;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * Homework of groups: a text, a file, or both. {@code hpa.md} §10.
 */
@Service
public class Homework {

	public static final int MAX_TEXT = 20_000;

	private static final String COLUMNS = """
			h.id, h.group_id, g.name as group_name, h.text, h.file_key, h.file_name, h.file_type, h.file_size,
			t.first_name, t.last_name, t.username, h.created_at, h.updated_at, h.version""";

	private static final String FROM = """
			homework h join study_group g on g.id = h.group_id join account t on t.id = h.created_by""";

	private static final Map<String, String> ORDERS = Map.of("id", "h.id", "created_at", "h.created_at", "updated_at",
			"h.updated_at", "group", "h.group_id");

	private final HomeworkRepository homework;

	private final Groups groups;

	private final FileStorage files;

	private final Selects selects;

	private final JdbcClient jdbc;

	private final CentreTime time;

	Homework(HomeworkRepository homework, Groups groups, FileStorage files, Selects selects, JdbcClient jdbc,
			CentreTime time) {
		this.homework = homework;
		this.groups = groups;
		this.files = files;
		this.selects = selects;
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * Sets homework for an active group.
	 * @return its id
	 * @throws Refused at {@code text}, {@code file}, {@code group}, or as a whole where
	 * there is neither text nor file
	 */
	@Transactional
	public long give(HomeworkDraft draft, Caller by) {
		check(draft, draft.file() != null);
		this.groups.requireActive(draft.groupId(), "group");
		StoredFile file = store(draft);
		HomeworkItem item = this.homework.saveAndFlush(new HomeworkItem(draft, file, by.id(), this.time.now()));
		this.groups.countHomework(draft.groupId(), 1);
		return item.id();
	}

	/**
	 * @throws NotFound where there is none
	 * @throws Stale where the draft names an older version
	 * @throws Refused as {@link #give}
	 */
	@Transactional
	public void change(long id, HomeworkDraft draft) {
		HomeworkItem item = find(id);
		item.requireVersion(draft.version());
		check(draft, draft.file() != null || (item.hasFile() && !draft.withoutFile()));
		long before = item.groupId();
		if (before != draft.groupId()) {
			this.groups.requireActive(draft.groupId(), "group");
		}
		item.change(draft, store(draft), this.time.now());
		try {
			this.homework.flush();
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			throw new Stale();
		}
		if (before != draft.groupId()) {
			this.groups.countHomework(before, -1);
			this.groups.countHomework(draft.groupId(), 1);
		}
	}

	/**
	 * Gone from lists, kept in the history.
	 * @throws NotFound where there is none
	 */
	@Transactional
	public void archive(long id) {
		HomeworkItem item = find(id);
		item.archive(this.time.now());
		try {
			this.homework.flush();
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			// Someone was quicker, and it has been counted already.
			throw new NotFound();
		}
		this.groups.countHomework(item.groupId(), -1);
	}

	private HomeworkItem find(long id) {
		return this.homework.findByIdAndArchivedAtIsNull(id).orElseThrow(NotFound::new);
	}

	private StoredFile store(HomeworkDraft draft) {
		return (draft.file() != null) ? this.files.store(draft.file(), "file") : null;
	}

	private static void check(HomeworkDraft draft, boolean hasFile) {
		Refused.collect()
			.add(draft.text().length() > MAX_TEXT, "text", "homework.text.long", MAX_TEXT)
			.add(draft.text().isBlank() && !hasFile, null, "homework.empty")
			.throwIfAny();
	}

	/**
	 * @throws NotFound where there is none, or a student is not in its group
	 */
	@Reading
	public HomeworkView get(long id, Caller caller) {
		return select(caller).where("h.id = ?", id).all().stream().findFirst().orElseThrow(NotFound::new);
	}

	/** Staff see all, a student what is set for the groups he is in. */
	public Listing<HomeworkView> list(HomeworkFilter filter, Caller caller) {
		return filtered(select(caller), filter);
	}

	/** What a student sees, as staff look at it. */
	public Listing<HomeworkView> listOfStudent(long studentId, HomeworkFilter filter) {
		return filtered(selectOfStudent(studentId), filter);
	}

	private Select<HomeworkView> filtered(Select<HomeworkView> select, HomeworkFilter filter) {
		if (filter.search() != null) {
			String pattern = SearchText.likeText(filter.search());
			select.where(SearchText.in("h.text") + " or " + SearchText.in("h.file_name"), pattern, pattern);
		}
		return select.whereIfGiven("h.group_id = ?", filter.groupId())
			.whereIfGiven("h.created_at >= ?", startOf(filter.from()))
			.whereIfGiven("h.created_at < ?", startOf((filter.to() == null) ? null : filter.to().plusDays(1)))
			.orderBy(filter.ordering(), ORDERS, "h.id");
	}

	private Object startOf(LocalDate date) {
		return (date == null) ? null : this.time.startOf(date);
	}

	/** Remembers what a student has been shown, in one statement. */
	@Transactional
	public void markSeen(long studentId, Collection<HomeworkView> shown) {
		List<Long> fresh = shown.stream().filter(HomeworkView::fresh).map(HomeworkView::id).toList();
		if (!fresh.isEmpty()) {
			this.jdbc.sql("""
					insert into homework_seen (student_id, homework_id, seen_at)
					select cast(:student as bigint), h.id, cast(:at as timestamp(6) with time zone)
					from homework h where h.id in (:shown) on conflict do nothing""")
				.param("student", studentId)
				.param("at", this.time.at(this.time.now()))
				.param("shown", fresh)
				.update();
		}
	}

	private Select<HomeworkView> select(Caller caller) {
		if (caller.isStudent()) {
			return selectOfStudent(caller.id());
		}
		return this.selects.select(COLUMNS + ", false as fresh", FROM, Homework::view)
			.where("h.archived_at is null and g.archived_at is null");
	}

	/**
	 * Nothing is new that was there before the student joined the group.
	 */
	private Select<HomeworkView> selectOfStudent(long studentId) {
		return this.selects
			.select(COLUMNS + ", v.seen_at is null and h.created_at >= e.joined_at as fresh",
					FROM + " join enrolment e on e.group_id = h.group_id and e.left_at is null"
							+ " left join homework_seen v on v.homework_id = h.id and v.student_id = e.student_id",
					Homework::view)
			.where("h.archived_at is null and g.archived_at is null")
			.where("e.student_id = ?", studentId);
	}

	private static HomeworkView view(ResultSet row, int number) throws SQLException {
		String key = row.getString("file_key");
		StoredFile file = (key == null) ? null
				: new StoredFile(key, row.getString("file_name"), row.getString("file_type"), row.getLong("file_size"));
		return new HomeworkView(row.getLong("id"), row.getLong("group_id"), row.getString("group_name"),
				row.getString("text"), file,
				PersonName.full(row.getString("first_name"), row.getString("last_name"), row.getString("username")),
				Rows.instant(row, "created_at"), Rows.instant(row, "updated_at"), row.getInt("version"),
				row.getBoolean("fresh"));
	}

}
