package uz.ziyo.groups.web;

import java.math.BigDecimal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.groups.CourseDraft;
import uz.ziyo.groups.Courses;
import uz.ziyo.groups.GroupFilter;
import uz.ziyo.groups.GroupView;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Subjects;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What the form of a group offers, and what it warns of. */
@ZiyoTest
class GroupFormTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Groups groups;

	@Autowired
	private Subjects subjects;

	@Autowired
	private Courses courses;

	private Someone owner;

	@BeforeEach
	void anOwner() {
		this.owner = this.as.owner();
	}

	@Test
	void warnsWhereAnActiveGroupHasThatName() {
		long id = this.given.group("IELTS-A1");
		GroupView group = this.groups.get(id, this.owner.caller());

		assertThat(create("ielts-a1", group.subjectId(), false)).hasStatus(422)
			.bodyText()
			.contains("Shu nomdagi faol guruh bor:", "/groups/" + id, "Baribir saqlash");
		assertThat(create("ielts-a1", group.subjectId(), true)).hasStatus3xxRedirection();
		assertThat(this.groups.list(GroupFilter.NONE, this.owner.caller()).all()).hasSize(2);
		assertThat(create("IELTS", group.subjectId(), false)).hasStatus3xxRedirection();
	}

	@Test
	void coursesStandUnderTheirSubjects() {
		long english = this.subjects.create("Ingliz tili");
		long maths = this.subjects.create("Matematika");
		this.courses.create(new CourseDraft(maths, "Algebra", null, new BigDecimal("450000"), null, true, null));
		this.courses.create(new CourseDraft(english, "IELTS", null, null, null, true, null));
		assertThat(this.mvc.get().uri("/groups/new").with(this.owner)).hasStatusOk()
			.bodyText()
			.contains("<optgroup label=\"Ingliz tili\" data-subject=\"" + english + "\">",
					"<optgroup label=\"Matematika\" data-subject=\"" + maths + "\">",
					">Algebra — 450\u00a0000</option>");
	}

	@Test
	void aNumberThatIsNoneIsToldOnce() {
		long id = this.given.group("IELTS-A1");
		this.given.studentIn(id);
		GroupView group = this.groups.get(id, this.owner.caller());
		assertThat(this.mvc.post()
			.uri("/groups/" + id)
			.with(this.owner)
			.param("name", "IELTS-A1")
			.param("subject", String.valueOf(group.subjectId()))
			.param("maxStudents", "-5")).hasStatus(422)
			.bodyText()
			.contains("1 dan 1000 gacha son kiriting.")
			.doesNotContain("Guruhda bundan koʻp oʻquvchi bor.");
	}

	private MvcTestResult create(String name, long subject, boolean anyway) {
		return this.mvc.post()
			.uri("/groups")
			.with(this.owner)
			.param("name", name)
			.param("subject", String.valueOf(subject))
			.param("active", "true")
			.param("anyway", String.valueOf(anyway))
			.exchange();
	}

}
