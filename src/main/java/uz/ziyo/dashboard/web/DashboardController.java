package uz.ziyo.dashboard.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import uz.ziyo.dashboard.Dashboard;
import uz.ziyo.dashboard.MoneyFigures;
import uz.ziyo.dashboard.MonthFigures;
import uz.ziyo.dashboard.Overview;
import uz.ziyo.dashboard.Span;
import uz.ziyo.ledger.debts.DebtAge;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.web.PeriodChoice;

/**
 * The centre in figures, each of which leads to its rows.
 */
@Controller
@OwnerOnly
class DashboardController {

	private final Dashboard dashboard;

	private final CentreTime time;

	DashboardController(Dashboard dashboard, CentreTime time) {
		this.dashboard = dashboard;
		this.time = time;
	}

	@GetMapping("/dashboard")
	String show(SpanQuery query, Model model) {
		Span span = choose(query, model);
		Overview overview = this.dashboard.overview(span);
		model.addAttribute("overview", overview);
		model.addAttribute("figures", FigureCard.of(overview));
		model.addAttribute("ages", Arrays.asList(DebtAge.values()));
		model.addAttribute("largestGroup",
				overview.groups().isEmpty() ? BigDecimal.ZERO : overview.groups().get(0).amount());
		model.addAttribute("large", FinanceSize.of(overview.payments()) != FinanceSize.DIRECT);
		return "dashboard/index";
	}

	/** What the profit is made of: the months of the time, each of which leads on. */
	@GetMapping("/dashboard/profit")
	String profit(SpanQuery query, Model model) {
		Span span = choose(query, model);
		List<MonthFigures> months = this.dashboard.months(span);
		model.addAttribute("months", months.stream().filter(MonthFigures::isAny).toList());
		model.addAttribute("total", MoneyFigures.of(months));
		return "dashboard/profit";
	}

	private Span choose(SpanQuery query, Model model) {
		LocalDate today = this.time.today();
		Span span = query.toSpan(today);
		model.addAttribute("span", span);
		model.addAttribute("asked", query);
		model.addAttribute("problem", query.problem());
		model.addAttribute("periods", List.of(PeriodChoice.month(today), PeriodChoice.lastMonth(today),
				PeriodChoice.quarter(today), PeriodChoice.year(today)));
		return span;
	}

}
