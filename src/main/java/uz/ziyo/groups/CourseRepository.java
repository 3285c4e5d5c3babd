package uz.ziyo.groups;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface CourseRepository extends Repository<Course, Long> {

	Course saveAndFlush(Course course);

	Optional<Course> findByIdAndArchivedAtIsNull(long id);

	Optional<Course> findByIdAndArchivedAtIsNotNull(long id);

	boolean existsBySubjectIdAndArchivedAtIsNull(long subjectId);

}
