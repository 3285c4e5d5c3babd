package uz.ziyo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import uz.ziyo.groups.Enrolments;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.GroupDraft;
import uz.ziyo.groups.GroupView;
import uz.ziyo.groups.Subjects;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people do the same in the same moment: one succeeds, the other is told as if he had
 * come later, and every count is right afterwards. Several rounds each, because two
 * threads do not always meet.
 */
@ZiyoTest
class RaceTests {

	private static final int ROUNDS = 8;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Subjects subjects;

	@Autowired
	private Groups groups;

	@Autowired
	private Enrolments enrolments;

	@Test
	void oneUsernameForTwo() {
		RequestPostProcessor owner = this.as.owner().token();
		for (int round = 0; round < ROUNDS; round++) {
			String body = """
					{"username": "same-name-%d", "password": "secret-123"}""".formatted(round);
			List<MvcTestResult> results = atOnce(() -> send(HttpMethod.POST, "/api/v1/students/", owner, body),
					() -> send(HttpMethod.POST, "/api/v1/workers/", owner, body));
			assertThat(statuses(results)).containsExactly(201, 400);
			assertThat(texts(results)).anySatisfy((text) -> assertThat(text).contains("{\"username\":["));
		}
	}

	@Test
	void onePhoneForTwo() {
		RequestPostProcessor owner = this.as.owner().token();
		for (int round = 0; round < ROUNDS; round++) {
			String body = """
					{"username": "phone-%d-%%s", "password": "secret-123", "phone": "+99890000000%d"}"""
				.formatted(round, round);
			List<MvcTestResult> results = atOnce(
					() -> send(HttpMethod.POST, "/api/v1/students/", owner, body.formatted("a")),
					() -> send(HttpMethod.POST, "/api/v1/students/", owner, body.formatted("b")));
			assertThat(statuses(results)).containsExactly(201, 400);
			assertThat(texts(results)).anySatisfy((text) -> assertThat(text).contains("{\"phone\":["));
		}
	}

	@Test
	void oneNameForTwoSubjects() {
		RequestPostProcessor owner = this.as.owner().token();
		for (int round = 0; round < ROUNDS; round++) {
			String body = "{\"name\": \"Fan " + round + "\"}";
			Callable<MvcTestResult> create = () -> send(HttpMethod.POST, "/api/v1/subjects/", owner, body);
			List<MvcTestResult> results = atOnce(create, create);
			assertThat(statuses(results)).containsExactly(201, 400);
			assertThat(texts(results)).anySatisfy((text) -> assertThat(text).contains("{\"name\":["));
		}
	}

	@Test
	void twoOwnersWhoRemoveEachOther() {
		for (int round = 0; round < ROUNDS; round++) {
			Someone first = this.as.another(Role.OWNER);
			Someone second = this.as.another(Role.OWNER);
			this.jdbc.sql("update account set archived_at = created_at where role = 'OWNER' and id not in (?, ?)")
				.params(first.id(), second.id())
				.update();
			RequestPostProcessor one = first.token();
			RequestPostProcessor other = second.token();
			atOnce(() -> send(HttpMethod.DELETE, "/api/v1/owners/" + second.id() + "/", one, ""),
					() -> send(HttpMethod.DELETE, "/api/v1/owners/" + first.id() + "/", other, ""));
			assertThat(count("select count(*) from account where role = 'OWNER' and archived_at is null")).isEqualTo(1);
		}
	}

	@Test
	void theLastPlaceInAGroup() {
		RequestPostProcessor owner = this.as.owner().token();
		for (int round = 0; round < ROUNDS; round++) {
			long group = smallGroup("S" + round);
			long first = this.as.another(Role.STUDENT).id();
			long second = this.as.another(Role.STUDENT).id();
			List<MvcTestResult> results = atOnce(() -> add(owner, group, first), () -> add(owner, group, second));
			assertThat(statuses(results)).containsExactly(201, 400);
			assertCountsAreRight();
		}
	}

	@Test
	void oneStudentLeavesTwice() {
		RequestPostProcessor owner = this.as.owner().token();
		for (int round = 0; round < ROUNDS; round++) {
			long group = this.given.group("L" + round);
			long student = this.given.studentIn(group).id();
			Callable<MvcTestResult> leave = () -> send(HttpMethod.POST, "/api/groups/" + group + "/remove_student/",
					owner, "{\"student_id\": " + student + "}");
			assertThat(statuses(atOnce(leave, leave))).allSatisfy((status) -> assertThat(status).isLessThan(409))
				.anySatisfy((status) -> assertThat(status).isLessThan(300));
			assertCountsAreRight();
		}
	}

	@Test
	void twoRegistersOfOneLesson() {
		RequestPostProcessor teacher = this.as.employee().token();
		RequestPostProcessor owner = this.as.owner().token();
		for (int round = 0; round < ROUNDS; round++) {
			long group = this.given.group("R" + round);
			this.given.studentsIn(group, 5);
			String body = "{\"group_id\": " + group + "}";
			List<MvcTestResult> results = atOnce(
					() -> send(HttpMethod.POST, "/api/v1/attendance/bulk_create/", teacher, body),
					() -> send(HttpMethod.POST, "/api/v1/attendance/bulk_create/", owner, body));
			assertThat(statuses(results)).isSubsetOf(200, 201).contains(201);
			assertThat(count("select count(*) from attendance_mark where group_id = " + group)).isEqualTo(5);
			assertThat(count("select count(*) from attendance_mark_aud where group_id = " + group)).isEqualTo(5);
		}
	}

	@Test
	void oneMarkTwice() {
		RequestPostProcessor teacher = this.as.employee().token();
		for (int round = 0; round < ROUNDS; round++) {
			long group = this.given.group("M" + round);
			long student = this.given.studentIn(group).id();
			String body = """
					{"student": %d, "group": %d, "status": "keldi", "date": "2026-11-20"}""".formatted(student, group);
			Callable<MvcTestResult> mark = () -> send(HttpMethod.POST, "/api/v1/attendance/", teacher, body);
			List<MvcTestResult> results = atOnce(mark, mark);
			assertThat(statuses(results)).containsExactly(201, 400);
			assertThat(texts(results))
				.contains("{\"non_field_errors\":[\"The fields student, group, date must make a " + "unique set.\"]}");
		}
	}

	@Test
	void aScoreForWhoIsBeingArchived() {
		RequestPostProcessor owner = this.as.owner().token();
		RequestPostProcessor teacher = this.as.employee().token();
		for (int round = 0; round < ROUNDS; round++) {
			long group = this.given.group("A" + round);
			long student = this.given.studentIn(group).id();
			long classmate = this.given.studentIn(group).id();
			score(teacher, group, student);
			score(teacher, group, classmate);
			List<MvcTestResult> results = atOnce(
					() -> send(HttpMethod.DELETE, "/api/v1/students/" + student + "/", owner, ""),
					() -> score(teacher, group, student));
			assertThat(results.get(0)).hasStatus(204);
			assertThat(results.get(1).getResponse().getStatus()).isIn(201, 400);
			assertCountsAreRight();
		}
	}

	@Test
	void manyScoresAtOnce() {
		RequestPostProcessor teacher = this.as.employee().token();
		long group = this.given.group("B");
		List<Someone> students = this.given.studentsIn(group, 4);
		List<Callable<MvcTestResult>> scores = new ArrayList<>();
		for (int i = 0; i < 16; i++) {
			long student = students.get(i % 4).id();
			scores.add(() -> score(teacher, group, student));
		}
		assertThat(statuses(atOnce(scores))).containsOnly(201);
		assertCountsAreRight();
	}

	@Test
	void oneGroupChangedByTwo() {
		for (int round = 0; round < ROUNDS; round++) {
			long group = this.given.group("C" + round);
			GroupView seen = this.groups.get(group, this.as.owner().caller());
			Someone owner = this.as.owner();
			String name = "D" + round;
			List<MvcTestResult> results = atOnce(() -> edit(owner, seen, name + "a"),
					() -> edit(owner, seen, name + "b"));
			assertThat(statuses(results)).containsExactly(302, 409);
			assertThat(texts(results)).anySatisfy((text) -> assertThat(text).contains(name + "a").contains(name + "b"));
		}
	}

	@Test
	void movesInOppositeDirections() {
		RequestPostProcessor owner = this.as.owner().token();
		long one = this.given.group("MA");
		long other = this.given.group("MB");
		long first = this.given.studentIn(one).id();
		long second = this.given.studentIn(other).id();
		for (int round = 0; round < ROUNDS; round++) {
			long to = (round % 2 == 0) ? other : one;
			long back = (round % 2 == 0) ? one : other;
			assertThat(statuses(atOnce(() -> move(owner, first, to), () -> move(owner, second, back))))
				.containsExactly(200, 200);
			assertCountsAreRight();
		}
	}

	private MvcTestResult move(RequestPostProcessor owner, long student, long group) {
		return send(HttpMethod.PATCH, "/api/v1/students/" + student + "/", owner, "{\"group\": " + group + "}");
	}

	@Test
	void aScoreThatChangesWhileItsStudentIsArchived() {
		RequestPostProcessor owner = this.as.owner().token();
		for (int round = 0; round < ROUNDS; round++) {
			long group = this.given.group("W" + round);
			long student = this.given.studentIn(group).id();
			score(owner, group, this.given.studentIn(group).id());
			long score = id(score(owner, group, student));
			this.enrolments.leave(student, group);
			List<MvcTestResult> results = atOnce(
					() -> send(HttpMethod.DELETE, "/api/v1/students/" + student + "/", owner, ""),
					() -> send(HttpMethod.PATCH, "/api/v1/scores/" + score + "/", owner, "{\"score\": 50}"));
			assertThat(results.get(0)).hasStatus(204);
			assertThat(results.get(1).getResponse().getStatus()).isIn(200, 404);
			assertCountsAreRight();
		}
	}

	@Test
	void aGroupThatIsArchivedWhileSomebodyJoins() {
		RequestPostProcessor owner = this.as.owner().token();
		for (int round = 0; round < ROUNDS; round++) {
			long group = this.given.group("J" + round);
			long student = this.as.another(Role.STUDENT).id();
			List<MvcTestResult> results = atOnce(() -> send(HttpMethod.DELETE, "/api/groups/" + group + "/", owner, ""),
					() -> add(owner, group, student));
			assertThat(results.get(0)).hasStatus(204);
			assertThat(results.get(1).getResponse().getStatus()).isIn(201, 400, 404);
			assertThat(count("select count(*) from enrolment where left_at is null and group_id = " + group)).isZero();
			assertCountsAreRight();
		}
	}

	@Test
	void aStudentWhoIsArchivedWhileHeJoins() {
		RequestPostProcessor owner = this.as.owner().token();
		for (int round = 0; round < ROUNDS; round++) {
			long group = this.given.group("K" + round);
			long student = this.as.another(Role.STUDENT).id();
			List<MvcTestResult> results = atOnce(
					() -> send(HttpMethod.DELETE, "/api/v1/students/" + student + "/", owner, ""),
					() -> add(owner, group, student));
			assertThat(results.get(0)).hasStatus(204);
			assertThat(results.get(1).getResponse().getStatus()).isIn(201, 400, 404);
			assertThat(count("select count(*) from enrolment where left_at is null and group_id = " + group)).isZero();
			assertCountsAreRight();
		}
	}

	/** Of two who send one field each, nobody's is written back by the other. */
	@Test
	void oneThingPatchedByTwo() {
		RequestPostProcessor owner = this.as.owner().token();
		for (int round = 0; round < ROUNDS; round++) {
			long group = this.given.group("P" + round);
			long student = this.given.studentIn(group).id();
			long mark = id(send(HttpMethod.POST, "/api/v1/attendance/", owner, """
					{"student": %d, "group": %d, "status": "kelmadi", "date": "2026-11-18"}""".formatted(student,
					group)));
			long session = id(send(HttpMethod.POST, "/api/attendance/sessions/", owner, """
					{"group": %d, "date": "2026-11-16"}""".formatted(group)));
			long course = id(
					send(HttpMethod.POST, "/api/courses/", owner, "{\"title\": \"Kurs %d\"}".formatted(round)));
			long worker = this.as.another(Role.EMPLOYEE).id();
			assertBothAreKept("/api/v1/workers/" + worker + "/", owner, "first_name", "Anvar", "last_name", "Usmonov");
			assertBothAreKept("/api/v1/students/" + student + "/", owner, "first_name", "Anvar", "telegram_id", "77");
			assertBothAreKept("/api/accounts/users/" + worker + "/", owner, "first_name", "Bobur", "last_name",
					"Aliyev");
			assertBothAreKept("/api/v1/groups/" + group + "/", owner, "description", "a", "days", "Tue");
			assertBothAreKept("/api/groups/" + group + "/", owner, "start_date", "2026-01-01", "end_time", "15:45:00");
			assertBothAreKept("/api/courses/" + course + "/", owner, "description", "b", "price", "900.00");
			assertBothAreKept("/api/attendance/sessions/" + session + "/", owner, "topic", "Kasrlar", "notes",
					"12-bet");
			assertThat(statuses(atOnce(
					() -> send(HttpMethod.PATCH, "/api/v1/attendance/" + mark + "/", owner,
							"{\"status\": \"kechikdi\"}"),
					() -> send(HttpMethod.PATCH, "/api/v1/attendance/" + mark + "/", owner, "{\"reason\": \"Yoʻl\"}"))))
				.containsExactly(200, 200);
			assertThat(
					count("select count(*) from attendance_mark where status = 'KECHIKDI' and reason = 'Yoʻl' and id = "
							+ mark))
				.isEqualTo(1);
			long score = id(score(owner, group, student));
			assertBothAreKept("/api/v1/scores/" + score + "/", owner, "score", "9", "date", "2026-11-19");
			assertCountsAreRight();
		}
	}

	private void assertBothAreKept(String path, RequestPostProcessor who, String field, String value, String otherField,
			String otherValue) {
		List<MvcTestResult> results = atOnce(
				() -> send(HttpMethod.PATCH, path, who, "{\"%s\": \"%s\"}".formatted(field, value)),
				() -> send(HttpMethod.PATCH, path, who, "{\"%s\": \"%s\"}".formatted(otherField, otherValue)));
		assertThat(statuses(results)).as(path).isSubsetOf(200, 409).contains(200);
		String after = texts(List.of(this.mvc.get().uri(path).with(who).exchange())).get(0);
		for (int i = 0; i < 2; i++) {
			if (results.get(i).getResponse().getStatus() == 200) {
				assertThat(after).as(path)
					.containsPattern(
							"\"%s\":\"?%s".formatted((i == 0) ? field : otherField, (i == 0) ? value : otherValue));
			}
		}
	}

	private static long id(MvcTestResult made) {
		assertThat(made).hasStatus(201);
		return Long.parseLong(texts(List.of(made)).get(0).replaceFirst("(?s).*?\"id\":(\\d+).*", "$1"));
	}

	private MvcTestResult edit(Someone owner, GroupView seen, String name) {
		return this.mvc.post()
			.uri("/groups/" + seen.id())
			.with(owner)
			.param("name", name)
			.param("subject", String.valueOf(seen.subjectId()))
			.param("anyway", "true")
			.param("version", String.valueOf(seen.version()))
			.exchange();
	}

	private MvcTestResult add(RequestPostProcessor owner, long group, long student) {
		return send(HttpMethod.POST, "/api/groups/" + group + "/add_student/", owner,
				"{\"student_id\": " + student + "}");
	}

	private MvcTestResult score(RequestPostProcessor teacher, long group, long student) {
		return send(HttpMethod.POST, "/api/v1/scores/", teacher, """
				{"student": %d, "group": %d, "score": 7, "date": "2026-11-20"}""".formatted(student, group));
	}

	private long smallGroup(String name) {
		return this.groups.create(new GroupDraft(name, null, this.subjects.findOrCreate("Ingliz tili"), null, null,
				"Mon", null, null, null, 1, true, null));
	}

	private MvcTestResult send(HttpMethod method, String path, RequestPostProcessor who, String body) {
		return this.mvc.method(method)
			.uri(path)
			.with(who)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	/** What is kept beside the rows is what the rows say. */
	private void assertCountsAreRight() {
		assertThat(count("""
				select count(*) from group_tally t where t.students_count <>
				(select count(*) from enrolment e where e.group_id = t.group_id and e.left_at is null)""")).isZero();
		assertThat(count("""
				select count(*) from enrolment e where e.total_score <> (select coalesce(sum(s.score), 0) from score s
				where s.student_id = e.student_id and s.group_id = e.group_id)""")).isZero();
		assertThat(count("""
				select count(*) from group_tally t where t.total_score <> (select coalesce(sum(e.total_score), 0)
				from enrolment e join account a on a.id = e.student_id
				where e.group_id = t.group_id and a.archived_at is null)""")).isZero();
	}

	private long count(String query) {
		return this.jdbc.sql(query).query(Long.class).single();
	}

	private static List<Integer> statuses(List<MvcTestResult> results) {
		return results.stream().map((result) -> result.getResponse().getStatus()).sorted().toList();
	}

	private static List<String> texts(List<MvcTestResult> results) {
		return results.stream().map((result) -> {
			try {
				return result.getResponse().getContentAsString();
			}
			catch (java.io.UnsupportedEncodingException ex) {
				throw new IllegalStateException(ex);
			}
		}).toList();
	}

	private List<MvcTestResult> atOnce(Callable<MvcTestResult> one, Callable<MvcTestResult> other) {
		return atOnce(List.of(one, other));
	}

	/** In the order of what was asked. */
	private List<MvcTestResult> atOnce(List<Callable<MvcTestResult>> work) {
		CyclicBarrier start = new CyclicBarrier(work.size());
		ExecutorService threads = Executors.newFixedThreadPool(work.size());
		try {
			List<Future<MvcTestResult>> running = new ArrayList<>();
			for (Callable<MvcTestResult> each : work) {
				running.add(threads.submit(() -> {
					start.await();
					return each.call();
				}));
			}
			List<MvcTestResult> results = new ArrayList<>();
			for (Future<MvcTestResult> each : running) {
				results.add(each.get());
			}
			return results;
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			threads.shutdown();
		}
	}

}
