package uz.ziyo.people;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class TakenNameTests {

	private static final int AT_ONCE = 4;

	@Autowired
	private People people;

	@Test
	void ofThoseWhoTakeAUsernameAtOnceOneGetsIt() throws Exception {
		assertThat(codes(new AccountDraft("student001", null, "a", "b", null, null, null, null)))
			.containsExactlyInAnyOrder("", "people.username.taken", "people.username.taken", "people.username.taken");
	}

	@Test
	void theDatabaseTellsWhichOfBothWasTaken() throws Exception {
		CyclicBarrier start = new CyclicBarrier(AT_ONCE);
		List<Callable<String>> tries = java.util.stream.IntStream.range(0, AT_ONCE)
			.<Callable<String>>mapToObj((number) -> () -> code(start,
					new AccountDraft("username_key" + number, null, "a", "b", "+998901234567", null, null, null)))
			.toList();
		assertThat(run(tries)).containsExactlyInAnyOrder("", "people.phone.taken", "people.phone.taken",
				"people.phone.taken");
	}

	private List<String> codes(AccountDraft draft) throws Exception {
		CyclicBarrier start = new CyclicBarrier(AT_ONCE);
		return run(java.util.Collections.nCopies(AT_ONCE, () -> code(start, draft)));
	}

	private String code(CyclicBarrier start, AccountDraft draft) throws Exception {
		start.await();
		try {
			this.people.createWithDrawnPassword(Role.STUDENT, draft);
			return "";
		}
		catch (Refused ex) {
			return ex.problems().get(0).code();
		}
	}

	private static List<String> run(List<Callable<String>> tries) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
		try {
			List<String> codes = new java.util.ArrayList<>();
			for (Future<String> future : threads.invokeAll(tries)) {
				codes.add(future.get());
			}
			return codes;
		}
		finally {
			threads.shutdown();
		}
	}

}
