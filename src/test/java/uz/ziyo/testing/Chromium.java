package uz.ziyo.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Finds a browser: Debian's, if need be installed on the spot, or else the one that
 * Selenium's manager finds or fetches.
 */
final class Chromium {

	private static final Path BROWSER = Path.of("/usr/bin/chromium");

	private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

	private Chromium() {
	}

	static ChromeDriver start() {
		if (!isInstalled() && isRoot() && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
			install();
		}
		ChromeOptions options = new ChromeOptions();
		options.addArguments("--headless=new", "--disable-gpu", "--no-first-run", "--disable-background-networking",
				"--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars",
				"--accept-lang=uz", "--user-data-dir=" + emptyDirectory());
		// Root has none, nor has anybody in many a container; it sees our own pages only.
		options.addArguments("--no-sandbox");
		if (!isInstalled()) {
			return new ChromeDriver(options);
		}
		options.setBinary(BROWSER.toFile());
		return new ChromeDriver(
				new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort().build(),
				options);
	}

	private static boolean isInstalled() {
		return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
	}

	private static boolean isRoot() {
		return "root".equals(System.getProperty("user.name"));
	}

	/** Where this fails, Selenium's manager is asked next. */
	private static void install() {
		run("apt-get", "update", "-q");
		run("apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium", "chromium-driver");
	}

	private static void run(String... command) {
		try {
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(new File("target", "browser-install.log"));
			builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
			builder.start().waitFor(10, TimeUnit.MINUTES);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static Path emptyDirectory() {
		try {
			return Files.createTempDirectory("ziyo-browser").toAbsolutePath();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
