package uz.ziyo.shared.list;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import uz.ziyo.shared.Busy;
import uz.ziyo.testing.ZiyoTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ZiyoTest
class StreamsTests {

	/** Ten thousand rows of no table. */
	private static final String MANY = String.join(" cross join ", tens("a"), tens("b"), tens("c"), tens("d"));

	@Autowired
	private Selects selects;

	private static String tens(String name) {
		return "(values (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)) " + name + " (n)";
	}

	@Test
	void slowReadersOfLongListsLeaveConnectionsForOthers() throws Exception {
		CountDownLatch reading = new CountDownLatch(Streams.MOST);
		CountDownLatch goOn = new CountDownLatch(1);
		ExecutorService readers = Executors.newFixedThreadPool(Streams.MOST);
		try {
			List<Future<Integer>> slow = new ArrayList<>();
			for (int i = 0; i < Streams.MOST; i++) {
				slow.add(readers.submit(() -> read(reading, goOn)));
			}
			reading.await();

			assertThatExceptionOfType(Busy.class).isThrownBy(() -> many().forEach((row) -> {
			}));
			assertThat(many().page(1, 20).rows()).hasSize(20);

			goOn.countDown();
			for (Future<Integer> each : slow) {
				assertThat(each.get()).isEqualTo(10_000);
			}
			assertThat(read(new CountDownLatch(1), goOn)).isEqualTo(10_000);
		}
		finally {
			goOn.countDown();
			readers.shutdown();
		}
	}

	private int read(CountDownLatch reading, CountDownLatch goOn) {
		List<Integer> rows = new ArrayList<>();
		many().forEach((row) -> {
			if (rows.isEmpty()) {
				reading.countDown();
				await(goOn);
			}
			rows.add(row);
		});
		return rows.size();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Select<Integer> many() {
		return this.selects.select("a.n", MANY, (row, number) -> row.getInt(1));
	}

}
