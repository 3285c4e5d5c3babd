package uz.ziyo.shared.list;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import uz.ziyo.shared.Busy;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.exports.ExportLog;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.ZiyoTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ZiyoTest
class StreamsTests {

	/** Ten thousand rows of no table. */
	private static final String MANY = String.join(" cross join ", tens("a"), tens("b"), tens("c"), tens("d"));

	@Autowired
	private Selects selects;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private ExportLog log;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CentreTime time;

	private static String tens(String name) {
		return "(values (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)) " + name + " (n)";
	}

	@Test
	void slowReadersOfLongListsLeaveConnectionsForOthers() throws Exception {
		CountDownLatch goOn = whileSlowReadersRead(() -> {
			assertThatExceptionOfType(Busy.class).isThrownBy(() -> many().forEach((row) -> {
			}));
			assertThat(many().page(1, 20).rows()).hasSize(20);
		});
		assertThat(read(new CountDownLatch(1), goOn)).isEqualTo(10_000);
	}

	@Test
	void whomNobodyWaitsForGetsAPlaceLater() throws Exception {
		CompletableFuture<List<Integer>> patient = new CompletableFuture<>();
		whileSlowReadersRead(() -> {
			patient.completeAsync(() -> {
				List<Integer> rows = new ArrayList<>();
				many().map((row) -> -row).forEachPatiently(rows::add);
				return rows;
			});
			// Longer than anybody waits whom others wait for.
			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> patient.get(3, TimeUnit.SECONDS));
		});
		assertThat(patient.get()).hasSize(10_000);
	}

	/** As the API says it, and nothing is in the log of what was taken. */
	@Test
	void aWorkbookThatHasNoPlaceIsAPageThatSaysSo() throws Exception {
		Someone owner = this.as.owner();
		this.jdbc.sql("""
				insert into expense (id, amount, reason, date, search_text, created_by, created_at, version)
				select row_number() over (), 1, 'Ijara', date '2026-11-20', 'ijara', cast(? as bigint),
				cast(? as timestamp(6) with time zone), 0 from\s""" + MANY)
			.params(owner.id(), this.time.at(this.time.now()))
			.update();
		whileSlowReadersRead(() -> {
			assertThat(this.mvc.get().uri("/expenses.xlsx").with(owner)).hasStatus(503)
				.hasHeader(HttpHeaders.RETRY_AFTER, "5")
				.doesNotContainHeader(HttpHeaders.CONTENT_DISPOSITION)
				.bodyText()
				.contains("Hozir tizim juda band", "href=\"/\"");
			assertThat(this.log.list().all()).isEmpty();
		});
		assertThat(this.mvc.get().uri("/expenses.xlsx").with(owner)).hasStatusOk();
		assertThat(this.log.list().all()).hasSize(1);
	}

	private CountDownLatch whileSlowReadersRead(Runnable work) throws Exception {
		CountDownLatch reading = new CountDownLatch(Streams.MOST);
		CountDownLatch goOn = new CountDownLatch(1);
		ExecutorService readers = Executors.newFixedThreadPool(Streams.MOST);
		try {
			List<Future<Integer>> slow = new ArrayList<>();
			for (int i = 0; i < Streams.MOST; i++) {
				slow.add(readers.submit(() -> read(reading, goOn)));
			}
			reading.await();
			work.run();
			goOn.countDown();
			for (Future<Integer> each : slow) {
				assertThat(each.get()).isEqualTo(10_000);
			}
			return goOn;
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
