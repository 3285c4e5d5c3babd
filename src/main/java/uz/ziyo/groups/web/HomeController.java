package uz.ziyo.groups.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import uz.ziyo.groups.MembershipView;
import uz.ziyo.groups.Students;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;

/** What everybody sees first: the day. */
@Controller
class HomeController {

	private final Students students;

	private final CentreTime time;

	HomeController(Students students, CentreTime time) {
		this.students = students;
		this.time = time;
	}

	@GetMapping("/")
	String home(Caller caller, Model model) {
		model.addAttribute("today", this.time.today());
		model.addAttribute("firstName", caller.firstName().isEmpty() ? caller.username() : caller.firstName());
		if (caller.isStaff()) {
			model.addAttribute("owner", caller.isOwner());
			return "groups/home";
		}
		List<MembershipView> memberships = this.students.memberships(caller.id());
		model.addAttribute("memberships", memberships);
		model.addAttribute("next", next(memberships));
		return "groups/home-mine";
	}

	private NextLesson next(List<MembershipView> memberships) {
		return memberships.stream()
			.filter(MembershipView::active)
			.map(this::nextOf)
			.filter(Objects::nonNull)
			.min(Comparator.comparing(NextLesson::date)
				.thenComparing((lesson) -> lesson.group().startTime(), Comparator.nullsLast(Comparator.naturalOrder())))
			.orElse(null);
	}

	private NextLesson nextOf(MembershipView group) {
		LocalDate today = this.time.today();
		return group.timetable()
			.nextLesson(today, this.time.time(), group.startDate())
			.map((date) -> new NextLesson(group, date, date.equals(today), isNow(group, date)))
			.orElse(null);
	}

	private boolean isNow(MembershipView group, LocalDate date) {
		return date.equals(this.time.today()) && group.startTime() != null
				&& group.timetable().isLessonTime(this.time.time());
	}

	/**
	 * @param now whether it is going on
	 */
	record NextLesson(MembershipView group, LocalDate date, boolean today, boolean now) {
	}

}
