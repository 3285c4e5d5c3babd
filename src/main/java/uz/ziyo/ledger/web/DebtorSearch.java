package uz.ziyo.ledger.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

import org.springframework.web.util.UriComponentsBuilder;

import uz.ziyo.ledger.DebtAge;
import uz.ziyo.ledger.DebtFilter;

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
		search = (search == null || search.isBlank()) ? null : search.strip();
		group = (group != null && group.matches("\\d{1,18}")) ? group : null;
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
		return new DebtFilter((this.group == null) ? null : Long.valueOf(this.group),
				(this.age == null) ? null : DebtAge.valueOf(this.age.toUpperCase(Locale.ROOT)), this.search,
				(this.ordering == null) ? OLDEST : this.ordering + "," + OLDEST);
	}

	/** The same list of an age; of all, where it is that one already. */
	public String ofAge(DebtAge wanted) {
		UriComponentsBuilder query = UriComponentsBuilder.newInstance();
		add(query, "search", this.search);
		add(query, "group", this.group);
		add(query, "age", wanted.code().equals(this.age) ? null : wanted.code());
		add(query, "ordering", this.ordering);
		return query.encode().build().toUriString();
	}

	private static void add(UriComponentsBuilder query, String name, String value) {
		if (value != null) {
			query.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

}
