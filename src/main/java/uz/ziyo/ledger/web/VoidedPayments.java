package uz.ziyo.ledger.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

import uz.ziyo.ledger.AlreadyVoided;

/**
 * Who would change a payment that was voided is led to where it says when, by whom and
 * why.
 */
@ControllerAdvice(assignableTypes = { PaymentEditController.class, PaymentVoidController.class })
@Order(Ordered.HIGHEST_PRECEDENCE)
class VoidedPayments {

	@ExceptionHandler
	String voided(AlreadyVoided exception) {
		return "redirect:/payments/" + exception.paymentId();
	}

}
