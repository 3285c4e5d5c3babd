package uz.ziyo.expenses.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.expenses.ExpenseFilter;
import uz.ziyo.expenses.ExpenseView;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Filters;
import uz.ziyo.shared.api.ListQuery;
import uz.ziyo.shared.api.Once;
import uz.ziyo.shared.api.Patch;
import uz.ziyo.shared.list.Listing;

/** {@code hpa.md} §12. */
@RestController
@OwnerOnly
@RequestMapping("/api/v1/expenses")
class ExpenseApiController {

	private final Expenses expenses;

	ExpenseApiController(Expenses expenses) {
		this.expenses = expenses;
	}

	@GetMapping
	@Filters({ "recipient_user", "recipient_user_id", "date_from", "date_to", "created_at", "reason", "min_amount",
			"max_amount", "search", "ordering" })
	Listing<ExpenseJson> list(ListQuery query) {
		ExpenseFilter filter = new ExpenseFilter(query.date("date_from"), query.date("date_to"),
				query.reference("recipient_user"), query.search(), query.text("reason"), query.date("created_at"),
				query.decimal("min_amount"), query.decimal("max_amount"), false, query.ordering());
		return this.expenses.list(filter).map(ExpenseJson::of);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<ExpenseJson> record(@ApiBody ExpenseBody body, Once once, Caller caller) {
		return once.created(() -> get(this.expenses.record(body.toDraft(null), caller)));
	}

	@GetMapping("/{id}")
	ExpenseJson get(@PathVariable long id) {
		return ExpenseJson.of(this.expenses.get(id));
	}

	@RequestMapping(path = "/{id}", method = { RequestMethod.PUT, RequestMethod.PATCH })
	ExpenseJson change(@PathVariable long id, @ApiBody Patch<ExpenseBody> body) {
		ExpenseView current = this.expenses.get(id);
		this.expenses.change(id, body.over(ExpenseBody.of(current)).toDraft(current.version()));
		return get(id);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void voidExpense(@PathVariable long id, Caller caller) {
		this.expenses.voidExpense(id, null, caller);
	}

}
