package uz.ziyo.shared.workbook;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportCleaning {

	@Bean
	RecurringTask<Void> removeOldImports(ImportFiles files) {
		return Tasks.recurring("remove-old-imports", FixedDelay.ofMinutes(30))
			.execute((instance, context) -> files.removeOld());
	}

}
