package uz.ziyo.ledger.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import uz.ziyo.groups.StudentView;
import uz.ziyo.people.Phones;
import uz.ziyo.shared.workbook.SheetHeadings;

/**
 * Students as workbooks name them: by name, username or phone.
 */
final class ImportedStudents {

	private final Map<String, List<StudentView>> named = new HashMap<>();

	ImportedStudents(List<StudentView> students) {
		students.forEach((student) -> {
			know(student.name(), student);
			know((student.firstName() + " " + student.lastName()).strip(), student);
			know(student.username(), student);
			if (student.phone() != null) {
				know(digits(student.phone()), student);
			}
		});
	}

	private void know(String name, StudentView student) {
		List<StudentView> namesakes = this.named.computeIfAbsent(plain(name), (key) -> new ArrayList<>(1));
		if (!namesakes.contains(student)) {
			namesakes.add(student);
		}
	}

	/** Nobody, one, or several who are called so. */
	List<StudentView> find(String text) {
		List<StudentView> found = this.named.getOrDefault(plain(text), List.of());
		return found.isEmpty() && text.matches("[+0-9 ()\\-]{7,31}") ? this.named.getOrDefault(digits(text), List.of())
				: found;
	}

	private static String digits(String phone) {
		return Phones.complete(phone).replaceAll("\\D", "");
	}

	private static String plain(String text) {
		return SheetHeadings.plain(text).replaceAll("\\s+", " ");
	}

}
