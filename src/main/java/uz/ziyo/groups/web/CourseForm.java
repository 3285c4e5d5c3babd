package uz.ziyo.groups.web;

import java.math.BigDecimal;
import java.util.List;

import uz.ziyo.groups.CourseDraft;
import uz.ziyo.groups.CourseView;
import uz.ziyo.shared.web.EditedForm;

class CourseForm extends EditedForm {

	private String title;

	private Long subject;

	private String description;

	private BigDecimal price;

	private Integer durationMonths;

	private boolean active = true;

	static CourseForm of(CourseView course) {
		CourseForm form = new CourseForm();
		form.title = course.title();
		form.subject = course.subjectId();
		form.description = course.description();
		form.price = course.price();
		form.durationMonths = course.durationMonths();
		form.active = course.active();
		form.begin(course.version());
		return form;
	}

	@Override
	protected List<String> edited() {
		return List.of("title", "subject", "description", "price", "durationMonths", "active");
	}

	CourseDraft toDraft() {
		return new CourseDraft(this.subject, this.title, this.description, this.price, this.durationMonths, this.active,
				getVersion());
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

}
