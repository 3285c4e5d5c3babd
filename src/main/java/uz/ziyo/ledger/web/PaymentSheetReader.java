package uz.ziyo.ledger.web;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import uz.ziyo.groups.GroupFilter;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.StudentFilter;
import uz.ziyo.groups.Students;
import uz.ziyo.ledger.PaidMonth;
import uz.ziyo.ledger.PaymentBatches;
import uz.ziyo.ledger.PaymentBook;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.imports.ImportReader;
import uz.ziyo.shared.workbook.SheetHeadings;

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

	private final ImportReader<PaymentColumn> reader;

	PaymentSheetReader(Students students, Groups groups, PaymentBook payments, PaymentBatches batches,
			PaymentWords words, SheetHeadings headings) {
		this.students = students;
		this.groups = groups;
		this.payments = payments;
		this.batches = batches;
		this.words = words;
		this.reader = new ImportReader<>(headings, PaymentColumn.class, MOST, PaymentColumn.STUDENT,
				headings.inEveryLanguage(EXAMPLE), "payment-import.empty");
	}

	/**
	 * @param withTwins whether what looks like something that is there can come in too
	 * @throws Refused at {@code file}, where it can't be read or lacks its headings
	 */
	PaymentSheet read(Path file, boolean withTwins, Caller caller) {
		PaymentRows payments = new PaymentRows(
				new ImportedStudents(this.students.list(new StudentFilter(null, null, null, "id"), caller).all()),
				this.groups.list(GroupFilter.NONE, caller).all(), this.words);
		ImportReader.Rows<PaymentColumn> rows = this.reader.read(file, payments::payment);
		Set<Twin> known = known(payments.found());
		List<PaymentRows.Found> found = new ArrayList<>();
		List<PaymentSheet.Ready> twins = new ArrayList<>();
		for (PaymentRows.Found one : payments.found()) {
			if (!withTwins && one.proposal().complete() && !known.add(Twin.of(one.draft()))) {
				twins.add(one.ready());
			}
			else {
				found.add(one);
			}
		}
		List<PaymentSheet.Ready> ready = checked(found);
		return new PaymentSheet(rows.count(), ready, twins, rows.problems());
	}

	/** Those that the ledger has nothing against; of the others their rows tell. */
	private List<PaymentSheet.Ready> checked(List<PaymentRows.Found> found) {
		List<List<Refused.Problem>> refusals = this.batches
			.problems(found.stream().map(PaymentRows.Found::proposal).toList());
		List<PaymentSheet.Ready> ready = new ArrayList<>();
		for (int i = 0; i < found.size(); i++) {
			PaymentRows.Found one = found.get(i);
			one.row().refuse(refusals.get(i));
			if (!one.row().isWrong()) {
				ready.add(one.ready());
			}
		}
		return ready;
	}

	private Set<Twin> known(List<PaymentRows.Found> found) {
		List<PaymentDraft> drafts = found.stream()
			.filter((one) -> one.proposal().complete())
			.map(PaymentRows.Found::draft)
			.toList();
		Set<Long> students = drafts.stream().map(PaymentDraft::studentId).collect(Collectors.toSet());
		Set<LocalDate> days = drafts.stream().map(PaymentDraft::paidOn).collect(Collectors.toSet());
		Set<Twin> known = new HashSet<>();
		this.payments.of(students, days)
			.forEach((payment) -> known.add(new Twin(payment.studentId(), payment.groupId(),
					payment.months().stream().map(PaidMonth::month).toList(), payment.paidOn(),
					Money.plain(payment.amount()))));
		return known;
	}

	/** What makes two payments look like one, in whatever order its months are. */
	private record Twin(Long studentId, Long groupId, List<YearMonth> months, LocalDate paidOn, String amount) {

		private Twin {
			months = months.stream().sorted().toList();
		}

		static Twin of(PaymentDraft draft) {
			return new Twin(draft.studentId(), draft.groupId(), draft.months(), draft.paidOn(),
					Money.plain(draft.amount()));
		}

	}

}
