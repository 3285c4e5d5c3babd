package uz.ziyo.ledger.accounts.web;

import java.math.BigDecimal;

import uz.ziyo.ledger.accounts.DebtorAccount;

record DebtorJson(long id, String fullName, String phoneNumber, BigDecimal creditBalance) {

	static DebtorJson of(DebtorAccount account) {
		return new DebtorJson(account.id(), account.fullName(), account.phone(), account.credit());
	}

}
