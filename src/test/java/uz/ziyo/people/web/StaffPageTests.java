package uz.ziyo.people.web;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.People;
import uz.ziyo.people.Person;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.Refused;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ZiyoTest
class StaffPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private People people;

	@Autowired
	private SqlCount sql;

	@Test
	void whoIsArchivedIsListedAndCanComeBack() {
		Someone owner = this.as.owner();
		Someone employee = this.as.employee();
		this.people.archive(Role.EMPLOYEE, employee.id());
		assertThat(this.mvc.get().uri("/staff").with(owner)).bodyText().doesNotContain(employee.username());
		assertThat(this.mvc.get().uri("/staff?state=archived").with(owner)).bodyText()
			.contains(employee.username(), "/staff/" + employee.id() + "/restore")
			.doesNotContain(owner.username());
		assertThat(this.mvc.post().uri("/staff/" + employee.id() + "/restore").with(owner)).hasRedirectedUrl("/staff");
		assertThat(this.people.find(employee.id())).hasValueSatisfying((person) -> {
			assertThat(person.username()).isEqualTo(employee.username());
			assertThat(person.phone()).isNotNull();
		});
		assertThat(this.mvc.post().uri("/staff/" + employee.id() + "/restore").with(owner)).hasStatus(404);
	}

	@Test
	void aNameThatIsAnothersByNowIsToldAtTheRow() {
		Someone owner = this.as.owner();
		Someone employee = this.as.employee();
		this.people.archive(Role.EMPLOYEE, employee.id());
		this.people.create(Role.EMPLOYEE, new AccountDraft(employee.username(), "secret123", "Ali", "Valiyev",
				"+998901112233", null, null, null));
		var refused = this.mvc.post().uri("/staff/" + employee.id() + "/restore").with(owner).exchange();
		assertThat(refused).hasRedirectedUrl("/staff?state=archived");
		assertThat(this.mvc.get().uri("/staff?state=archived").with(owner).cookie(refused.getResponse().getCookies()))
			.bodyText()
			.contains("row-refusal", "Bu login band.");
		assertThat(this.people.find(employee.id())).isEmpty();
	}

	@Test
	void listsOwnersAndEmployees() {
		Someone owner = this.as.owner();
		Someone employee = this.as.employee();
		Someone student = this.as.student();
		assertThat(this.mvc.get().uri("/staff").with(owner)).bodyText()
			.contains("/staff/" + employee.id() + "/archive")
			.doesNotContain("/staff/" + owner.id() + "/archive");
		assertThat(this.mvc.get().uri("/staff").with(owner)).hasStatusOk()
			.bodyText()
			.contains(owner.username(), employee.username(), "Rahbar", "Xodim")
			.doesNotContain(student.username());
		assertThat(this.mvc.get().uri("/staff?role=OWNER").with(owner)).hasStatusOk()
			.bodyText()
			.doesNotContain(employee.username());
	}

	@Test
	void findsWhileOneTypes() {
		Someone owner = this.as.owner();
		Someone employee = this.as.employee();
		assertThat(this.mvc.get().uri("/staff?search=jasur").with(owner).header("HX-Request", "true")).hasStatusOk()
			.bodyText()
			.contains("id=\"staff-list\"", employee.username())
			.doesNotContain("<html", owner.username());
		assertThat(this.mvc.get()
			.uri("/staff?search={s}", "+998 77 000-00-0" + employee.username().replaceAll("\\D", ""))
			.with(owner)).bodyText().contains(employee.username()).doesNotContain(owner.username());
		assertThat(this.mvc.get().uri("/staff?search=nobodyatall").with(owner)).bodyText()
			.contains("Hech kim topilmadi");
	}

	@Test
	void isTheOwnersAlone() {
		for (String path : new String[] { "/staff", "/staff/new", "/staff/" + this.as.owner().id() + "/edit" }) {
			assertThat(this.mvc.get().uri(path).with(this.as.employee())).hasStatus(403);
			assertThat(this.mvc.get().uri(path).with(this.as.student())).hasStatus(403);
		}
	}

	@Test
	void makesAnEmployeeAndShowsTheSlipOnce() {
		var made = this.mvc.post()
			.uri("/staff")
			.with(this.as.owner())
			.param("role", "EMPLOYEE")
			.param("username", "teacher01")
			.param("firstName", "Bobur")
			.param("lastName", "Toshmatov")
			.exchange();
		assertThat(made).hasStatus3xxRedirection();
		String slip = made.getResponse().getRedirectedUrl();
		assertThat(this.mvc.get().uri(slip).with(this.as.owner()).cookie(made.getResponse().getCookies())).hasStatusOk()
			.bodyText()
			.contains("teacher01", "Toshmatov Bobur");
		assertThat(this.mvc.get().uri(slip).with(this.as.owner())).hasStatusOk()
			.bodyText()
			.contains("Parol faqat bir marta");
	}

	@Test
	void tellsEachFieldItsMistake() {
		Someone employee = this.as.employee();
		assertThat(this.mvc.post()
			.uri("/staff")
			.with(this.as.owner())
			.param("role", "EMPLOYEE")
			.param("username", employee.username())
			.param("phone", "abc")).hasStatus(422).bodyText().contains("Bu login band.", "Telefonni toʻgʻri yozing");
		assertThat(this.mvc.post()
			.uri("/staff")
			.with(this.as.owner())
			.param("role", "STUDENT")
			.param("username", "abcdef")).hasStatus(422);
	}

	@Test
	void theSecondEditorSeesBothVersions() {
		Person person = this.people.get(Role.EMPLOYEE, this.as.employee().id());
		this.people.change(Role.EMPLOYEE, person.id(),
				new AccountDraft(person.username(), null, "Birinchi", person.lastName(), null, null, null, null));
		assertThat(this.mvc.post()
			.uri("/staff/" + person.id())
			.with(this.as.owner())
			.param("username", person.username())
			.param("lastName", person.lastName())
			.param("firstName", "Ikkinchi")
			.param("version", String.valueOf(person.version()))).hasStatus(409)
			.bodyText()
			.contains("Birinchi", "Ikkinchi");
		Person now = this.people.get(Role.EMPLOYEE, person.id());
		assertThat(now.firstName()).isEqualTo("Birinchi");
		assertThat(this.mvc.post()
			.uri("/staff/" + person.id())
			.with(this.as.owner())
			.param("username", person.username())
			.param("lastName", person.lastName())
			.param("firstName", "Ikkinchi")
			.param("version", String.valueOf(now.version()))).hasStatus3xxRedirection();
	}

	@Test
	void archivesButNotHimself() {
		Someone employee = this.as.employee();
		assertThat(this.mvc.post().uri("/staff/" + employee.id() + "/archive").with(this.as.owner()))
			.hasStatus3xxRedirection();
		assertThat(this.people.find(employee.id())).isEmpty();
		assertThat(this.mvc.post().uri("/staff/" + this.as.owner().id() + "/archive").with(this.as.owner()))
			.hasStatus3xxRedirection();
		assertThat(this.people.find(this.as.owner().id())).isPresent();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.people.archive(Role.OWNER, this.as.owner().id()))
			.withMessage("people.owner.last");
		assertThat(this.mvc.post().uri("/staff/" + this.as.student().id() + "/archive").with(this.as.owner()))
			.hasStatus(404);
	}

	@Test
	void aListIsOneQuery() {
		Someone owner = this.as.owner();
		this.as.employee();
		assertThat(this.sql.during(() -> this.mvc.get().uri("/staff").with(owner).exchange()))
			.hasSizeLessThanOrEqualTo(2);
	}

}
