package uz.ziyo.people;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, Long> {

	Account save(Account account);

	Account saveAndFlush(Account account);

	List<Account> saveAllAndFlush(Iterable<Account> accounts);

	Optional<Account> findByIdAndArchivedAtIsNull(long id);

}
