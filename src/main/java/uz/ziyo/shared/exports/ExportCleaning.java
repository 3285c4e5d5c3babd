package uz.ziyo.shared.exports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExportCleaning {

	@Bean
	RecurringTask<Void> removeOldExports(PreparedFiles files) {
		return Tasks.recurring("remove-old-exports", FixedDelay.ofMinutes(30))
			.execute((instance, context) -> files.removeOld());
	}

}
