package uz.ziyo.groups.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.groups.GroupFilter;
import uz.ziyo.groups.Groups;
import uz.ziyo.people.NewSignIn;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.workbook.SheetHeadings;
import uz.ziyo.shared.workbook.SheetWriter;
import uz.ziyo.shared.workbook.WorkbookReader;
import uz.ziyo.shared.workbook.WorkbookWriter;

/**
 * The workbooks that an import begins and ends with: the template to fill in, and the
 * sign-ins of those who came.
 */
@Component
class StudentWorkbooks {

	private final Groups groups;

	private final SheetHeadings headings;

	private final MessageSource messages;

	StudentWorkbooks(Groups groups, SheetHeadings headings, MessageSource messages) {
		this.groups = groups;
		this.headings = headings;
		this.messages = messages;
	}

	void writeTemplate(OutputStream out, Caller caller) throws IOException {
		List<String> names = this.groups.list(GroupFilter.onlyActive(), caller).map((group) -> group.name()).all();
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			SheetWriter sheet = workbook.sheet(text("nav.students")).widths(20, 20, 18, 24, 22, 18, 24);
			sheet.heading(this.headings.of(StudentColumn.class));
			note(sheet, StudentColumn.LAST_NAME, "students.import.note.name");
			note(sheet, StudentColumn.PHONE, "students.import.note.phone");
			note(sheet, StudentColumn.USERNAME, "students.import.note.username");
			note(sheet, StudentColumn.GROUP, "students.import.note.group");
			sheet.row("Qodirov", "Jasur", "+998900000001", "+998900000002", StudentSheetReader.EXAMPLE, "111222333",
					names.isEmpty() ? null : names.get(0));
			SheetWriter choices = workbook.sheet(text("nav.groups")).widths(30).heading(text("students.group"));
			names.forEach(choices::row);
			sheet.choices(StudentColumn.GROUP.ordinal(), StudentSheetReader.MOST_STUDENTS, choices);
			workbook.write(out);
		}
	}

	private void note(SheetWriter sheet, StudentColumn column, String code) {
		sheet.note(column.ordinal(), text(code));
	}

	void writeSignIns(Path file, List<StudentSheet.Ready> students, List<NewSignIn> signIns) throws IOException {
		try (WorkbookWriter workbook = new WorkbookWriter(); OutputStream out = Files.newOutputStream(file)) {
			SheetWriter sheet = workbook.sheet(text("people.slip")).widths(34, 24, 28, 16);
			sheet.heading(text("people.name"), text("students.group"), text("people.username"),
					text("people.password"));
			for (int i = 0; i < students.size(); i++) {
				sheet.row(students.get(i).name(), students.get(i).groupName(), signIns.get(i).username(),
						signIns.get(i).password());
			}
			sheet.filter(4);
			workbook.write(out);
		}
	}

	List<Slip> readSignIns(Path file) {
		List<Slip> slips = new ArrayList<>();
		WorkbookReader.upTo(StudentSheetReader.MOST_STUDENTS, 4).read(file, (number, cells) -> {
			if (number > 1) {
				slips.add(new Slip(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
			}
		});
		return slips;
	}

	private String text(String code) {
		return this.messages.getMessage(code, null, LocaleContextHolder.getLocale());
	}

	record Slip(String name, String groupName, String username, String password) {
	}

}
