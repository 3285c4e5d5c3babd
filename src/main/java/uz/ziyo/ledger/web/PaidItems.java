package uz.ziyo.ledger.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uz.ziyo.shared.Refused;

/**
 * What is ticked at the desk: months of one group, or one charge.
 *
 * @param groupId of the months, or null
 * @param chargeId or null
 */
record PaidItems(Long groupId, Long chargeId, List<YearMonth> months) {

	static final String FIELD = "items";

	private static final Pattern MONTH = Pattern.compile("m-(\\d{1,18})-(\\d{4}-\\d{2})");

	private static final Pattern CHARGE = Pattern.compile("c-(\\d{1,18})");

	static String month(long groupId, YearMonth month) {
		return "m-" + groupId + "-" + month;
	}

	static String charge(long chargeId) {
		return "c-" + chargeId;
	}

	/**
	 * @throws Refused at {@value #FIELD}
	 */
	static PaidItems read(List<String> items) {
		Long group = null;
		Long charge = null;
		List<YearMonth> months = new ArrayList<>();
		for (String item : items) {
			Matcher month = MONTH.matcher(item);
			Matcher other = CHARGE.matcher(item);
			if (month.matches()) {
				Long of = Long.valueOf(month.group(1));
				refuseIf(group != null && !group.equals(of), "payments.items.groups");
				group = of;
				months.add(parse(month.group(2)));
			}
			else {
				refuseIf(!other.matches(), "payments.items.unknown");
				refuseIf(charge != null, "payments.items.charges");
				charge = Long.valueOf(other.group(1));
			}
		}
		return new PaidItems(group, charge, months.stream().sorted().toList());
	}

	private static YearMonth parse(String text) {
		try {
			return YearMonth.parse(text);
		}
		catch (DateTimeException ex) {
			throw Refused.at(FIELD, "payments.items.month", text);
		}
	}

	private static void refuseIf(boolean wrong, String code) {
		if (wrong) {
			throw Refused.at(FIELD, code);
		}
	}

}
