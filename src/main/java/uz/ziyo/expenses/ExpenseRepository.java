package uz.ziyo.expenses;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ExpenseRepository extends Repository<Expense, Long> {

	Expense saveAndFlush(Expense expense);

	List<Expense> saveAll(Iterable<Expense> expenses);

	/**
	 * The second of two who change one expense waits, and then sees what the first left.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select e from Expense e where e.id = :id and e.voidedAt is null")
	Optional<Expense> lockLive(long id);

}
