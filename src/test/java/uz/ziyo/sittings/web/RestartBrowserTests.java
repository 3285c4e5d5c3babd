package uz.ziyo.sittings.web;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import uz.ziyo.testing.Browser;
import uz.ziyo.testing.OwnProcess;
import uz.ziyo.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The server goes away under an open page, and comes back. */
class RestartBrowserTests extends BrowserSitting {

	@Test
	void aServerThatIsKilledAndRestartedLosesNothing(Browser browser) throws Exception {
		Map<String, Object> settings = new HashMap<>(TestDatabase.fresh());
		settings.put("server.port", freePort());
		settings.put("ziyo.owner.username", "direktor");
		settings.put("ziyo.owner.password", "kutilmagan-2026");
		OwnProcess server = start(settings);
		Centre centre = new Centre(server.address());
		try {
			browser.at(server.address()).signIn("talaba-1", Centre.PASSWORD).visit("/sittings");
			browser.type("#code", centre.code()).submit("#enter-code").submit("#start").find(".sitting.is-single");
			String path = browser.path();
			browser.press(option(browser, 1, 2)).sees("#sitting-saved", "Saqlandi");
			server.kill();
			browser.press(option(browser, 1, 3)).sees("#sitting-offline", "1 ta kutmoqda");
			browser.press("#sitting-next").press(option(browser, 2, 1)).sees("#sitting-offline", "2 ta kutmoqda");
			server = start(settings);
			browser.sees("#sitting-saved", "Saqlandi").seesNo("#sitting-offline");
			browser.visit(path).press(".sitting-number[data-number='1']");
			assertThat(browser.find("#question-1 .sitting-option:nth-of-type(3) input").isSelected()).isTrue();
			browser.press("[data-finish]").press("#sitting-finish [value=yes]").arrives(path + "/confirmation");
			browser.sees("main", "2 / 2 ta savol");
		}
		finally {
			server.close();
		}
	}

	private static OwnProcess start(Map<String, Object> settings) throws IOException {
		return OwnProcess.start(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), settings);
	}

	private static int freePort() throws IOException {
		try (ServerSocket free = new ServerSocket(0)) {
			return free.getLocalPort();
		}
	}

}
