package uz.ziyo.ledger.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import uz.ziyo.shared.api.Filters;

/**
 * Names what {@link MoneyQuery#payments} reads.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Filters({ "user", "user_id", "student", "student_id", "group", "group_id", "invoice", "invoice_id", "method",
		"payment_method", "received_by", "received_by_id", "created_at", "date_from", "date_to", "full_name", "search",
		"ordering" })
@interface PaymentFilters {

}
