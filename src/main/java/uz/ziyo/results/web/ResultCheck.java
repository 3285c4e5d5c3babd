package uz.ziyo.results.web;

import java.math.BigDecimal;
import java.util.Objects;

import org.springframework.stereotype.Component;

import uz.ziyo.results.ResultDraft;
import uz.ziyo.results.Results;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.api.BodyCheck;

@Component
class ResultCheck implements BodyCheck<ResultBody> {

	private final Results results;

	ResultCheck(Results results) {
		this.results = results;
	}

	@Override
	public Class<ResultBody> type() {
		return ResultBody.class;
	}

	/**
	 * What is missing is taken for something that stands against nothing.
	 * @throws NotFound where the path names no result: that is told before all else
	 */
	@Override
	public Refused.Problems problems(ResultBody body, long id) {
		if (id != 0) {
			this.results.requireOne(id);
		}
		ResultDraft draft = new ResultDraft(Objects.requireNonNullElse(body.exam(), 0L),
				Objects.requireNonNullElse(body.student(), 0L),
				Objects.requireNonNullElse(body.score(), BigDecimal.ZERO),
				Objects.requireNonNullElse(body.correctAnswers(), 0),
				Objects.requireNonNullElse(body.totalQuestions(), ResultDraft.MOST_QUESTIONS), false);
		return (id == 0) ? this.results.problems(draft) : draft.problems();
	}

}
