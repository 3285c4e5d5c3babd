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
import uz.ziyo.shared.api.ListQuery;
import uz.ziyo.shared.api.Once;
import uz.ziyo.shared.api.Patch;
import uz.ziyo.shared.list.Listing;

/** {@code edumaster.md}, payments: those of the one ledger, each by its invoice. */
@RestController
@RequestMapping("/api/payments/payments")
class InvoicePaymentApiController {

	private static final Map<String, String> NAMES = Map.of("charge", "invoice", "method", "paymentMethod");

	private final Payments payments;

	private final PaymentBook book;

	private final MoneyQuery query;

	InvoicePaymentApiController(Payments payments, PaymentBook book, MoneyQuery query) {
		this.payments = payments;
		this.book = book;
		this.query = query;
	}

	@GetMapping
	@PaymentFilters
	Listing<InvoicePaymentJson> list(ListQuery query, Caller caller) {
		return this.book.list(this.query.payments(query), caller).map(InvoicePaymentJson::of);
	}

	@PostMapping
	@OwnerOnly
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<InvoicePaymentJson> record(@ApiBody InvoicePaymentBody body, Once once, Caller caller) {
		return once.created(
				() -> Refused.toldAs(NAMES, () -> InvoicePaymentJson.of(this.payments.record(body.toDraft(), caller))));
	}

	@GetMapping("/{id}")
	InvoicePaymentJson get(@PathVariable long id, Caller caller) {
		return InvoicePaymentJson.of(this.book.get(id, caller));
	}

	@RequestMapping(path = "/{id}", method = { RequestMethod.PUT, RequestMethod.PATCH })
	@OwnerOnly
	InvoicePaymentJson change(@PathVariable long id, @ApiBody Patch<InvoicePaymentBody> patch, Caller caller) {
		return Refused.toldAs(NAMES, () -> InvoicePaymentJson
			.of(this.payments.change(id, (now) -> patch.over(InvoicePaymentBody.of(now)).toDraft(now), caller)));
	}

	@DeleteMapping("/{id}")
	@OwnerOnly
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable long id, Caller caller) {
		this.payments.voidPayment(id, null, caller);
	}

}
