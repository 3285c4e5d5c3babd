package uz.ziyo.exams.web;

import org.springframework.stereotype.Component;

import uz.ziyo.exams.ExamDraft;
import uz.ziyo.exams.Exams;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.api.BodyCheck;

@Component
class ExamCheck implements BodyCheck<ExamBody> {

	private final Exams exams;

	ExamCheck(Exams exams) {
		this.exams = exams;
	}

	@Override
	public Class<ExamBody> type() {
		return ExamBody.class;
	}

	@Override
	public Refused.Problems problems(ExamBody body, long id) {
		return this.exams.problems(new ExamDraft(body.subject(), body.title(), body.description(),
				(body.timeLimit() == null) ? 0 : body.timeLimit(), false, true, body.date(), false, false, false, null,
				null));
	}

}
