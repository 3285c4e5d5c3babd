package uz.ziyo.testing;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * One browser for the whole run, new to the application in each test. A test that fails
 * leaves a picture of what it saw in target/screenshots.
 */
class BrowserExtension implements BeforeEachCallback, AfterTestExecutionCallback, ParameterResolver {

	@Override
	public void beforeEach(ExtensionContext test) {
		browser(test).startOver(SpringExtension.getApplicationContext(test)
			.getEnvironment()
			.getRequiredProperty("local.server.port", Integer.class));
	}

	@Override
	public void afterTestExecution(ExtensionContext test) {
		test.getExecutionException()
			.ifPresent((failure) -> browser(test).saveScreenshot(
					test.getRequiredTestClass().getSimpleName() + "." + test.getRequiredTestMethod().getName()));
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
		return parameter.getParameter().getType() == Browser.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
		return browser(test);
	}

	/** Closed by JUnit at the end of the run. */
	private static Browser browser(ExtensionContext test) {
		return test.getRoot()
			.getStore(Namespace.create(BrowserExtension.class))
			.computeIfAbsent(Browser.class, (type) -> Browser.start(), Browser.class);
	}

}
