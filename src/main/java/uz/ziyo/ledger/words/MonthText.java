package uz.ziyo.ledger.words;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import uz.ziyo.ledger.PaidMonth;
import uz.ziyo.shared.web.Formats;

/**
 * Months as one line, those that follow each other put together: 2026-yil sentabr –
 * noyabr.
 */
@Component
public class MonthText {

	private final Formats formats;

	MonthText(Formats formats) {
		this.formats = formats;
	}

	public String ofPaid(List<PaidMonth> months) {
		return of(months.stream().map(PaidMonth::month).toList());
	}

	public String of(List<YearMonth> months) {
		List<YearMonth[]> runs = new ArrayList<>();
		months.stream().sorted().forEach((month) -> {
			YearMonth[] last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
			if (last != null && last[1].plusMonths(1).equals(month)) {
				last[1] = month;
			}
			else {
				runs.add(new YearMonth[] { month, month });
			}
		});
		return runs.stream().map((run) -> this.formats.months(run[0], run[1])).collect(Collectors.joining(", "));
	}

}
