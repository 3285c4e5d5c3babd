package uz.ziyo.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;

import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.PointerInput.Kind;
import org.openqa.selenium.interactions.PointerInput.MouseButton;
import org.openqa.selenium.interactions.PointerInput.Origin;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser with somebody in front of it: on a desk until {@link #phone} says otherwise.
 * What looks for an element waits for it, and what acts waits until the page is at rest
 * again.
 */
public final class Browser implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final String AT_REST = """
			return document.readyState === 'complete'
				&& document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added') === null""";

	private static final String AXE = axe();

	/**
	 * The page has taken up the colours, and none of them is still on its way; after two
	 * seconds, as it is.
	 */
	private static final String COLOURS_AT_REST = """
			const colours = arguments[0], done = arguments[arguments.length - 1], end = Date.now() + 2000;
			const look = () => {
				const moving = document.getAnimations().some((one) => one instanceof CSSTransition);
				const taken = document.documentElement.getAttribute('data-bs-theme') === colours;
				if ((taken && !moving) || Date.now() > end) {
					requestAnimationFrame(() => requestAnimationFrame(() => done()));
				}
				else {
					setTimeout(look, 20);
				}
			};
			requestAnimationFrame(look);""";

	private final ChromeDriver driver;

	private String root;

	private boolean touch;

	private Browser(ChromeDriver driver) {
		this.driver = driver;
	}

	static Browser start() {
		return new Browser(Chromium.start());
	}

	/** Nobody is signed in, nothing is remembered, the light desk. */
	void startOver(int port) {
		startOver("http://localhost:" + port);
	}

	private void startOver(String address) {
		this.root = address;
		offline(false);
		cdp("Network.clearBrowserCookies", Map.of());
		cdp("Storage.clearDataForOrigin", Map.of("origin", this.root, "storageTypes", "all"));
		clearErrors();
		desktop();
		light();
	}

	/** Another one, on another desk; to be closed by who asks for it. */
	public Browser another() {
		Browser other = start();
		other.startOver(this.root);
		return other;
	}

	/** From here on at a server of its own. */
	public Browser at(String address) {
		startOver(address);
		return this;
	}

	/** What this class does not do. */
	public ChromeDriver driver() {
		return this.driver;
	}

	public Browser phone() {
		this.touch = true;
		return screen(360, 740, true);
	}

	public Browser desktop() {
		this.touch = false;
		return screen(1280, 900, false);
	}

	public Browser screen(int width, int height, boolean mobile) {
		cdp("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", mobile ? 2 : 1, "mobile", mobile));
		cdp("Emulation.setTouchEmulationEnabled", Map.of("enabled", mobile));
		return this;
	}

	public Browser light() {
		return colours("light");
	}

	public Browser dark() {
		return colours("dark");
	}

	private Browser colours(String scheme) {
		cdp("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme),
						Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
		return this;
	}

	/** Without a connection from here on, or with one again. */
	public Browser offline(boolean offline) {
		return network(offline, 0);
	}

	/** Each answer takes that long from here on. */
	public Browser slow(Duration latency) {
		return network(false, latency.toMillis());
	}

	private Browser network(boolean offline, long latency) {
		cdp("Network.enable", Map.of());
		cdp("Network.emulateNetworkConditions",
				Map.of("offline", offline, "latency", latency, "downloadThroughput", -1, "uploadThroughput", -1));
		return this;
	}

	public Browser visit(String path) {
		this.driver.get(this.root + path);
		return settle();
	}

	/** The path on which the browser is now, with its query. */
	public String path() {
		return this.driver.getCurrentUrl().substring(this.root.length());
	}

	public Browser signIn(String username, String password) {
		visit("/sign-in");
		type("#username", username);
		type("#password", password);
		submit("#sign-in");
		until(() -> !path().startsWith("/sign-in"), () -> username + " is still at " + path());
		return settle();
	}

	/** Waits until the browser is on that page, whatever its query. */
	public Browser arrives(String page) {
		until(() -> path().split("[?#]", 2)[0].equals(page), () -> page + " is wanted, but this is " + path());
		return settle();
	}

	/** Chooses from a list by some of what is to be read there. */
	public Browser select(String css, String text) {
		new Select(find(css)).selectByContainsVisibleText(text);
		return settle();
	}

	/**
	 * What a link leads to, as this browser gets it: status, content type and the bytes,
	 * each a character.
	 */
	public Download download(String css) {
		return fetch(this.driver.findElement(By.cssSelector(css)).getDomProperty("href"));
	}

	public Download fetch(String url) {
		Map<?, ?> answer = (Map<?, ?>) this.driver.executeAsyncScript("""
				const done = arguments[arguments.length - 1];
				fetch(arguments[0]).then(async (answer) => done({
					status: answer.status,
					type: answer.headers.get('Content-Type') || '',
					content: [...new Uint8Array(await answer.arrayBuffer())].map((b) => String.fromCharCode(b)).join('')
				}), (failure) => done({ status: 0, type: '', content: String(failure) }));""", url);
		return new Download(((Number) answer.get("status")).intValue(), (String) answer.get("type"),
				((String) answer.get("content")).getBytes(StandardCharsets.ISO_8859_1));
	}

	/** The first visible one, waited for. */
	public WebElement find(String css) {
		return new WebDriverWait(this.driver, PATIENCE).ignoring(StaleElementReferenceException.class)
			.withMessage(() -> css + " on " + path())
			.until((driver) -> driver.findElements(By.cssSelector(css))
				.stream()
				.filter(WebElement::isDisplayed)
				.findFirst()
				.orElse(null));
	}

	/** All that are there now, without waiting. */
	public List<WebElement> all(String css) {
		return this.driver.findElements(By.cssSelector(css));
	}

	public boolean has(String css) {
		return all(css).stream().anyMatch(WebElement::isDisplayed);
	}

	public String text(String css) {
		return find(css).getText();
	}

	/** Waits until none of them is to be seen. */
	public Browser seesNo(String css) {
		until(() -> !has(css), () -> "no " + css + " on " + path());
		return this;
	}

	/** Waits until that text is to be seen somewhere in the element. */
	public Browser sees(String css, String text) {
		until(() -> all(css).stream().anyMatch((element) -> element.isDisplayed() && element.getText().contains(text)),
				() -> "\"" + text + "\" in " + css + " on " + path() + ", where there is "
						+ all(css).stream().map(WebElement::getText).toList());
		return this;
	}

	/** With the finger on a phone, with the mouse on a desk. */
	public Browser press(String css) {
		return press(find(css));
	}

	public Browser press(WebElement element) {
		((JavascriptExecutor) this.driver).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
		if (this.touch) {
			PointerInput finger = new PointerInput(Kind.TOUCH, "finger");
			this.driver.perform(List.of(new Sequence(finger, 0)
				.addAction(finger.createPointerMove(Duration.ZERO, Origin.fromElement(element), 0, 0))
				.addAction(finger.createPointerDown(MouseButton.LEFT.asArg()))
				.addAction(finger.createPointerUp(MouseButton.LEFT.asArg()))));
		}
		else {
			element.click();
		}
		return settle();
	}

	public Browser type(String css, String text) {
		WebElement field = find(css);
		field.clear();
		field.sendKeys(text);
		return this;
	}

	/** Chooses a file, as the browser's own dialog would. */
	public Browser choose(String css, Path file) {
		this.driver.findElement(By.cssSelector(css)).sendKeys(file.toAbsolutePath().toString());
		return this;
	}

	/** Keys to whatever has the focus. */
	public Browser keys(CharSequence... keys) {
		new Actions(this.driver).sendKeys(keys).perform();
		return settle();
	}

	/** With the Tab key alone, as far as it takes. */
	public Browser tabTo(String css) {
		for (int i = 0; i < 100; i++) {
			keys(Keys.TAB);
			if (isFocused(css)) {
				return this;
			}
		}
		throw new AssertionError("The Tab key does not lead to " + css + " on " + path());
	}

	/** Waits until the focus is on it, or in it. */
	public Browser hasFocus(String css) {
		until(() -> isFocused(css) || isFocused(css + " *"),
				() -> "the focus on " + css + " on " + path() + ", where it is on " + ((JavascriptExecutor) this.driver)
					.executeScript("return document.activeElement.outerHTML.slice(0, 200)"));
		return this;
	}

	private boolean isFocused(String css) {
		return Boolean.TRUE.equals(((JavascriptExecutor) this.driver)
			.executeScript("return document.activeElement.matches(arguments[0])", css));
	}

	public WebElement focused() {
		return this.driver.switchTo().activeElement();
	}

	public Browser submit(String form) {
		return press(form + " [type=submit]");
	}

	/** Waits until the page is loaded and no panel is under way. */
	public Browser settle() {
		until(() -> Boolean.TRUE.equals(((JavascriptExecutor) this.driver).executeScript(AT_REST)),
				() -> "a page at rest at " + path());
		return this;
	}

	/** Axe finds nothing on this page, and nothing in its colours in the dark. */
	public Browser isAccessible() {
		light();
		axe("light", Map.of("resultTypes", List.of("violations")));
		dark();
		axe("dark", Map.of("resultTypes", List.of("violations"), "runOnly",
				Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"))));
		return light();
	}

	/**
	 * By hand: its own runner opens a window for each look, and fetches all that is right
	 * as well.
	 */
	private void axe(String colours, Map<String, Object> options) {
		if (Boolean.FALSE.equals(this.driver.executeScript("return 'axe' in window"))) {
			this.driver.executeScript(AXE);
		}
		this.driver.executeAsyncScript(COLOURS_AT_REST, colours);
		assertThat((List<?>) this.driver.executeAsyncScript("""
				const done = arguments[arguments.length - 1];
				axe.run(document, arguments[0]).then((found) => done(found.violations.map((violation) =>
					violation.id + ': ' + violation.help
						+ violation.nodes.map((node) => '\\n    ' + node.target + ' ' + node.html).join(''))),
					(failure) => done([String(failure)]));""", options)).as("%s in %s", path(), colours).isEmpty();
	}

	private static String axe() {
		try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Nothing to be scrolled to the side, once the page has taken up the screen's width.
	 */
	public Browser fitsTheScreen() {
		until(() -> Long.valueOf(0).equals(pixelsBeyond()),
				() -> pixelsBeyond() + " pixels beyond the right edge of " + path());
		return this;
	}

	private Object pixelsBeyond() {
		return ((JavascriptExecutor) this.driver)
			.executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
	}

	/**
	 * No script failed and the content security policy refused nothing since the last
	 * visit or check.
	 */
	public Browser hasNoErrors() {
		assertThat(this.driver.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.filter((entry) -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
			.map((entry) -> entry.getMessage())
			// ReDoc's own logo, which the policy keeps out.
			.filter((message) -> !message.contains("https://cdn.redoc.ly/"))).as("errors in the console of " + path())
			.isEmpty();
		return this;
	}

	public Browser clearErrors() {
		this.driver.manage().logs().get(LogType.BROWSER);
		return this;
	}

	/** For eyes: target/screenshots/name.png. */
	public Browser saveScreenshot(String name) {
		try {
			Path directory = Files.createDirectories(Path.of("target", "screenshots"));
			Files.write(directory.resolve(name + ".png"), this.driver.getScreenshotAs(OutputType.BYTES));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

	private void until(BooleanSupplier condition, Supplier<String> what) {
		new WebDriverWait(this.driver, PATIENCE).pollingEvery(Duration.ofMillis(50))
			.ignoring(StaleElementReferenceException.class)
			.withMessage(what)
			.until((driver) -> condition.getAsBoolean());
	}

	private void cdp(String command, Map<String, Object> parameters) {
		this.driver.executeCdpCommand(command, parameters);
	}

	@Override
	public void close() {
		this.driver.quit();
	}

	/** What came of a link. */
	public record Download(int status, String type, byte[] content) {

	}

}
