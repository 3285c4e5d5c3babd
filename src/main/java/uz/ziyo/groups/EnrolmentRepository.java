package uz.ziyo.groups;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EnrolmentRepository extends Repository<Enrolment, Long> {

	Enrolment save(Enrolment enrolment);

	List<Enrolment> saveAll(Iterable<Enrolment> enrolments);

	Optional<Enrolment> findByStudentIdAndGroupId(long studentId, long groupId);

	List<Enrolment> findByStudentIdAndLeftAtIsNull(long studentId);

	List<Enrolment> findByGroupIdAndLeftAtIsNull(long groupId);

	@Query(value = "select nextval('enrolment_joined_seq')", nativeQuery = true)
	long nextJoinedNo();

}
