package uz.ziyo.ledger.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import uz.ziyo.shared.api.Filters;

/**
 * Names what {@link MoneyQuery#charges} reads.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Filters({ "user", "user_id", "student", "student_id", "group", "group_id", "status", "created_at", "date_from",
		"date_to", "full_name", "search", "ordering" })
@interface ChargeFilters {

}
