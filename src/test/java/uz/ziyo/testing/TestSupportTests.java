package uz.ziyo.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Rosters;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class TestSupportTests {

	@Autowired
	private SqlCount sql;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Groups groups;

	@Autowired
	private Rosters rosters;

	@Autowired
	private Clock clock;

	@Autowired
	private TestClock testClock;

	@Test
	void countsStatementsAndShowsThem() {
		List<String> statements = this.sql.during(() -> {
			this.jdbc.sql("select 1").query(Integer.class).single();
			this.jdbc.sql("select 2").query(Integer.class).single();
		});

		assertThat(statements).containsExactly("select 1", "select 2");
		assertThat(this.sql.during(() -> {
		})).isEmpty();
	}

	@Test
	void theDatabaseIsTheOneThisRunIsAbout() throws Exception {
		try (var connection = this.dataSource.getConnection()) {
			assertThat(connection.getMetaData().getDatabaseProductName().toUpperCase())
				.startsWith(TestDatabase.current().name());
		}
	}

	@Test
	void theClockStandsUntilItIsMoved() {
		assertThat(LocalDateTime.now(this.clock)).isEqualTo("2026-11-20T14:30");

		this.testClock.advance(Duration.ofHours(10));

		assertThat(LocalDate.now(this.clock)).isEqualTo("2026-11-21");
	}

	@Test
	void aGroupHasItsLessonWhileTheClockStandsStill() {
		long groupId = this.given.group("A1 kunduzgi");
		this.given.studentsIn(groupId, 3);

		assertThat(this.groups.get(groupId, this.as.owner().caller()).timetable().isLessonDay(TestClock.TODAY))
			.isTrue();
		assertThat(this.groups.get(groupId, this.as.owner().caller()).timetable().isLessonTime(TestClock.TIME))
			.isTrue();
		assertThat(this.rosters.of(groupId, this.as.owner().caller())).hasSize(3);
	}

	@Test
	void everyTestBeginsWithNobody() {
		assertThat(this.jdbc.sql("select count(*) from account").query(Long.class).single()).isZero();
		assertThat(this.as.owner().id()).isEqualTo(this.as.owner().id());
		assertThat(this.jdbc.sql("select count(*) from account").query(Long.class).single()).isOne();
	}

}
