package uz.ziyo.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import uz.ziyo.ZiyoApplication;

import static org.assertj.core.api.Assertions.assertThat;

/** The application as it runs in production: in a process of its own, over the wire. */
public final class OwnProcess implements AutoCloseable {

	private static final Pattern READY = Pattern.compile("Ziyo is ready: (http://localhost:\\d+)");

	private final Process process;

	private final Queue<String> output = new ConcurrentLinkedQueue<>();

	private String address;

	private OwnProcess(Process process) {
		this.process = process;
	}

	/** Comes back when the application says that it is ready. */
	public static OwnProcess start(List<String> jvm, Map<String, Object> settings) throws IOException {
		return start(jvm, settings, (line) -> {
		});
	}

	/**
	 * As {@link #start(List, Map)}.
	 * @param lines is told each line of the log until then
	 */
	public static OwnProcess start(List<String> jvm, Map<String, Object> settings, Consumer<String> lines)
			throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(jvm);
		command.addAll(
				List.of("-cp", productionClassPath(), ZiyoApplication.class.getName(), "--server.address=127.0.0.1"));
		Map<String, Object> all = new HashMap<>(settings);
		all.putIfAbsent("server.port", 0);
		all.forEach((name, value) -> command.add("--" + name + "=" + value));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().keySet().removeIf((name) -> name.startsWith("ZIYO_") || name.startsWith("SPRING_"));
		builder.environment().keySet().removeAll(List.of("DATABASE_URL", "PORT", "JAVA_TOOL_OPTIONS"));
		OwnProcess started = new OwnProcess(builder.redirectErrorStream(true).start());
		started.awaitReady(lines);
		return started;
	}

	/** Without what belongs to tests: their settings would not be those of production. */
	private static String productionClassPath() {
		String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Arrays.stream(all.split(File.pathSeparator))
			.filter((entry) -> !Path.of(entry).endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private void awaitReady(Consumer<String> listener) throws IOException {
		BufferedReader lines = this.process.inputReader(StandardCharsets.UTF_8);
		String line = lines.readLine();
		while (line != null) {
			this.output.add(line);
			listener.accept(line);
			Matcher ready = READY.matcher(line);
			if (ready.find()) {
				this.address = ready.group(1);
				break;
			}
			line = lines.readLine();
		}
		if (this.address == null) {
			close();
		}
		assertThat(this.address).as("the application's log: %s", this.output).isNotNull();
		Thread rest = new Thread(() -> lines.lines().forEach(this.output::add));
		rest.setDaemon(true);
		rest.start();
	}

	public String address() {
		return this.address;
	}

	public Queue<String> output() {
		return this.output;
	}

	public boolean isAlive() {
		return this.process.isAlive();
	}

	/** SIGKILL: it has no time for anything. */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
				kill();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.process.destroyForcibly();
		}
	}

}
