package uz.ziyo.attendance.web;

import uz.ziyo.attendance.LessonSheet;

class TopicForm {

	/** No lesson has it. */
	private static final int UNKNOWN = -1;

	private String topic = "";

	private String notes = "";

	private Integer version;

	static TopicForm of(LessonSheet lesson) {
		TopicForm form = new TopicForm();
		form.topic = lesson.topic();
		form.notes = lesson.notes();
		form.version = lesson.version();
		return form;
	}

	/** The version that was looked at; one that is not there where it can't be read. */
	int seen() {
		return (this.version != null) ? this.version : UNKNOWN;
	}

	public String getTopic() {
		return this.topic;
	}

	public void setTopic(String topic) {
		this.topic = topic.strip();
	}

	public String getNotes() {
		return this.notes;
	}

	public void setNotes(String notes) {
		this.notes = notes.strip();
	}

	public Integer getVersion() {
		return this.version;
	}

	public void setVersion(Integer version) {
		this.version = version;
	}

}
