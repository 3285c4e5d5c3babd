package uz.ziyo.ledger.web;

import uz.ziyo.shared.api.ListQuery;

/**
 * A filter that has a name in each dialect.
 */
final class Ids {

	private Ids() {
	}

	static Long first(ListQuery query, String... names) {
		Long first = null;
		for (String name : names) {
			Long id = query.id(name);
			first = (first != null) ? first : id;
		}
		return first;
	}

}
