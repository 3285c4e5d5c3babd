package uz.ziyo.access.web;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.DemoAccount;
import uz.ziyo.shared.ZiyoProperties;

/**
 * The sign-ins of the demonstration centre, shown on the sign-in page while it is on.
 */
@Component
class DemoSignIns {

	private final boolean on;

	private final List<DemoAccount> accounts;

	DemoSignIns(ZiyoProperties properties, ObjectProvider<DemoAccount> accounts) {
		this.on = properties.demo();
		this.accounts = this.on ? accounts.orderedStream().toList() : List.of();
	}

	boolean isOn() {
		return this.on;
	}

	List<DemoAccount> accounts() {
		return this.accounts;
	}

}
