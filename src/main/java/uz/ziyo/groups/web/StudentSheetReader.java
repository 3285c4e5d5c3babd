package uz.ziyo.groups.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import uz.ziyo.groups.GroupFilter;
import uz.ziyo.groups.GroupView;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.NewStudent;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.Newcomers;
import uz.ziyo.people.People;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.workbook.SheetColumns;
import uz.ziyo.shared.workbook.SheetHeadings;
import uz.ziyo.shared.workbook.SheetProblem;
import uz.ziyo.shared.workbook.WorkbookReader;

/**
 * Reads students out of a workbook and says of each row whether it can come in. The
 * number of statements does not depend on the number of rows.
 */
@Component
class StudentSheetReader {

	static final int MOST_STUDENTS = 2000;

	/** The template's example row carries it, and is no student. */
	static final String EXAMPLE = "namuna.talaba";

	private final People people;

	private final Groups groups;

	private final SheetHeadings headings;

	StudentSheetReader(People people, Groups groups, SheetHeadings headings) {
		this.people = people;
		this.groups = groups;
		this.headings = headings;
	}

	/**
	 * @throws Refused at {@code file}, where it can't be read or lacks its headings
	 */
	StudentSheet read(Path file, Caller caller) {
		Reading reading = new Reading(this.people.newcomers(),
				this.groups.list(GroupFilter.onlyActive(), caller).all());
		WorkbookReader workbook = WorkbookReader.upTo(MOST_STUDENTS, SheetHeadings.COLUMNS).besidesAnExample();
		workbook.read(file, reading::row);
		workbook.requireNoMore(reading.rows);
		if (reading.columns == null || reading.rows == 0) {
			throw Refused.at("file", "students.import.empty");
		}
		return new StudentSheet(reading.rows, reading.ready, reading.problems);
	}

	private final class Reading {

		private final Newcomers newcomers;

		private final Map<String, List<GroupView>> groups = new HashMap<>();

		private final Map<Long, Integer> joining = new HashMap<>();

		private final List<StudentSheet.Ready> ready = new ArrayList<>();

		private final List<SheetProblem> problems = new ArrayList<>();

		private SheetColumns<StudentColumn> columns;

		private int rows;

		Reading(Newcomers newcomers, List<GroupView> groups) {
			this.newcomers = newcomers;
			groups.forEach((group) -> this.groups
				.computeIfAbsent(SheetHeadings.plain(group.name()), (key) -> new ArrayList<>())
				.add(group));
		}

		void row(int number, List<String> cells) {
			if (this.columns == null) {
				this.columns = StudentSheetReader.this.headings.find(StudentColumn.class, cells);
			}
			else if (!EXAMPLE.equals(cell(cells, StudentColumn.USERNAME))) {
				if (++this.rows > MOST_STUDENTS) {
					throw Refused.at("file", "workbook.too-many-rows", MOST_STUDENTS);
				}
				student(number, cells);
			}
		}

		private void student(int number, List<String> cells) {
			String lastName = cell(cells, StudentColumn.LAST_NAME);
			String firstName = cell(cells, StudentColumn.FIRST_NAME);
			int before = this.problems.size();
			if (lastName.isEmpty() && firstName.isEmpty()) {
				problem(number, cells, StudentColumn.LAST_NAME, "students.import.no-name");
			}
			GroupView group = group(number, cells);
			if (this.problems.size() > before) {
				return;
			}
			String username = cell(cells, StudentColumn.USERNAME);
			AccountDraft draft = new AccountDraft(
					username.isEmpty() ? this.newcomers.username(lastName, firstName) : username, null, firstName,
					lastName, cell(cells, StudentColumn.PHONE), cell(cells, StudentColumn.PARENT_PHONE),
					cell(cells, StudentColumn.TELEGRAM_ID), null);
			for (Refused.Problem problem : this.newcomers.check(draft)) {
				problem(number, cells, StudentColumn.ofField(problem.field()), problem.code(), problem.args());
			}
			if (this.problems.size() == before) {
				Long groupId = (group == null) ? null : group.id();
				this.joining.merge((group == null) ? 0L : groupId, 1, Integer::sum);
				this.ready
					.add(new StudentSheet.Ready(new NewStudent(draft, groupId), (group == null) ? null : group.name()));
			}
		}

		private GroupView group(int number, List<String> cells) {
			String name = cell(cells, StudentColumn.GROUP);
			if (name.isEmpty()) {
				return null;
			}
			List<GroupView> named = this.groups.getOrDefault(SheetHeadings.plain(name), List.of());
			if (named.size() != 1) {
				problem(number, cells, StudentColumn.GROUP,
						named.isEmpty() ? "students.import.group-unknown" : "students.import.group-several");
				return null;
			}
			GroupView group = named.get(0);
			int joining = this.joining.getOrDefault(group.id(), 0);
			if (group.maxStudents() != null && group.studentsCount() + joining >= group.maxStudents()) {
				problem(number, cells, StudentColumn.GROUP, "students.import.group-full");
			}
			return group;
		}

		private String cell(List<String> cells, StudentColumn column) {
			return this.columns.cell(cells, column);
		}

		private void problem(int number, List<String> cells, StudentColumn column, String code, Object... args) {
			this.problems.add(this.columns.problem(number, cells, column, code, args));
		}

	}

}
