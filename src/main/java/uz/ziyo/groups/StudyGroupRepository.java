package uz.ziyo.groups;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface StudyGroupRepository extends Repository<StudyGroup, Long> {

	StudyGroup saveAndFlush(StudyGroup group);

	Optional<StudyGroup> findByIdAndArchivedAtIsNull(long id);

}
