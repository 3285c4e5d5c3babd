package uz.ziyo.homework;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

import uz.ziyo.groups.Groups;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.ZiyoProperties;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.As;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ZiyoTest
class HomeworkTests {

	@Autowired
	private Homework homework;

	@Autowired
	private Groups groups;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private SqlCount sql;

	@Autowired
	private ZiyoProperties properties;

	@Autowired
	private PlatformTransactionManager transactions;

	private long group;

	private Caller teacher;

	@BeforeEach
	void aGroup() {
		this.group = this.given.group("IELTS-A1");
		this.teacher = this.as.employee().caller();
	}

	@Test
	void aTextOrAFileIsEnough() {
		long text = this.homework.give(draft("5-betni oʻqing", null), this.teacher);
		long file = this.homework.give(draft("", pdf()), this.teacher);

		assertThat(this.homework.get(text, this.teacher).file()).isNull();
		assertThat(this.homework.get(file, this.teacher).file().name()).isEqualTo("task1.pdf");
		assertThat(this.homework.get(file, this.teacher).title()).isEqualTo("task1.pdf");
		assertThat(this.groups.get(this.group, this.teacher).homeworkCount()).isEqualTo(2);
	}

	@Test
	void whatIsShownIsRememberedInOneStatement() {
		Someone student = this.given.studentIn(this.group);
		for (String text : List.of("1-bet", "2-bet", "3-bet")) {
			this.homework.give(draft(text, null), this.teacher);
		}
		List<HomeworkView> shown = this.homework.list(HomeworkFilter.ofGroup(this.group), student.caller()).all();
		assertThat(shown).hasSize(3).allMatch(HomeworkView::fresh);

		assertThat(this.sql.during(() -> this.homework.markSeen(student.id(), shown))).hasSize(1);

		assertThat(this.homework.list(HomeworkFilter.ofGroup(this.group), student.caller()).all()).hasSize(3)
			.noneMatch(HomeworkView::fresh);
	}

	@Test
	void neitherIsTooLittle() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.homework.give(draft(" ", null), this.teacher));
		long id = this.homework.give(draft("", pdf()), this.teacher);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.homework.change(id, new HomeworkDraft(this.group, "", null, true, null)));
	}

	@Test
	void changesKeepTheFileUntilItIsTakenAway() {
		long id = this.homework.give(draft("", pdf()), this.teacher);

		this.homework.change(id, draft("Endi matn ham bor", null));
		assertThat(this.homework.get(id, this.teacher).file()).isNotNull();

		this.homework.change(id, new HomeworkDraft(this.group, "Faqat matn", null, true, null));
		assertThat(this.homework.get(id, this.teacher).file()).isNull();
	}

	@Test
	void theSecondOfTwoWhoEditIsTold() {
		long id = this.homework.give(draft("Bir", null), this.teacher);
		int version = this.homework.get(id, this.teacher).version();
		this.homework.change(id, new HomeworkDraft(this.group, "Ikki", null, false, version));

		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> this.homework.change(id, new HomeworkDraft(this.group, "Uch", null, false, version)));
	}

	@Test
	void archivedHomeworkIsGoneAndNotCounted() {
		long id = this.homework.give(draft("Bir", null), this.teacher);

		this.homework.archive(id);

		assertThat(this.groups.get(this.group, this.teacher).homeworkCount()).isZero();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.homework.get(id, this.teacher));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.homework.archive(id));
	}

	@Test
	void aStudentSeesWhatIsNewOnce() {
		Someone student = this.given.studentIn(this.group);
		Someone other = this.given.studentIn(this.given.group("IELTS-B2"));
		this.homework.give(draft("Bir", null), this.teacher);

		List<HomeworkView> shown = this.homework.list(HomeworkFilter.latest(), student.caller()).all();
		assertThat(shown).singleElement().matches(HomeworkView::fresh);

		this.homework.markSeen(student.id(), shown);
		this.homework.markSeen(student.id(), shown);
		assertThat(this.homework.list(HomeworkFilter.latest(), student.caller()).all()).singleElement()
			.matches(item -> !item.fresh());
		assertThat(this.homework.list(HomeworkFilter.latest(), other.caller()).all()).isEmpty();
	}

	@Test
	void aFileGoesWithItsTransaction() throws Exception {
		long before = filesKept();

		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			this.homework.give(draft("", pdf()), this.teacher);
			status.setRollbackOnly();
		});

		assertThat(filesKept()).isEqualTo(before);
	}

	private long filesKept() throws Exception {
		Path directory = this.properties.dataDir().resolve("files");
		if (Files.notExists(directory)) {
			return 0;
		}
		try (var files = Files.walk(directory)) {
			return files.filter(Files::isRegularFile).count();
		}
	}

	private HomeworkDraft draft(String text, MultipartFile file) {
		return new HomeworkDraft(this.group, text, file, false, null);
	}

	private static MultipartFile pdf() {
		return new MockMultipartFile("file", "task1.pdf", "text/html",
				"%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
	}

}
