package uz.ziyo.attendance.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.attendance.LessonCard;
import uz.ziyo.attendance.LessonPhase;
import uz.ziyo.attendance.Lessons;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.StaffOnly;

/** The lessons of today, panels of the home page. */
@Controller
@RequestMapping("/lessons")
class TodayController {

	private static final int WEEK = 7;

	private final Lessons lessons;

	TodayController(Lessons lessons) {
		this.lessons = lessons;
	}

	/** Her own groups first; all alike where none is hers. */
	@GetMapping("/today")
	@StaffOnly
	String today(Caller caller, Model model) {
		List<LessonCard> all = this.lessons.today();
		List<LessonCard> own = all.stream().filter(card -> isOf(caller, card)).toList();
		model.addAttribute("own", own.isEmpty() ? all : own);
		List<LessonCard> others = own.isEmpty() ? List.of() : all.stream().filter(card -> !isOf(caller, card)).toList();
		model.addAttribute("others", others);
		// Who stands in for somebody finds the lesson that is running.
		model.addAttribute("unfold", others.stream().anyMatch(TodayController::isRunning)
				&& own.stream().noneMatch(TodayController::isRunning));
		return "attendance/today :: today";
	}

	@GetMapping("/missing")
	@OwnerOnly
	String missing(@RequestParam(defaultValue = "false") boolean week, Model model) {
		model.addAttribute("missing", this.lessons.missing(week ? WEEK : 1));
		model.addAttribute("week", week);
		return "attendance/today :: missing";
	}

	private static boolean isRunning(LessonCard card) {
		return card.phase() == LessonPhase.RUNNING;
	}

	private static boolean isOf(Caller caller, LessonCard card) {
		return card.teacherId() != null && card.teacherId() == caller.id();
	}

}
