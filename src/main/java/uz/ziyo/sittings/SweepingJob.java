package uz.ziyo.sittings;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SweepingJob {

	private static final int SECONDS = 10;

	@Bean
	RecurringTask<Void> closeOverdueAttempts(Sweeper sweeper) {
		return Tasks.recurring("close-overdue-attempts", FixedDelay.ofSeconds(SECONDS))
			.execute((instance, context) -> sweeper.sweep());
	}

}
