package uz.ziyo.scores.web;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import uz.ziyo.scores.ScoreDraft;
import uz.ziyo.scores.ScoreView;

class ScoreForm {

	@NotNull
	@Min(0)
	@Max(100)
	private Integer score;

	@NotNull
	private LocalDate date;

	private Integer version;

	static ScoreForm of(ScoreView view) {
		ScoreForm form = new ScoreForm();
		form.score = view.score();
		form.date = view.date();
		form.version = view.version();
		return form;
	}

	ScoreDraft toDraft(ScoreView current) {
		return new ScoreDraft(current.studentId(), current.groupId(), this.score, this.date);
	}

	public Integer getScore() {
		return this.score;
	}

	public void setScore(Integer score) {
		this.score = score;
	}

	public Integer getVersion() {
		return this.version;
	}

	public void setVersion(Integer version) {
		this.version = version;
	}

	public LocalDate getDate() {
		return this.date;
	}

	public void setDate(LocalDate date) {
		this.date = date;
	}

}
