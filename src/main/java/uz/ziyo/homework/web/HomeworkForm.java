package uz.ziyo.homework.web;

import org.springframework.web.multipart.MultipartFile;

import uz.ziyo.homework.HomeworkDraft;
import uz.ziyo.homework.HomeworkView;

class HomeworkForm {

	private String text = "";

	private MultipartFile file;

	private boolean withoutFile;

	private Integer version;

	static HomeworkForm of(HomeworkView view) {
		HomeworkForm form = new HomeworkForm();
		form.text = view.text();
		form.version = view.version();
		return form;
	}

	/** A browser sends a part without a name where no file was chosen. */
	HomeworkDraft toDraft(long groupId) {
		boolean chosen = this.file != null && this.file.getOriginalFilename() != null
				&& !this.file.getOriginalFilename().isEmpty();
		return new HomeworkDraft(groupId, this.text.strip(), chosen ? this.file : null, this.withoutFile && !chosen,
				this.version);
	}

	public String getText() {
		return this.text;
	}

	public void setText(String text) {
		this.text = (text == null) ? "" : text;
	}

	public MultipartFile getFile() {
		return this.file;
	}

	public void setFile(MultipartFile file) {
		this.file = file;
	}

	public boolean isWithoutFile() {
		return this.withoutFile;
	}

	public void setWithoutFile(boolean withoutFile) {
		this.withoutFile = withoutFile;
	}

	public Integer getVersion() {
		return this.version;
	}

	public void setVersion(Integer version) {
		this.version = version;
	}

}
