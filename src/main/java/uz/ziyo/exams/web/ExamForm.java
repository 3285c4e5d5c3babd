package uz.ziyo.exams.web;

import java.time.LocalDate;

import uz.ziyo.exams.ExamDraft;

class ExamForm {

	private static final int USUAL_MINUTES = 30;

	private String title;

	private Long subject;

	private LocalDate date;

	private Integer timeLimit = USUAL_MINUTES;

	static ExamForm on(LocalDate date) {
		ExamForm form = new ExamForm();
		form.date = date;
		return form;
	}

	ExamDraft toDraft() {
		return new ExamDraft(this.subject, this.title, "", (this.timeLimit == null) ? 0 : this.timeLimit, false, true,
				this.date, false, false, false, null, null);
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

	public LocalDate getDate() {
		return this.date;
	}

	public void setDate(LocalDate date) {
		this.date = date;
	}

	public Integer getTimeLimit() {
		return this.timeLimit;
	}

	public void setTimeLimit(Integer timeLimit) {
		this.timeLimit = timeLimit;
	}

}
