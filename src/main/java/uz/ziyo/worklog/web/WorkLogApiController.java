package uz.ziyo.worklog.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.api.Filters;
import uz.ziyo.shared.api.ListQuery;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.worklog.WorkLogFilter;
import uz.ziyo.worklog.WorkLogs;

/** {@code hpa-backend.md} §5. */
@RestController
@RequestMapping("/api/v1/work-logs")
@StaffOnly
class WorkLogApiController {

	private final WorkLogs workLogs;

	WorkLogApiController(WorkLogs workLogs) {
		this.workLogs = workLogs;
	}

	@GetMapping
	@Filters({ "employee", "employee_id", "date", "date_from", "date_to", "status", "search", "ordering" })
	Listing<WorkLogJson> list(ListQuery query) {
		WorkLogFilter filter = new WorkLogFilter(query.reference("employee"), query.date("date"),
				query.date("date_from"), query.date("date_to"), query.bool("status"), query.search(), query.ordering());
		return this.workLogs.list(filter).map(WorkLogJson::of);
	}

	@GetMapping("/{id}")
	WorkLogJson get(@PathVariable long id) {
		return WorkLogJson.of(this.workLogs.get(id));
	}

}
