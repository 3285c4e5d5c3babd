package uz.ziyo.results.web;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import uz.ziyo.results.ResultDraft;
import uz.ziyo.results.ResultSheet;
import uz.ziyo.results.Results;
import uz.ziyo.shared.web.EditedForm;

class ResultForm extends EditedForm {

	@NotNull
	private BigDecimal score;

	@NotNull
	private Integer correctAnswers;

	@NotNull
	private Integer totalQuestions;

	private boolean checked;

	@NotBlank
	@Size(max = Results.MAX_REASON)
	private String reason;

	static ResultForm of(ResultSheet sheet) {
		ResultForm form = new ResultForm();
		form.score = sheet.result().score();
		form.correctAnswers = sheet.result().correct();
		form.totalQuestions = sheet.result().total();
		form.checked = sheet.result().checked();
		form.begin(sheet.version());
		return form;
	}

	@Override
	protected List<String> edited() {
		return List.of("score", "correctAnswers", "totalQuestions", "checked");
	}

	ResultDraft toDraft(ResultDraft was) {
		return new ResultDraft(was.examId(), was.studentId(), this.score, this.correctAnswers, this.totalQuestions,
				this.checked);
	}

	public BigDecimal getScore() {
		return this.score;
	}

	public void setScore(BigDecimal score) {
		this.score = score;
	}

	public Integer getCorrectAnswers() {
		return this.correctAnswers;
	}

	public void setCorrectAnswers(Integer correctAnswers) {
		this.correctAnswers = correctAnswers;
	}

	public Integer getTotalQuestions() {
		return this.totalQuestions;
	}

	public void setTotalQuestions(Integer totalQuestions) {
		this.totalQuestions = totalQuestions;
	}

	public boolean isChecked() {
		return this.checked;
	}

	public void setChecked(boolean checked) {
		this.checked = checked;
	}

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = reason;
	}

}
