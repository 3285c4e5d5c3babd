package uz.ziyo.groups;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface SubjectRepository extends Repository<Subject, Long> {

	Subject saveAndFlush(Subject subject);

	Optional<Subject> findByIdAndArchivedAtIsNull(long id);

	Optional<Subject> findByIdAndArchivedAtIsNotNull(long id);

	Optional<Subject> findByNameKey(String nameKey);

	boolean existsByNameKeyAndIdNot(String nameKey, long id);

}
