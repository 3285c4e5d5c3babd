package uz.ziyo.shared.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter read from a JSON, form or multipart body, all of its wrong fields reported
 * at once: a record, or a {@link Patch} of one. Components are read by their snake_case
 * names; {@link Required}, {@link Amount}, {@code @Size}, {@code @Min}, {@code @Max} and
 * {@code @Digits} on them are held.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface ApiBody {

}
