package uz.ziyo.scores.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

class GivenForm {

	@NotNull
	@Min(0)
	@Max(100)
	private Integer score;

	private LocalDate date;

	private UUID once;

	static GivenForm on(LocalDate date) {
		GivenForm form = new GivenForm();
		form.date = date;
		form.once = UUID.randomUUID();
		return form;
	}

	public Integer getScore() {
		return this.score;
	}

	public void setScore(Integer score) {
		this.score = score;
	}

	public LocalDate getDate() {
		return this.date;
	}

	public void setDate(LocalDate date) {
		this.date = date;
	}

	public UUID getOnce() {
		return this.once;
	}

	public void setOnce(UUID once) {
		this.once = once;
	}

}
