package uz.ziyo.groups;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.people.AccountArchived;
import uz.ziyo.people.AccountRestored;
import uz.ziyo.people.People;
import uz.ziyo.shared.Role;

/**
 * What becomes of the places in groups when a group or a student is archived, and when
 * they come back.
 */
@Component
class ArchivedEnrolments {

	private final EnrolmentRepository enrolments;

	private final Enrolments places;

	private final Seats seats;

	private final People people;

	private final RunningScores scores;

	private final JdbcClient jdbc;

	ArchivedEnrolments(EnrolmentRepository enrolments, Enrolments places, Seats seats, People people,
			RunningScores scores, JdbcClient jdbc) {
		this.enrolments = enrolments;
		this.places = places;
		this.seats = seats;
		this.people = people;
		this.scores = scores;
		this.jdbc = jdbc;
	}

	@Transactional
	void endAllOf(long groupId) {
		this.enrolments.findByGroupIdAndLeftAtIsNullOrderByStudentId(groupId).forEach(this.places::end);
	}

	/**
	 * Those whom the archiving of a group took out of it, who are still here and have
	 * gone to no other group since; nobody archives them before they are back.
	 */
	@Transactional
	List<Long> holdThoseTakenOut(long groupId, Instant archivedAt) {
		return this.jdbc.sql("""
				select e.student_id from enrolment e where e.group_id = ? and e.left_at >= ? and not exists
				(select 1 from enrolment o where o.student_id = e.student_id and o.left_at is null and o.joined_at >= ?)
				order by e.student_id""")
			.params(groupId, archivedAt.atOffset(ZoneOffset.UTC), archivedAt.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.stream()
			.filter((id) -> this.people.hold(Role.STUDENT, id))
			.toList();
	}

	/**
	 * Puts them back into a group that is active again, as if they had never left: what
	 * they are billed for and which lessons they have missed goes by when they joined.
	 */
	@Transactional
	void putBack(long groupId, List<Long> studentIds) {
		if (!studentIds.isEmpty()) {
			this.seats.take(groupId, studentIds.size(), "group");
			studentIds.forEach((id) -> this.enrolments.findByStudentIdAndGroupId(id, groupId).orElseThrow().comeBack());
		}
	}

	/**
	 * An archived student leaves his groups, and takes his scores out of their totals.
	 */
	@EventListener
	@Transactional
	void endAllOf(AccountArchived archived) {
		if (archived.role() == Role.STUDENT) {
			// Those that he has left too: nobody changes their scores before this is
			// over. The tallies follow group by group, in the order that all take them.
			this.enrolments.findByStudentIdOrderByGroupId(archived.id()).forEach((enrolment) -> {
				if (enrolment.isActive()) {
					this.places.end(enrolment);
				}
				this.scores.takeOut(archived.id(), enrolment.groupId());
			});
		}
	}

	/**
	 * Who is back has his scores in the totals again. He is in no group: his place may be
	 * another's.
	 */
	@EventListener
	@Transactional
	void restoreScores(AccountRestored restored) {
		if (restored.role() == Role.STUDENT) {
			this.enrolments.findByStudentIdOrderByGroupId(restored.id())
				.forEach((enrolment) -> this.scores.putBack(restored.id(), enrolment.groupId()));
		}
	}

}
