package uz.ziyo.ledger.accounts.web;

import jakarta.validation.constraints.Size;

import uz.ziyo.ledger.accounts.DebtorAccount;
import uz.ziyo.shared.api.Required;

record DebtorBody(@Required @Size(max = 301) String fullName, @Required @Size(max = 32) String phoneNumber) {

	static DebtorBody of(DebtorAccount account) {
		return new DebtorBody(account.fullName(), account.phone());
	}

}
