package uz.ziyo.exams.web;

import java.util.List;

import org.springframework.stereotype.Component;

import uz.ziyo.groups.Subjects;
import uz.ziyo.shared.web.Option;

/**
 * The subjects to choose from.
 */
@Component
class SubjectOptions {

	private final Subjects subjects;

	SubjectOptions(Subjects subjects) {
		this.subjects = subjects;
	}

	List<Option> all() {
		return this.subjects.list(null, "name")
			.map((subject) -> new Option(Long.toString(subject.id()), subject.name()))
			.all();
	}

}
