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
import uz.ziyo.ledger.Charges;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.api.ApiBody;
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

	private final MoneyQuery query;

	DebtApiController(Charges charges, ChargeBook book, MoneyQuery query) {
		this.charges = charges;
		this.book = book;
		this.query = query;
	}

	@GetMapping
	@ChargeFilters
	Listing<DebtJson> list(ListQuery query, Caller caller) {
		return this.book.list(this.query.charges(query), caller).map(DebtJson::of);
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
