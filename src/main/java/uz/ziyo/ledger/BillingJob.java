package uz.ziyo.ledger;

import java.time.Duration;
import java.time.YearMonth;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uz.ziyo.shared.CentreTime;

/**
 * Bills the month on its first morning, by the centre's clock; on the next start, where
 * nothing was running then.
 */
@Configuration(proxyBeanMethods = false)
class BillingJob {

	/** Else a month that fails would wait for the next one, and never be billed. */
	private static final Duration RETRY = Duration.ofMinutes(10);

	@Bean
	RecurringTask<Void> billTheMonth(Billing billing, CentreTime time) {
		return Tasks.recurring("bill-the-month", Schedules.cron("0 0 6 1 * *", time.zone()))
			.onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
			.execute((instance, context) -> billing.run(YearMonth.from(time.today()), null));
	}

}
