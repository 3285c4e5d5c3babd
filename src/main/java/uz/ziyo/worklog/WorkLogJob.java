package uz.ziyo.worklog;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uz.ziyo.shared.CentreTime;

/**
 * Opens the day, and completes it and the one before. Every hour, so that it also happens
 * after a start at noon, and for those who joined in the morning.
 */
@Configuration(proxyBeanMethods = false)
class WorkLogJob {

	@Bean
	RecurringTask<Void> openWorkLogs(WorkLogs workLogs, WorkRecorder recorder, CentreTime time) {
		return Tasks.recurring("open-work-logs", Schedules.fixedDelay(Duration.ofHours(1)))
			.execute((instance, context) -> {
				workLogs.openDay(time.today());
				recorder.complete(time.today().minusDays(1));
				recorder.complete(time.today());
			});
	}

}
