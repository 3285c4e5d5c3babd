package uz.ziyo.groups;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface StudyGroupRepository extends Repository<StudyGroup, Long> {

	StudyGroup saveAndFlush(StudyGroup group);

	Optional<StudyGroup> findByIdAndArchivedAtIsNull(long id);

	Optional<StudyGroup> findByIdAndArchivedAtIsNotNull(long id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	List<StudyGroup> findByTeacherIdAndArchivedAtIsNullOrderById(long teacherId);

}
