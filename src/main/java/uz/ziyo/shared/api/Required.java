package uz.ziyo.shared.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that a {@code POST} and a {@code PUT} must carry, and that may be neither null
 * nor blank.
 */
@Target({ ElementType.RECORD_COMPONENT, ElementType.FIELD })
@Retention(RetentionPolicy.RUNTIME)
public @interface Required {

	/**
	 * A password: needed to make an account, and left as it is by a {@code PUT} without
	 * it.
	 */
	boolean onlyToCreate() default false;

	/**
	 * The component that may stand in its place: with that one sent, this one may be left
	 * out. Where each stands for the other and neither is sent, the first is told.
	 */
	String unless() default "";

}
