package uz.ziyo.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of services, pages or the API: the whole application without a web server, on an
 * empty database, once on H2 and once on PostgreSQL. All such tests share one application
 * as long as they add nothing to its configuration.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Tag("database")
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestBeans.class)
@ExtendWith(EmptyDatabase.class)
public @interface ZiyoTest {

}
