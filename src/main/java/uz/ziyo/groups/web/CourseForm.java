package uz.ziyo.groups.web;

import java.math.BigDecimal;

import uz.ziyo.groups.CourseDraft;
import uz.ziyo.groups.CourseView;

class CourseForm {

	private String title;

	private Long subject;

	private String description;

	private BigDecimal price;

	private Integer durationMonths;

	private boolean active = true;

	private Integer version;

	static CourseForm of(CourseView course) {
		CourseForm form = new CourseForm();
		form.title = course.title();
		form.subject = course.subjectId();
		form.description = course.description();
		form.price = course.price();
		form.durationMonths = course.durationMonths();
		form.active = course.active();
		form.version = course.version();
		return form;
	}

	CourseDraft toDraft() {
		return new CourseDraft(this.subject, this.title, this.description, this.price, this.durationMonths, this.active,
				this.version);
	}

	public String getTitle() {
		return this.title;
	}

	public void setTitle(String title) {
		this.title = title;
	}

	public Long getSubject() {
		return this.subject;
	}

	public void setSubject(Long subject) {
		this.subject = subject;
	}

	public String getDescription() {
		return this.description;
	}

	public void setDescription(String description) {
		this.description = description;
	}

	public BigDecimal getPrice() {
		return this.price;
	}

	public void setPrice(BigDecimal price) {
		this.price = price;
	}

	public Integer getDurationMonths() {
		return this.durationMonths;
	}

	public void setDurationMonths(Integer durationMonths) {
		this.durationMonths = durationMonths;
	}

	public boolean isActive() {
		return this.active;
	}

	public void setActive(boolean active) {
		this.active = active;
	}

	public Integer getVersion() {
		return this.version;
	}

	public void setVersion(Integer version) {
		this.version = version;
	}

}
