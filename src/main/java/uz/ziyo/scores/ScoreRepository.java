package uz.ziyo.scores;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ScoreRepository extends Repository<Score, Long> {

	Score save(Score score);

	void delete(Score score);

	void flush();

	/**
	 * The second of two who change one score waits, and then sees what the first left.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from Score s where s.id = :id")
	Optional<Score> lock(long id);

}
