package uz.ziyo.ledger.web;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import uz.ziyo.groups.GroupFilter;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.StudentFilter;
import uz.ziyo.groups.Students;
import uz.ziyo.ledger.PaidMonth;
import uz.ziyo.ledger.PaymentBatches;
import uz.ziyo.ledger.PaymentBook;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentFilter;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.web.Languages;
import uz.ziyo.shared.workbook.SheetHeadings;
import uz.ziyo.shared.workbook.SheetProblem;
import uz.ziyo.shared.workbook.WorkbookReader;

/**
 * Reads payments out of a workbook and says of each row whether it can come in. The
 * number of statements does not depend on the number of rows.
 */
@Component
class PaymentSheetReader {

	static final int MOST = 2000;

	/** What the template's example row has for a student, and is none. */
	static final String EXAMPLE = "payment-import.example";

	private final Students students;

	private final Groups groups;

	private final PaymentBook payments;

	private final PaymentBatches batches;

	private final PaymentWords words;

	private final SheetHeadings headings;

	private final Set<String> examples;

	PaymentSheetReader(Students students, Groups groups, PaymentBook payments, PaymentBatches batches,
			PaymentWords words, SheetHeadings headings, MessageSource messages) {
		this.students = students;
		this.groups = groups;
		this.payments = payments;
		this.batches = batches;
		this.words = words;
		this.headings = headings;
		this.examples = Languages.ALL.stream()
			.map((language) -> messages.getMessage(EXAMPLE, null, language))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * @param withTwins whether what looks like something that is there can come in too
	 * @throws Refused at {@code file}, where it can't be read or lacks its headings
	 */
	PaymentSheet read(Path file, boolean withTwins, Caller caller) {
		PaymentRows rows = new PaymentRows(
				new ImportedStudents(this.students.list(new StudentFilter(null, null, null, "id"), caller).all()),
				this.groups.list(GroupFilter.NONE, caller).all(), this.words, this.headings, this.examples);
		WorkbookReader workbook = WorkbookReader.upTo(MOST, SheetHeadings.COLUMNS).besidesAnExample();
		workbook.read(file, rows::row);
		workbook.requireNoMore(rows.count());
		if (rows.count() == 0) {
			throw Refused.at("file", "payment-import.empty");
		}
		List<PaymentSheet.Ready> found = new ArrayList<>();
		List<PaymentSheet.Ready> twins = new ArrayList<>();
		Set<Twin> known = known(rows.found(), caller);
		rows.found().forEach((one) -> ((withTwins || known.add(Twin.of(one.draft()))) ? found : twins).add(one));
		return checked(rows, found, twins);
	}

	/** What the ledger would say against each of them. */
	private PaymentSheet checked(PaymentRows rows, List<PaymentSheet.Ready> found, List<PaymentSheet.Ready> twins) {
		List<List<Refused.Problem>> refusals = this.batches
			.problems(found.stream().map(PaymentSheet.Ready::draft).toList());
		List<PaymentSheet.Ready> ready = new ArrayList<>();
		List<SheetProblem> problems = new ArrayList<>(rows.problems());
		for (int i = 0; i < found.size(); i++) {
			PaymentSheet.Ready one = found.get(i);
			refusals.get(i).forEach((problem) -> problems.add(rows.problem(one, problem)));
			if (refusals.get(i).isEmpty()) {
				ready.add(one);
			}
		}
		problems.sort((one, other) -> Integer.compare(one.row(), other.row()));
		return new PaymentSheet(rows.count(), ready, twins, problems);
	}

	private Set<Twin> known(List<PaymentSheet.Ready> found, Caller caller) {
		Set<Twin> known = new HashSet<>();
		found.stream().map((one) -> one.draft().paidOn()).min(LocalDate::compareTo).ifPresent((first) -> {
			LocalDate last = found.stream().map((one) -> one.draft().paidOn()).max(LocalDate::compareTo).orElseThrow();
			this.payments
				.list(new PaymentFilter(null, null, null, null, null, first, last, null, null, null, null), caller)
				.forEach((payment) -> known.add(new Twin(payment.studentId(), payment.groupId(),
						payment.months().stream().map(PaidMonth::month).toList(), payment.paidOn(),
						Money.plain(payment.amount()))));
		});
		return known;
	}

	/** What makes two payments look like one. */
	private record Twin(Long studentId, Long groupId, List<YearMonth> months, LocalDate paidOn, String amount) {

		static Twin of(PaymentDraft draft) {
			return new Twin(draft.studentId(), draft.groupId(), draft.months(), draft.paidOn(),
					Money.plain(draft.amount()));
		}

	}

}
