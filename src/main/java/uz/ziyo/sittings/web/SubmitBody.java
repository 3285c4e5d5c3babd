package uz.ziyo.sittings.web;

import java.util.List;

import uz.ziyo.results.GivenAnswer;
import uz.ziyo.shared.api.AsTyped;
import uz.ziyo.shared.api.Required;

record SubmitBody(@Required List<AnswerBody> answers) {

	List<GivenAnswer> given() {
		return this.answers.stream().map(AnswerBody::given).toList();
	}

	record AnswerBody(@Required Long questionId, Long optionId, @AsTyped String writtenAnswer) {

		GivenAnswer given() {
			return new GivenAnswer(this.questionId, this.optionId, this.writtenAnswer);
		}

	}

}
