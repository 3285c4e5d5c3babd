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

import uz.ziyo.ledger.PaymentBook;
import uz.ziyo.ledger.Payments;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Filters;
import uz.ziyo.shared.api.ListQuery;
import uz.ziyo.shared.api.Once;
import uz.ziyo.shared.api.Patch;
import uz.ziyo.shared.list.Listing;

/** {@code hpa.md} §11; {@code debtors.md}, payments: one ledger in two dialects. */
@RestController
@RequestMapping("/api/v1/payments")
class PaymentApiController {

	private static final Map<String, String> HPA = Map.of("notes", "description");

	private static final Map<String, String> DEBTORS = Map.of("notes", "description", "student", "user");

	private final Payments payments;

	private final PaymentBook book;

	private final MoneyQuery query;

	PaymentApiController(Payments payments, PaymentBook book, MoneyQuery query) {
		this.payments = payments;
		this.book = book;
		this.query = query;
	}

	@GetMapping
	@PaymentFilters
	Listing<PaymentJson> list(ListQuery query, Caller caller) {
		return this.book.list(this.query.payments(query), caller).map(PaymentJson::of);
	}

	/** Of staff, who pay nothing, the list is empty. */
	@GetMapping("/my-payments")
	@Filters({ "group", "group_id", "invoice", "invoice_id", "method", "payment_method", "received_by",
			"received_by_id", "created_at", "date_from", "date_to", "search", "ordering" })
	Listing<MyPaymentJson> mine(ListQuery query, Caller caller) {
		return this.book.list(this.query.payments(query).by(caller.id()), caller).map(MyPaymentJson::of);
	}

	@PostMapping
	@OwnerOnly
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<PaymentJson> record(@ApiBody PaymentBody body, Once once, Caller caller) {
		return once.created(
				() -> Refused.toldAs(names(body), () -> PaymentJson.of(this.payments.record(body.toDraft(), caller))));
	}

	@GetMapping("/{id}")
	PaymentJson get(@PathVariable long id, Caller caller) {
		return PaymentJson.of(this.book.get(id, caller));
	}

	@RequestMapping(path = "/{id}", method = { RequestMethod.PUT, RequestMethod.PATCH })
	@OwnerOnly
	PaymentJson change(@PathVariable long id, @ApiBody Patch<PaymentBody> patch, Caller caller) {
		return Refused.toldAs(patch.has("user") ? DEBTORS : HPA, () -> PaymentJson
			.of(this.payments.change(id, (now) -> patch.over(PaymentBody.of(now)).toDraft(now), caller)));
	}

	@DeleteMapping("/{id}")
	@OwnerOnly
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable long id, Caller caller) {
		this.payments.voidPayment(id, null, caller);
	}

	private static Map<String, String> names(PaymentBody body) {
		return (body.user() != null) ? DEBTORS : HPA;
	}

}
