package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import uz.ziyo.ledger.MonthName;
import uz.ziyo.ledger.PaidMonth;
import uz.ziyo.ledger.PaymentView;
import uz.ziyo.shared.PersonName;

/**
 * With the keys of both dialects.
 */
record PaymentJson(long id, Person student, Long group, int monthsPaid, BigDecimal amount, Person receivedBy,
		List<Month> months, Instant createdAt, long user, String fullName, String phoneNumber, String description) {

	static PaymentJson of(PaymentView payment) {
		return new PaymentJson(payment.id(), Person.payer(payment), payment.groupId(), payment.months().size(),
				payment.amount(),
				new Person(payment.receivedById(), payment.receivedByFirstName(), payment.receivedByLastName(),
						payment.receivedByUsername()),
				Month.of(payment.months()), payment.createdAt(), payment.studentId(),
				PersonName.full(payment.firstName(), payment.lastName(), payment.username()), payment.phone(),
				payment.notes());
	}

	record Person(long id, String firstName, String lastName, String username) {

		static Person payer(PaymentView payment) {
			return new Person(payment.studentId(), payment.firstName(), payment.lastName(), payment.username());
		}

	}

	record Month(long id, int year, int month, String monthName) {

		static List<Month> of(List<PaidMonth> months) {
			return months.stream()
				.map((each) -> new Month(each.id(), each.month().getYear(), each.month().getMonthValue(),
						MonthName.of(each.month())))
				.toList();
		}

	}

}
