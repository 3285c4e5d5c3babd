package uz.ziyo;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import uz.ziyo.testing.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class VirtualThreadsTests {

	/** Before, a thread that waits inside a lock holds a processor's place. */
	private static final int FIRST_WITHOUT_PINNING = 24;

	@Autowired
	private ServletWebServerApplicationContext application;

	@Test
	void requestsRunOnThemWhereTheyAreGood() throws Exception {
		TomcatWebServer server = (TomcatWebServer) this.application.getWebServer();
		CompletableFuture<String> kind = new CompletableFuture<>();
		server.getTomcat()
			.getConnector()
			.getProtocolHandler()
			.getExecutor()
			.execute(() -> kind.complete(Thread.currentThread().getClass().getName()));
		boolean virtual = Runtime.version().feature() >= FIRST_WITHOUT_PINNING;
		assertThat(kind.get(10, TimeUnit.SECONDS))
			.isEqualTo(virtual ? "java.lang.VirtualThread" : "org.apache.tomcat.util.threads.TaskThread");
	}

}
