package uz.ziyo.groups.web;

import jakarta.validation.constraints.Size;

import uz.ziyo.groups.SubjectView;
import uz.ziyo.shared.api.Required;

record SubjectBody(@Required @Size(max = 100) String name) {

	static SubjectBody of(SubjectView subject) {
		return new SubjectBody(subject.name());
	}

}
