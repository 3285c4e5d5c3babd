package uz.ziyo.groups.web;

import java.util.List;

import org.springframework.stereotype.Component;

import uz.ziyo.groups.GroupFilter;
import uz.ziyo.groups.Groups;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.web.Formats;
import uz.ziyo.shared.web.Option;

/** The groups that a student can be put into, as selects offer them. */
@Component
class ActiveGroups {

	private final Groups groups;

	private final Formats formats;

	ActiveGroups(Groups groups, Formats formats) {
		this.groups = groups;
		this.formats = formats;
	}

	List<Option> options(Caller caller) {
		return this.groups.list(GroupFilter.onlyActive(), caller)
			.map((group) -> Option.of(group.id(),
					(group.name() + " · " + this.formats.days(group.days()) + " "
							+ this.formats.times(group.startTime(), group.endTime()))
						.replaceAll("[ ·]+$", "")))
			.all();
	}

}
