package uz.ziyo.ledger.choices;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.groups.GroupFilter;
import uz.ziyo.groups.Groups;
import uz.ziyo.ledger.GroupChoice;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.web.Option;

/** Groups as selects offer them. */
@Component
public class GroupOptions {

	private static final GroupFilter BY_NAME = new GroupFilter(null, null, null, null, null, "name");

	private final Groups groups;

	private final MessageSource messages;

	GroupOptions(Groups groups, MessageSource messages) {
		this.groups = groups;
		this.messages = messages;
	}

	/** What lists are filtered by: those of {@link #all}, and none. */
	public List<Option> filter(Caller caller) {
		String none = this.messages.getMessage("charges.group.none", null, LocaleContextHolder.getLocale());
		return Stream.concat(Stream.of(Option.of(GroupChoice.NONE, none)), all(caller).stream()).toList();
	}

	/** Those that no lessons are held in any more, too. */
	public List<Option> all(Caller caller) {
		return of(BY_NAME, caller);
	}

	public List<Option> active(Caller caller) {
		return of(GroupFilter.onlyActive(), caller);
	}

	private List<Option> of(GroupFilter filter, Caller caller) {
		return this.groups.list(filter, caller).map((group) -> Option.of(group.id(), group.name())).all();
	}

}
