package uz.ziyo.dashboard.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.dashboard.Dashboard;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StaffOnly;

/** {@code hpa.md} §16; the money is the owner's. */
@RestController
@StaffOnly
@RequestMapping("/api/v1/dashboard")
class DashboardApiController {

	private final Dashboard dashboard;

	DashboardApiController(Dashboard dashboard) {
		this.dashboard = dashboard;
	}

	@GetMapping
	DashboardJson now(Caller caller) {
		return DashboardJson.of(this.dashboard.standing(caller.isOwner()));
	}

}
