package uz.ziyo.homework.web;

import org.springframework.web.multipart.MultipartFile;

import jakarta.validation.constraints.Size;

import uz.ziyo.homework.Homework;
import uz.ziyo.homework.HomeworkDraft;
import uz.ziyo.homework.HomeworkView;
import uz.ziyo.shared.api.Required;

record HomeworkBody(@Required Long group, @Size(max = Homework.MAX_TEXT) String text, MultipartFile file) {

	static HomeworkBody of(HomeworkView view) {
		return new HomeworkBody(view.groupId(), view.text(), null);
	}

	HomeworkDraft toDraft(boolean withoutFile, Integer version) {
		return new HomeworkDraft(this.group, (this.text == null) ? "" : this.text, this.file, withoutFile, version);
	}

}
