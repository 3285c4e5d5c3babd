package uz.ziyo.groups.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
import uz.ziyo.shared.imports.ImportReader;
import uz.ziyo.shared.imports.ImportRow;
import uz.ziyo.shared.workbook.SheetHeadings;

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

	private final ImportReader<StudentColumn> reader;

	StudentSheetReader(People people, Groups groups, SheetHeadings headings) {
		this.people = people;
		this.groups = groups;
		this.reader = new ImportReader<>(headings, StudentColumn.class, MOST_STUDENTS, StudentColumn.USERNAME,
				Set.of(EXAMPLE), "students.import.empty");
	}

	/**
	 * @throws Refused at {@code file}, where it can't be read or lacks its headings
	 */
	StudentSheet read(Path file, Caller caller) {
		Reading reading = new Reading(this.people.newcomers(),
				this.groups.list(GroupFilter.onlyActive(), caller).all());
		ImportReader.Rows<StudentColumn> rows = this.reader.read(file, reading::student);
		return new StudentSheet(rows.count(), reading.ready, rows.problems());
	}

	private static final class Reading {

		private final Newcomers newcomers;

		private final Map<String, List<GroupView>> groups = new HashMap<>();

		private final Map<Long, Integer> joining = new HashMap<>();

		private final List<StudentSheet.Ready> ready = new ArrayList<>();

		Reading(Newcomers newcomers, List<GroupView> groups) {
			this.newcomers = newcomers;
			groups.forEach((group) -> this.groups
				.computeIfAbsent(SheetHeadings.plain(group.name()), (key) -> new ArrayList<>())
				.add(group));
		}

		void student(ImportRow<StudentColumn> row) {
			String lastName = row.cell(StudentColumn.LAST_NAME);
			String firstName = row.cell(StudentColumn.FIRST_NAME);
			if (lastName.isEmpty() && firstName.isEmpty()) {
				row.problem(StudentColumn.LAST_NAME, "students.import.no-name");
			}
			GroupView group = group(row);
			String username = row.cell(StudentColumn.USERNAME);
			AccountDraft draft = new AccountDraft(
					username.isEmpty() ? this.newcomers.username(lastName, firstName) : username, null, firstName,
					lastName, row.cell(StudentColumn.PHONE), row.cell(StudentColumn.PARENT_PHONE),
					row.cell(StudentColumn.TELEGRAM_ID), null);
			row.refuse(row.isWrong() ? this.newcomers.problems(draft) : this.newcomers.check(draft));
			if (!row.isWrong()) {
				Long groupId = (group == null) ? null : group.id();
				if (group != null) {
					this.joining.merge(groupId, 1, Integer::sum);
				}
				this.ready
					.add(new StudentSheet.Ready(new NewStudent(draft, groupId), (group == null) ? null : group.name()));
			}
		}

		private GroupView group(ImportRow<StudentColumn> row) {
			String name = row.cell(StudentColumn.GROUP);
			if (name.isEmpty()) {
				return null;
			}
			GroupView group = row.only(StudentColumn.GROUP,
					this.groups.getOrDefault(SheetHeadings.plain(name), List.of()), "students.import.group-unknown",
					"students.import.group-several");
			if (group != null && group.maxStudents() != null
					&& group.studentsCount() + this.joining.getOrDefault(group.id(), 0) >= group.maxStudents()) {
				row.problem(StudentColumn.GROUP, "students.import.group-full");
			}
			return group;
		}

	}

}
