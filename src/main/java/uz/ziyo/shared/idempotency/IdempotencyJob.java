package uz.ziyo.shared.idempotency;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Forgets the keys that nobody will ask for again.
 */
@Configuration(proxyBeanMethods = false)
class IdempotencyJob {

	@Bean
	RecurringTask<Void> forgetOldKeys(Idempotency idempotency) {
		return Tasks.recurring("forget-old-idempotency-keys", Schedules.fixedDelay(Duration.ofDays(1)))
			.execute((instance, context) -> idempotency.forgetOld());
	}

}
