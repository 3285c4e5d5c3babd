package uz.ziyo.sittings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import uz.ziyo.exams.ExamDraft;
import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.Exams;
import uz.ziyo.exams.PaperOption;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.exams.QuestionType;
import uz.ziyo.groups.Subjects;
import uz.ziyo.shared.Caller;

/**
 * An exam to be sat. Of each test question the second option is right.
 */
public final class GivenExam {

	private int minutes = 30;

	private int tests = 3;

	private int written = 1;

	private boolean published = true;

	private boolean active = true;

	private boolean shuffled;

	private boolean hidden;

	private String title = "IELTS Grammar Test #1";

	public GivenExam minutes(int minutes) {
		this.minutes = minutes;
		return this;
	}

	public GivenExam questions(int tests, int written) {
		this.tests = tests;
		this.written = written;
		return this;
	}

	public GivenExam unpublished() {
		this.published = false;
		return this;
	}

	public GivenExam inactive() {
		this.active = false;
		return this;
	}

	public GivenExam shuffled() {
		this.shuffled = true;
		return this;
	}

	public GivenExam hidden() {
		this.hidden = true;
		return this;
	}

	public GivenExam title(String title) {
		this.title = title;
		return this;
	}

	public ExamView by(Caller by, Exams exams, Subjects subjects) {
		List<PaperQuestion> questions = new ArrayList<>();
		for (int i = 1; i <= this.tests; i++) {
			questions.add(new PaperQuestion(0, QuestionType.TEST, "Which sentence is correct? " + i, i, null,
					List.of(new PaperOption(0, "She go to school.", false, 1),
							new PaperOption(0, "She goes to school.", true, 2),
							new PaperOption(0, "She going to school.", false, 3),
							new PaperOption(0, "She gone to school.", false, 4))));
		}
		for (int i = 1; i <= this.written; i++) {
			questions.add(new PaperQuestion(0, QuestionType.WRITTEN, "Describe the importance of reading. " + i,
					this.tests + i, "Reading improves vocabulary.", List.of()));
		}
		long id = exams.create(new ExamDraft(subjects.findOrCreate("Ingliz tili"), this.title, "Haftalik test",
				this.minutes, this.published, this.active, LocalDate.of(2026, 11, 20), this.shuffled, this.shuffled,
				this.hidden, questions, null), by);
		return exams.get(id);
	}

}
