package uz.ziyo.ledger.web;

import java.util.Map;

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

import uz.ziyo.ledger.ChargeBook;
import uz.ziyo.ledger.ChargeFilter;
import uz.ziyo.ledger.ChargeStatus;
import uz.ziyo.ledger.Charges;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Filters;
import uz.ziyo.shared.api.ListQuery;
import uz.ziyo.shared.api.Once;
import uz.ziyo.shared.api.Patch;
import uz.ziyo.shared.list.Listing;

/** {@code debtors.md}, debts: the ledger's charges. */
@RestController
@RequestMapping("/api/v1/debts")
class DebtApiController {

	private static final Map<String, String> NAMES = Map.of("student", "user");

	private final Charges charges;

	private final ChargeBook book;

	private final CentreTime time;

	DebtApiController(Charges charges, ChargeBook book, CentreTime time) {
		this.charges = charges;
		this.book = book;
		this.time = time;
	}

	@GetMapping
	@Filters({ "user", "student_id", "group_id", "status", "created_at", "full_name", "search", "ordering" })
	Listing<DebtJson> list(ListQuery query, Caller caller) {
		Period created = Period.ofDay(query.date("created_at"), this.time);
		String name = (query.text("full_name") != null) ? query.text("full_name") : query.search();
		ChargeFilter filter = new ChargeFilter(Ids.first(query, "user", "student_id"), query.id("group_id"),
				query.choice("status", ChargeStatus.class), null, created.from(), created.before(), name,
				query.ordering());
		return this.book.list(filter, caller).map(DebtJson::of);
	}

	@PostMapping
	@OwnerOnly
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<DebtJson> raise(@ApiBody DebtBody body, Once once, Caller caller) {
		return once.created(() -> Refused.toldAs(NAMES, () -> DebtJson.of(this.charges.raise(body.toDraft(), caller))));
	}

	@GetMapping("/{id}")
	DebtJson get(@PathVariable long id, Caller caller) {
		return DebtJson.of(this.book.get(id, caller));
	}

	@RequestMapping(path = "/{id}", method = { RequestMethod.PUT, RequestMethod.PATCH })
	@OwnerOnly
	DebtJson change(@PathVariable long id, @ApiBody Patch<DebtBody> patch, Caller caller) {
		return DebtJson.of(this.charges.change(id, (now) -> patch.over(DebtBody.of(now)).toCorrection(now), caller));
	}

	@DeleteMapping("/{id}")
	@OwnerOnly
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable long id, Caller caller) {
		this.charges.delete(id, caller);
	}

}
