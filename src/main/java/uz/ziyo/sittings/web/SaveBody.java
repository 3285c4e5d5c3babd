package uz.ziyo.sittings.web;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import uz.ziyo.shared.api.AsTyped;
import uz.ziyo.shared.api.Required;
import uz.ziyo.sittings.AnswerDraft;

record SaveBody(Long optionId, @AsTyped String written, @Required Boolean later, @Required @Min(0) Integer revision,
		@Required @Size(max = 36) String page, @Required @Min(1) Integer number) {

	AnswerDraft toDraft() {
		return new AnswerDraft(this.optionId, this.written, this.later, this.revision, this.page, this.number);
	}

}
