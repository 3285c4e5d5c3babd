package uz.ziyo.people;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Role;

interface AccountRepository extends Repository<Account, Long> {

	Account save(Account account);

	Account saveAndFlush(Account account);

	List<Account> saveAllAndFlush(Iterable<Account> accounts);

	Optional<Account> findByIdAndArchivedAtIsNull(long id);

	Optional<Account> findByIdAndArchivedAtIsNotNull(long id);

	/**
	 * @param role null for any
	 * @throws NotFound where there is none, it is archived, or it has another role
	 */
	default Account get(Role role, long id) {
		return findByIdAndArchivedAtIsNull(id).filter((account) -> role == null || account.role() == role)
			.orElseThrow(NotFound::new);
	}

}
