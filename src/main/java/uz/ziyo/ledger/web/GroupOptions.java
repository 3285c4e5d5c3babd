package uz.ziyo.ledger.web;

import java.util.List;

import org.springframework.stereotype.Component;

import uz.ziyo.groups.GroupFilter;
import uz.ziyo.groups.Groups;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.web.Option;

/** Groups as selects offer them. */
@Component
class GroupOptions {

	private static final GroupFilter BY_NAME = new GroupFilter(null, null, null, null, null, "name");

	private final Groups groups;

	GroupOptions(Groups groups) {
		this.groups = groups;
	}

	/** Those that no lessons are held in any more, too. */
	List<Option> all(Caller caller) {
		return of(BY_NAME, caller);
	}

	List<Option> active(Caller caller) {
		return of(GroupFilter.onlyActive(), caller);
	}

	private List<Option> of(GroupFilter filter, Caller caller) {
		return this.groups.list(filter, caller).map((group) -> Option.of(group.id(), group.name())).all();
	}

}
