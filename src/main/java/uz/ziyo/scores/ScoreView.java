package uz.ziyo.scores;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A score with whom it is about and who gave it.
 */
public record ScoreView(long id, long studentId, String studentFirstName, String studentLastName,
		String studentUsername, long groupId, String groupName, int score, LocalDate date, long givenById,
		String givenByFirstName, String givenByLastName, Instant createdAt, Instant updatedAt, int version) {

	/** Family name first, as registers have it. */
	public String studentName() {
		String name = (this.studentLastName + " " + this.studentFirstName).strip();
		return name.isEmpty() ? this.studentUsername : name;
	}

	public String givenByName() {
		return (this.givenByFirstName + " " + this.givenByLastName).strip();
	}

	public boolean isChanged() {
		return this.updatedAt.isAfter(this.createdAt);
	}

}
