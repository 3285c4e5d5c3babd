package uz.ziyo.groups.web;

import uz.ziyo.groups.SubjectView;

class SubjectForm {

	private long id;

	private String name;

	private Integer version;

	static SubjectForm of(SubjectView subject) {
		SubjectForm form = new SubjectForm();
		form.id = subject.id();
		form.name = subject.name();
		form.version = subject.version();
		return form;
	}

	public long getId() {
		return this.id;
	}

	public void setId(long id) {
		this.id = id;
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = name;
	}

	public Integer getVersion() {
		return this.version;
	}

	public void setVersion(Integer version) {
		this.version = version;
	}

}
