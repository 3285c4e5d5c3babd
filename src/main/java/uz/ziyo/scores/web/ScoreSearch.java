package uz.ziyo.scores.web;

import java.time.LocalDate;

/**
 * What the page of a group's scores is asked for.
 */
record ScoreSearch(LocalDate date, Long studentId, Integer page) {

	int number() {
		return (this.page == null || this.page < 1) ? 1 : this.page;
	}

}
