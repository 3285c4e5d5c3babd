package uz.ziyo.ledger.accounts.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.ledger.accounts.DebtorAccounts;
import uz.ziyo.ledger.accounts.DebtorFilter;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Filters;
import uz.ziyo.shared.api.ListQuery;
import uz.ziyo.shared.api.Patch;
import uz.ziyo.shared.list.Listing;

/** {@code debtors.md}, users: students under another name. */
@RestController
@RequestMapping("/api/v1")
class DebtorApiController {

	private final DebtorAccounts debtors;

	DebtorApiController(DebtorAccounts debtors) {
		this.debtors = debtors;
	}

	@GetMapping("/users")
	@Filters({ "query", "full_name", "phone_number", "search", "ordering" })
	Listing<DebtorJson> list(ListQuery query, Caller caller) {
		List<String> searches = Stream.of("query", "search").map(query::text).filter(Objects::nonNull).toList();
		DebtorFilter filter = new DebtorFilter(query.text("full_name"), query.text("phone_number"), searches,
				query.ordering());
		return this.debtors.list(filter, caller).map(DebtorJson::of);
	}

	@PostMapping("/users")
	@OwnerOnly
	@ResponseStatus(HttpStatus.CREATED)
	DebtorJson create(@ApiBody DebtorBody body, Caller caller) {
		return get(this.debtors.create(body.fullName(), body.phoneNumber()), caller);
	}

	@GetMapping("/user/{id}")
	DebtorJson get(@PathVariable long id, Caller caller) {
		return DebtorJson.of(this.debtors.get(id, caller));
	}

	@RequestMapping(path = "/user/{id}", method = { RequestMethod.PUT, RequestMethod.PATCH })
	@OwnerOnly
	DebtorJson change(@PathVariable long id, @ApiBody Patch<DebtorBody> patch, Caller caller) {
		DebtorBody body = patch.over(DebtorBody.of(this.debtors.get(id, caller)));
		this.debtors.change(id, body.fullName(), body.phoneNumber());
		return get(id, caller);
	}

	@DeleteMapping("/user/{id}")
	@OwnerOnly
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void archive(@PathVariable long id) {
		this.debtors.archive(id);
	}

}
