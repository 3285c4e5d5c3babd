package uz.ziyo.shared;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the application is, once it is there. */
@Component
class StartupLog {

	private static final Logger log = LoggerFactory.getLogger("uz.ziyo.Ziyo");

	private final ObjectProvider<StartupNotice> notices;

	StartupLog(ObjectProvider<StartupNotice> notices) {
		this.notices = notices;
	}

	@EventListener
	void ready(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext context
				&& context.getWebServer() != null) {
			log.info("Ziyo is ready: http://localhost:{}", context.getWebServer().getPort());
		}
		this.notices.orderedStream().flatMap((notice) -> notice.lines().stream()).forEach(log::info);
	}

}
