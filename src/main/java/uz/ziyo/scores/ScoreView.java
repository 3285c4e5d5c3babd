package uz.ziyo.scores;

import java.time.Instant;
import java.time.LocalDate;

import uz.ziyo.shared.PersonName;

/**
 * A score with whom it is about and who gave it.
 */
public record ScoreView(long id, long studentId, String studentFirstName, String studentLastName,
		String studentUsername, long groupId, String groupName, int score, LocalDate date, long givenById,
		String givenByFirstName, String givenByLastName, String givenByUsername, Instant createdAt, Instant updatedAt,
		int version) {

	/** Family name first, as registers have it. */
	public String studentName() {
		return PersonName.familyFirst(this.studentFirstName, this.studentLastName, this.studentUsername);
	}

	public String givenByName() {
		return PersonName.full(this.givenByFirstName, this.givenByLastName, this.givenByUsername);
	}

	public boolean isChanged() {
		return this.updatedAt.isAfter(this.createdAt);
	}

}
