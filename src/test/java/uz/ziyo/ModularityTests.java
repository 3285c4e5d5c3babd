package uz.ziyo;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

	@Test
	void modulesDependOnlyOnWhatTheyMay() {
		ApplicationModules.of(ZiyoApplication.class).verify();
	}

}
