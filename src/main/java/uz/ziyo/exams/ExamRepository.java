package uz.ziyo.exams;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ExamRepository extends Repository<Exam, Long> {

	Exam saveAndFlush(Exam exam);

	boolean existsByCode(String code);

	/** Whoever changes an exam or its paper holds its row until he is done. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Exam> findByIdAndArchivedAtIsNull(long id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Exam> findByIdAndArchivedAtIsNotNull(long id);

}
