package uz.ziyo.worklog.web;

import java.time.YearMonth;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.worklog.WorkLogs;

/**
 * A month of all employees at a glance.
 */
@Controller
@OwnerOnly
class WorkLogController {

	private final WorkLogs workLogs;

	private final CentreTime time;

	WorkLogController(WorkLogs workLogs, CentreTime time) {
		this.workLogs = workLogs;
		this.time = time;
	}

	@GetMapping("/worklog")
	String month(@RequestParam(required = false) YearMonth month, Model model) {
		YearMonth thisMonth = YearMonth.from(this.time.today());
		YearMonth shown = (month == null) ? thisMonth : month;
		model.addAttribute("log", this.workLogs.month(shown));
		model.addAttribute("previous", shown.minusMonths(1));
		model.addAttribute("next", shown.isBefore(thisMonth) ? shown.plusMonths(1) : null);
		return "worklog/index";
	}

}
