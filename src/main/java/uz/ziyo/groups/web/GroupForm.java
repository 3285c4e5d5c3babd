package uz.ziyo.groups.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import uz.ziyo.groups.GroupDraft;
import uz.ziyo.groups.GroupView;
import uz.ziyo.shared.web.EditedForm;

class GroupForm extends EditedForm {

	private String name;

	private String description;

	private Long subject;

	private Long course;

	private Long teacher;

	private Set<String> days = new LinkedHashSet<>();

	private LocalTime startTime;

	private LocalTime endTime;

	private LocalDate startDate;

	private Integer maxStudents;

	private boolean active = true;

	/** Saved in spite of what was said against it. */
	private boolean anyway;

	static GroupForm of(GroupView group) {
		GroupForm form = new GroupForm();
		form.name = group.name();
		form.description = group.description();
		form.subject = group.subjectId();
		form.course = group.courseId();
		form.teacher = group.teacherId();
		form.days = group.days().isEmpty() ? new LinkedHashSet<>()
				: new LinkedHashSet<>(Set.of(group.days().split(",")));
		form.startTime = group.startTime();
		form.endTime = group.endTime();
		form.startDate = group.startDate();
		form.maxStudents = group.maxStudents();
		form.active = group.active();
		form.begin(group.version());
		return form;
	}

	@Override
	protected List<String> edited() {
		return List.of("name", "description", "subject", "course", "teacher", "days", "startTime", "endTime",
				"startDate", "maxStudents", "active");
	}

	GroupDraft toDraft() {
		return new GroupDraft(this.name, this.description, this.subject, this.course, this.teacher,
				String.join(",", this.days), this.startTime, this.endTime, this.startDate, this.maxStudents,
				this.active, getVersion());
	}

	boolean isRenamed() {
		return this.name == null || !this.name.strip().equals(getWas().get("name"));
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = name;
	}

	public String getDescription() {
		return this.description;
	}

	public void setDescription(String description) {
		this.description = description;
	}

	public Long getSubject() {
		return this.subject;
	}

	public void setSubject(Long subject) {
		this.subject = subject;
	}

	public Long getCourse() {
		return this.course;
	}

	public void setCourse(Long course) {
		this.course = course;
	}

	public Long getTeacher() {
		return this.teacher;
	}

	public void setTeacher(Long teacher) {
		this.teacher = teacher;
	}

	public Set<String> getDays() {
		return this.days;
	}

	public void setDays(Set<String> days) {
		this.days = (days == null) ? new LinkedHashSet<>() : days;
	}

	public LocalTime getStartTime() {
		return this.startTime;
	}

	public void setStartTime(LocalTime startTime) {
		this.startTime = startTime;
	}

	public LocalTime getEndTime() {
		return this.endTime;
	}

	public void setEndTime(LocalTime endTime) {
		this.endTime = endTime;
	}

	public LocalDate getStartDate() {
		return this.startDate;
	}

	public void setStartDate(LocalDate startDate) {
		this.startDate = startDate;
	}

	public Integer getMaxStudents() {
		return this.maxStudents;
	}

	public void setMaxStudents(Integer maxStudents) {
		this.maxStudents = maxStudents;
	}

	public boolean isActive() {
		return this.active;
	}

	public void setActive(boolean active) {
		this.active = active;
	}

	public boolean isAnyway() {
		return this.anyway;
	}

	public void setAnyway(boolean anyway) {
		this.anyway = anyway;
	}

}
