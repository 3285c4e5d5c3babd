package uz.ziyo.access.web;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.DemoAccount;
import uz.ziyo.shared.DemoAccounts;
import uz.ziyo.shared.ZiyoProperties;

/**
 * The sign-ins of the demonstration centre, shown on the sign-in page while it is on.
 */
@Component
class DemoSignIns {

	private final boolean on;

	private final ObjectProvider<DemoAccounts> accounts;

	DemoSignIns(ZiyoProperties properties, ObjectProvider<DemoAccounts> accounts) {
		this.on = properties.demo();
		this.accounts = accounts;
	}

	boolean isOn() {
		return this.on;
	}

	List<DemoAccount> accounts() {
		return this.on ? this.accounts.stream().flatMap((demo) -> demo.list().stream()).toList() : List.of();
	}

}
