package uz.ziyo.ledger.web;

import org.springframework.stereotype.Component;

import uz.ziyo.ledger.ChargeFilter;
import uz.ziyo.ledger.ChargeStatus;
import uz.ziyo.ledger.PaymentFilter;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.api.ListQuery;

/**
 * The filters of the API's lists of charges and payments, whichever dialect's words they
 * are asked for in; all that are given must fit. {@code date_from} and {@code date_to}
 * are business dates, as on the pages; {@code created_at} is the day of writing down.
 */
@Component
class MoneyQuery {

	private final CentreTime time;

	MoneyQuery(CentreTime time) {
		this.time = time;
	}

	ChargeFilter charges(ListQuery query) {
		Period created = created(query);
		return new ChargeFilter(student(query), query.reference("group"), query.choice("status", ChargeStatus.class),
				null, created.from(), created.before(), query.text("full_name"), query.search(), query.ordering(), null,
				null, query.date("date_from"), query.date("date_to"));
	}

	PaymentFilter payments(ListQuery query) {
		Period created = created(query);
		return new PaymentFilter(student(query), query.reference("group"), query.reference("invoice"),
				query.choice(PaymentMethod.class, "method", "payment_method"), query.reference("received_by"),
				query.date("date_from"), query.date("date_to"), created.from(), created.before(),
				query.text("full_name"), query.search(), query.ordering());
	}

	private Period created(ListQuery query) {
		return Period.ofDay(query.date("created_at"), this.time);
	}

	private static Long student(ListQuery query) {
		return query.reference("user", "student");
	}

}
