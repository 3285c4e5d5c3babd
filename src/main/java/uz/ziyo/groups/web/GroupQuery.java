package uz.ziyo.groups.web;

import uz.ziyo.groups.GroupFilter;
import uz.ziyo.shared.api.ListQuery;

/** The filters that both dialects' lists of groups take. */
final class GroupQuery {

	private GroupQuery() {
	}

	static GroupFilter filter(ListQuery query) {
		return new GroupFilter(query.search(), query.bool("is_active"), id(query, "subject"), id(query, "course"),
				id(query, "teacher"), query.ordering());
	}

	private static Long id(ListQuery query, String name) {
		Long id = query.id(name + "_id");
		return (id != null) ? id : query.id(name);
	}

}
