package uz.ziyo.dashboard.web;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonInclude;

import uz.ziyo.dashboard.Standing;

/**
 * @param finance missing for who is not to see it
 */
record DashboardJson(@JsonInclude(JsonInclude.Include.NON_NULL) Finance finance, Attendance attendance) {

	static DashboardJson of(Standing standing) {
		Finance finance = (standing.income() == null) ? null
				: new Finance(standing.income(), standing.expense(), standing.profit());
		return new DashboardJson(finance, new Attendance(standing.presentToday(), standing.employees()));
	}

	record Finance(BigDecimal income, BigDecimal expense, BigDecimal profit) {
	}

	record Attendance(int employeesPresentToday, int totalEmployees) {
	}

}
