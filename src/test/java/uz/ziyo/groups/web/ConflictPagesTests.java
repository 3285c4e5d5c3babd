package uz.ziyo.groups.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import uz.ziyo.groups.GroupDraft;
import uz.ziyo.groups.GroupView;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Students;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Two have the same form open: only what both have changed is disputed. */
@ZiyoTest
class ConflictPagesTests {

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\"[^>]*name=\"((?:was|version)[^\"]*)\"[^>]*value=\"([^\"]*)\"");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Groups groups;

	@Autowired
	private Students students;

	@Test
	void whatOnlyTheOtherHasChangedOfAGroupStays() {
		long id = this.given.group("IELTS-A1");
		Map<String, String> form = formOf(id);
		GroupView before = this.groups.get(id, this.as.owner().caller());
		this.groups.change(id, new GroupDraft("IELTS-A1", "Ertalabki guruh", before.subjectId(), null,
				before.teacherId(), "Tue,Thu", LocalTime.of(9, 0), before.endTime(), null, 12, true, before.version()));

		form.put("maxStudents", "15");
		MvcTestResult second = save(id, form);
		assertThat(second).hasStatus(409);
		String page = text(second);
		assertThat(page).contains("Hozir saqlangan", "Siz yozgan", "Saqlangan variantni qoldirish",
				"/groups/" + id + "/edit", "Ertalabki guruh</textarea>", "value=\"09:00\"");
		String box = page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"));
		assertThat(box).contains(">12</td>", ">15</td>").containsOnlyOnce("<tr>");
		assertThat(box.indexOf(">12</td>")).isLessThan(box.indexOf(">15</td>"));

		form.putAll(hidden(page));
		form.put("description", "Ertalabki guruh");
		form.put("days", "Tue,Thu");
		form.put("startTime", "09:00");
		assertThat(save(id, form)).hasStatus3xxRedirection();
		GroupView after = this.groups.get(id, this.as.owner().caller());
		assertThat(after.description()).isEqualTo("Ertalabki guruh");
		assertThat(after.days()).isEqualTo("Tue,Thu");
		assertThat(after.maxStudents()).isEqualTo(15);
	}

	@Test
	void whereNothingIsDisputedThePageSaysThatItCanBeSaved() {
		long id = this.given.group("IELTS-A1");
		Map<String, String> form = formOf(id);
		GroupView before = this.groups.get(id, this.as.owner().caller());
		this.groups.change(id,
				new GroupDraft("IELTS-A1", "Ertalabki guruh", before.subjectId(), null, before.teacherId(),
						before.days(), before.startTime(), before.endTime(), null, null, true, before.version()));

		form.put("name", "IELTS-A2");
		assertThat(save(id, form)).hasStatus(409)
			.bodyText()
			.contains("Saqlasangiz boʻladi.", "Ertalabki guruh</textarea>", "value=\"IELTS-A2\"")
			.doesNotContain("<tbody>");
	}

	@Test
	void phonesAreShownAsPeopleWriteThem() {
		Someone student = this.as.student();
		String edit = text(this.mvc.get().uri("/students/" + student.id() + "/edit").with(this.as.owner()).exchange());
		this.students.change(student.id(), new AccountDraft(student.username(), null, student.caller().firstName(),
				student.caller().lastName(), "+998901112233", null, null, null));
		Map<String, String> form = hidden(edit);
		form.put("username", student.username());
		form.put("firstName", "Lola");
		form.put("lastName", student.caller().lastName());
		form.put("phone", "+998904445566");
		var request = this.mvc.post().uri("/students/" + student.id()).with(this.as.owner());
		form.forEach(request::param);
		assertThat(request).hasStatus(409)
			.bodyText()
			.contains("+998\u00a090\u00a0111-22-33", "+998\u00a090\u00a0444-55-66", "value=\"Lola\"")
			.doesNotContain(">Lola</td>");
	}

	private Map<String, String> formOf(long id) {
		String page = text(this.mvc.get().uri("/groups/" + id + "/edit").with(this.as.owner()).exchange());
		Map<String, String> form = hidden(page);
		GroupView group = this.groups.get(id, this.as.owner().caller());
		form.put("name", group.name());
		form.put("subject", String.valueOf(group.subjectId()));
		form.put("teacher", String.valueOf(group.teacherId()));
		form.put("days", group.days());
		form.put("startTime", String.valueOf(group.startTime()));
		form.put("endTime", String.valueOf(group.endTime()));
		form.put("active", "true");
		return form;
	}

	private MvcTestResult save(long id, Map<String, String> form) {
		var request = this.mvc.post().uri("/groups/" + id).with(this.as.owner());
		form.forEach(request::param);
		return request.exchange();
	}

	/** What the form carries besides what can be typed. */
	private static Map<String, String> hidden(String page) {
		Map<String, String> hidden = new LinkedHashMap<>();
		Matcher input = HIDDEN.matcher(page);
		while (input.find()) {
			hidden.put(HtmlUtils.htmlUnescape(input.group(1)), HtmlUtils.htmlUnescape(input.group(2)));
		}
		assertThat(hidden).containsKey("version").hasSizeGreaterThan(4);
		return hidden;
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
