package uz.ziyo.ledger.debts.web;

import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.ledger.GroupChoice;
import uz.ziyo.ledger.choices.GroupOptions;
import uz.ziyo.ledger.debts.DebtAge;
import uz.ziyo.ledger.debts.GroupDebt;
import uz.ziyo.ledger.debts.StudentDebt;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.web.Assets;
import uz.ziyo.shared.web.Formats;
import uz.ziyo.shared.web.Markup;
import uz.ziyo.shared.web.Option;

/**
 * Writes what the page of debtors repeats: its lines, and the groups to choose from. Not
 * a template: a hundred groups in one cost more time than adding up what everybody owes.
 */
@Component
class DebtorMarkup {

	private final GroupOptions groups;

	private final MessageSource messages;

	private final Formats formats;

	private final Assets assets;

	DebtorMarkup(GroupOptions groups, MessageSource messages, Formats formats, Assets assets) {
		this.groups = groups;
		this.messages = messages;
		this.formats = formats;
		this.assets = assets;
	}

	/**
	 * @param chosen a group's id, which is offered whatever is owed there; may be null
	 */
	String options(List<GroupDebt> groups, String chosen, Caller caller) {
		Markup options = new Markup();
		boolean named = chosen == null;
		for (GroupDebt group : groups) {
			String value = String.valueOf((group.groupId() != null) ? group.groupId() : GroupChoice.NONE);
			named |= value.equals(chosen);
			String name = (group.groupId() != null) ? group.groupName() : message("charges.group.none");
			option(options, value, value.equals(chosen), name + " — " + this.formats.money(group.ages().total()));
		}
		// Nobody owes anything there by now; the list says so.
		String name = named ? null : Option.labelOf(chosen, this.groups.filter(caller));
		if (name != null) {
			option(options, chosen, true, name);
		}
		return options.toString();
	}

	private static void option(Markup options, String value, boolean chosen, String text) {
		options.add("<option value=\"").add(value).add(chosen ? "\" selected=\"selected\">" : "\">");
		options.text(text).add("</option>\n");
	}

	String lines(List<DebtorLine> debtors) {
		Lines lines = new Lines();
		debtors.forEach(lines::line);
		return lines.toString();
	}

	private String message(String code, Object... args) {
		return this.messages.getMessage(code, args, LocaleContextHolder.getLocale());
	}

	private final class Lines extends Markup {

		private final String pay = message("debtors.pay");

		private final String group = label("debtors.group");

		private final String contact = label("debtors.contact");

		private final String since = label("debtors.since");

		private final String sum = label("debtors.sum");

		/** What the cell is called where the table has become cards. */
		private String label(String code) {
			return " data-label=\"" + escape(message(code)) + "\">";
		}

		void line(DebtorLine line) {
			StudentDebt debtor = line.debtor();
			add("<tr><td><div class=\"person\"><span class=\"avatar\" aria-hidden=\"true\">").text(debtor.initials());
			add("</span><a class=\"row-link\" href=\"").text(path("/students/" + debtor.studentId() + "/statement"));
			add("\">").text(debtor.name()).add("</a></div></td>\n<td").add(this.group);
			add("<span class=\"debt-groups\">");
			debtor.parts().forEach((part) -> part(part, debtor.parts().size() == 1));
			add("</span></td>\n<td").add(this.contact);
			contact(line);
			add("</td>\n<td").add(this.since).add("<span><span class=\"text-nowrap\">");
			text(DebtorMarkup.this.formats.date(debtor.since())).add("</span> ");
			age(line.daysDue());
			add("</span></td>\n<td class=\"num\"").add(this.sum).add("<strong>");
			text(DebtorMarkup.this.formats.money(debtor.total()));
			add("</strong></td>\n<td class=\"num\"><a class=\"btn btn-sm\" href=\"");
			text(path("/payments/new?student=" + debtor.studentId()));
			add("\" aria-label=\"").text(this.pay + ": " + debtor.name()).add("\">").text(this.pay);
			add("</a></td></tr>\n");
		}

		private void part(StudentDebt.Part part, boolean only) {
			add("<span>");
			if (part.groupId() != null) {
				add("<a href=\"").text(path("/groups/" + part.groupId())).add("\">").text(part.groupName()).add("</a>");
			}
			else {
				add("<span class=\"quiet\">").text(only ? "—" : message("charges.group.none")).add("</span>");
			}
			if (!only) {
				add("<span class=\"num\"> ").text(DebtorMarkup.this.formats.money(part.total())).add("</span>");
			}
			add("</span>");
		}

		private void contact(DebtorLine line) {
			StudentDebt debtor = line.debtor();
			add("<span class=\"debt-contact\">");
			if (debtor.phone() != null) {
				phone("", debtor.phone(), DebtorMarkup.this.formats.phone(debtor.phone()));
			}
			if (line.telegram() != null) {
				String label = escape(message("debtors.telegram", debtor.name()));
				add("<a class=\"debt-telegram\" href=\"").text(line.telegram())
					.add("\" rel=\"noopener\" aria-label=\"");
				add(label).add("\" title=\"").add(label);
				add("\"><svg class=\"icon\" aria-hidden=\"true\"><use href=\"");
				text(DebtorMarkup.this.assets.icon("brand-telegram")).add("\"></use></svg></a> ");
			}
			if (debtor.parentPhone() != null) {
				phone(" class=\"debt-parent\"", debtor.parentPhone(),
						message("debtors.parent", DebtorMarkup.this.formats.phone(debtor.parentPhone())));
			}
			if (debtor.phone() == null && line.telegram() == null && debtor.parentPhone() == null) {
				add("<span>—</span>");
			}
			add("</span>");
		}

		private void phone(String attributes, String number, String label) {
			add("<a").add(attributes).add(" href=\"tel:").text(number).add("\">").text(label).add("</a> ");
		}

		private void age(Long days) {
			if (days == null) {
				add("<span class=\"tag tag-grey\">").text(message("debtors.age.ahead")).add("</span>");
				return;
			}
			String colour = switch (DebtAge.of(days)) {
				case OLD -> "red";
				case MONTH, TWO_MONTHS -> "yellow";
				case RECENT, AHEAD -> "grey";
			};
			add("<span class=\"tag tag-").add(colour).add("\">").text(message("debtors.days.of", days)).add("</span>");
		}

		private String path(String path) {
			return DebtorMarkup.this.assets.path(path);
		}

	}

}
