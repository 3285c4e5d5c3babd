package uz.ziyo.groups.web;

import java.time.Instant;

import uz.ziyo.groups.SubjectView;

record SubjectJson(long id, String name, Instant createdAt) {

	static SubjectJson of(SubjectView subject) {
		return new SubjectJson(subject.id(), subject.name(), subject.createdAt());
	}

}
