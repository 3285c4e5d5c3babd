package uz.ziyo.shared.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IncomingCleaning {

	@Bean
	RecurringTask<Void> removeOldUploads(IncomingFiles files) {
		return Tasks.recurring("remove-old-uploads", FixedDelay.ofHours(6))
			.execute((instance, context) -> files.removeOld());
	}

}
