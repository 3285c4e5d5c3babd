package uz.ziyo.ledger.debts.web;

import java.util.Arrays;
import java.util.Locale;

import uz.ziyo.ledger.debts.DebtAge;
import uz.ziyo.ledger.debts.DebtFilter;
import uz.ziyo.shared.web.Filters;

/**
 * What the list of debtors is asked for; each part may be missing, and what names nothing
 * is not asked for.
 *
 * @param group a group's id
 * @param age the code of a {@link DebtAge}
 */
record DebtorSearch(String search, String group, String age, String ordering, Integer page) {

	/** Who owes longest comes first. */
	private static final String OLDEST = "since,-total,name";

	DebtorSearch {
		search = Filters.text(search);
		group = Filters.id(group);
		age = isAge(age) ? age : null;
		page = (page == null) ? 1 : Math.max(1, page);
	}

	private static boolean isAge(String code) {
		return Arrays.stream(DebtAge.values()).anyMatch((one) -> one.code().equals(code));
	}

	public boolean isAny() {
		return this.search != null || this.group != null || this.age != null;
	}

	DebtFilter toFilter() {
		return new DebtFilter(Filters.number(this.group),
				(this.age == null) ? null : DebtAge.valueOf(this.age.toUpperCase(Locale.ROOT)), this.search,
				(this.ordering == null) ? OLDEST : this.ordering + "," + OLDEST);
	}

	/** What a tap on an age asks for: nothing, where it is that one already. */
	public String other(DebtAge wanted) {
		return wanted.code().equals(this.age) ? null : wanted.code();
	}

}
