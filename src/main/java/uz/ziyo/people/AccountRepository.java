package uz.ziyo.people;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, Long> {

	Account save(Account account);

	Account saveAndFlush(Account account);

	Optional<Account> findByIdAndArchivedAtIsNull(long id);

}
