package uz.ziyo.groups.web;

import uz.ziyo.groups.GroupFilter;
import uz.ziyo.shared.api.ListQuery;

/** The filters that both dialects' lists of groups take. */
final class GroupQuery {

	private GroupQuery() {
	}

	static GroupFilter filter(ListQuery query) {
		return new GroupFilter(query.search(), query.bool("is_active"), query.reference("subject"),
				query.reference("course"), query.reference("teacher"), query.ordering());
	}

}
