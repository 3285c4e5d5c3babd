package uz.ziyo.ledger.web;

import java.time.YearMonth;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.groups.Enrolments;
import uz.ziyo.ledger.ChargeStatus;
import uz.ziyo.ledger.desk.MonthGrid;
import uz.ziyo.ledger.desk.MonthGrids;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Years;

/** Who of a group has paid which month, on the group's page. */
@Controller
@OwnerOnly
@RequestMapping("/groups/{id}")
class GroupPaymentController {

	private static final int MONTHS = 6;

	private static final YearMonth FIRST = YearMonth.of(Years.FIRST, 1).plusMonths(MONTHS - 1);

	private static final YearMonth LAST = YearMonth.of(Years.LAST, 12);

	private final MonthGrids grids;

	private final Enrolments enrolments;

	private final CentreTime time;

	GroupPaymentController(MonthGrids grids, Enrolments enrolments, CentreTime time) {
		this.grids = grids;
		this.enrolments = enrolments;
		this.time = time;
	}

	/**
	 * @param until the last month; a month ahead where nothing is said, for there are
	 * some who pay early
	 */
	@GetMapping("/payments-panel")
	String panel(@PathVariable long id, @RequestParam(required = false) YearMonth until, Caller caller, Model model) {
		this.enrolments.requireVisible(id, caller);
		YearMonth now = YearMonth.from(this.time.today());
		YearMonth asked = (until == null) ? now.plusMonths(1) : until;
		YearMonth last = asked.isBefore(FIRST) ? FIRST : (asked.isAfter(LAST) ? LAST : asked);
		model.addAttribute("now", now);
		model.addAttribute("last", last);
		model.addAttribute("grid", this.grids.of(id, last, MONTHS));
		return "charges/group-panel :: payments-panel";
	}

	@GetMapping("/payments-stat")
	String stat(@PathVariable long id, Caller caller, Model model) {
		this.enrolments.requireVisible(id, caller);
		YearMonth now = YearMonth.from(this.time.today());
		MonthGrid grid = this.grids.of(id, now, 1);
		model.addAttribute("month", now);
		model.addAttribute("students", grid.rows().stream().filter((row) -> !row.left()).count());
		model.addAttribute("paid",
				grid.rows().stream().filter((row) -> !row.left() && isPaid(row.cells().get(0))).count());
		model.addAttribute("debt", grid.remaining(0));
		return "charges/group-panel :: stat";
	}

	private static boolean isPaid(MonthGrid.Cell cell) {
		return cell != null && cell.status() == ChargeStatus.PAID;
	}

}
