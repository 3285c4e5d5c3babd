package uz.ziyo.groups.web;

import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.groups.CourseView;
import uz.ziyo.groups.GroupView;
import uz.ziyo.shared.web.Disputed;
import uz.ziyo.shared.web.Disputed.Difference;
import uz.ziyo.shared.web.Formats;
import uz.ziyo.shared.web.Option;

/**
 * What two people who changed the same thing want it to be, field by field, as a page
 * shows it to the one who came second.
 */
@Component
class Differences {

	private final Formats formats;

	private final GroupChoices choices;

	private final MessageSource messages;

	Differences(Formats formats, GroupChoices choices, MessageSource messages) {
		this.formats = formats;
		this.choices = choices;
		this.messages = messages;
	}

	List<Difference> of(GroupForm mine, GroupView theirs) {
		GroupForm other = GroupForm.of(theirs);
		Disputed rows = new Disputed(mine);
		rows.add("name", "groups.group.name", mine.getName(), other.getName());
		rows.add("subject", "groups.subject", label(this.choices.subjects(), mine.getSubject()), theirs.subjectName());
		rows.add("course", "groups.course", label(this.choices.courses(mine.getCourse()), mine.getCourse()),
				label(this.choices.courses(other.getCourse()), other.getCourse()));
		rows.add("teacher", "groups.teacher", label(this.choices.teachers(), mine.getTeacher()),
				label(this.choices.teachers(), other.getTeacher()));
		rows.add("days", "form.days", this.formats.days(mine.getDays()), this.formats.days(other.getDays()));
		rows.add("startTime", "groups.group.from", this.formats.time(mine.getStartTime()),
				this.formats.time(other.getStartTime()));
		rows.add("endTime", "groups.group.to", this.formats.time(mine.getEndTime()),
				this.formats.time(other.getEndTime()));
		rows.add("startDate", "groups.group.start", this.formats.date(mine.getStartDate()),
				this.formats.date(other.getStartDate()));
		rows.add("maxStudents", "groups.group.max", this.formats.number(mine.getMaxStudents()),
				this.formats.number(other.getMaxStudents()));
		rows.add("description", "groups.description", mine.getDescription(), other.getDescription());
		rows.add("active", "groups.state", state(mine.isActive()), state(other.isActive()));
		return rows.differences();
	}

	List<Difference> of(CourseForm mine, CourseView theirs) {
		Disputed rows = new Disputed(mine);
		rows.add("title", "groups.course.title", mine.getTitle(), theirs.title());
		rows.add("subject", "groups.subject", label(this.choices.subjects(), mine.getSubject()), theirs.subjectName());
		rows.add("price", "groups.course.price", this.formats.money(mine.getPrice()),
				this.formats.money(theirs.price()));
		rows.add("durationMonths", "groups.course.months", this.formats.number(mine.getDurationMonths()),
				this.formats.number(theirs.durationMonths()));
		rows.add("description", "groups.description", mine.getDescription(), theirs.description());
		rows.add("active", "groups.state", state(mine.isActive()), state(theirs.active()));
		return rows.differences();
	}

	private String state(boolean active) {
		return this.messages.getMessage(active ? "groups.active" : "groups.inactive", null,
				LocaleContextHolder.getLocale());
	}

	private static String label(List<Option> options, Long id) {
		return options.stream()
			.filter((option) -> option.value().equals(String.valueOf(id)))
			.map(Option::label)
			.findFirst()
			.orElse("");
	}

}
