package uz.ziyo.groups;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Whoever looks for an enrolment is about to change it: he has it to himself from there
 * on, and the group's tally after it, so that nobody counts a place twice and two never
 * wait for each other. Several are taken in the order of student and group, as
 * {@link RunningScores} takes them.
 */
interface EnrolmentRepository extends Repository<Enrolment, Long> {

	Enrolment save(Enrolment enrolment);

	List<Enrolment> saveAll(Iterable<Enrolment> enrolments);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Enrolment> findByStudentIdAndGroupId(long studentId, long groupId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	List<Enrolment> findByStudentIdOrderByGroupId(long studentId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	List<Enrolment> findByGroupIdAndLeftAtIsNullOrderByStudentId(long groupId);

	@Query(value = "select nextval('enrolment_joined_seq')", nativeQuery = true)
	long nextJoinedNo();

}
