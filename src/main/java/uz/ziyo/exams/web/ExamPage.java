package uz.ziyo.exams.web;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import uz.ziyo.exams.ExamSetting;
import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.Exams;
import uz.ziyo.exams.Paper;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Refused;

/**
 * The page on which an exam is written.
 */
@Component
class ExamPage {

	private final Exams exams;

	private final SubjectOptions subjects;

	private final CentreTime time;

	ExamPage(Exams exams, SubjectOptions subjects, CentreTime time) {
		this.exams = exams;
		this.subjects = subjects;
		this.time = time;
	}

	/**
	 * @param refused why it can't be published, or null
	 */
	String show(long id, Refused refused, Model model) {
		Paper paper = this.exams.paper(id);
		ExamView exam = paper.exam();
		model.addAttribute("exam", exam);
		model.addAttribute("questions", paper.questions());
		model.addAttribute("status", exam.status(this.time.today()));
		model.addAttribute("editable", !exam.published() && !exam.isSat());
		model.addAttribute("settings", Arrays.stream(ExamSetting.values())
			.collect(Collectors.toMap(ExamSetting::code, (setting) -> setting.of(exam))));
		model.addAttribute("subjects", this.subjects.all());
		if (refused != null) {
			model.addAttribute("obstacles", Obstacle.of(refused, paper.questions()));
		}
		return "exams/show";
	}

}
