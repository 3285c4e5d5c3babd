package uz.ziyo.attendance.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.springframework.stereotype.Component;

import uz.ziyo.attendance.MarkStatus;
import uz.ziyo.attendance.MonthSheet;
import uz.ziyo.shared.web.Formats;
import uz.ziyo.shared.workbook.Shade;
import uz.ziyo.shared.workbook.SheetWriter;
import uz.ziyo.shared.workbook.WorkbookWriter;

/** A group's month in a workbook, for paper and for the accountant. */
@Component
class MonthWorkbook {

	private final LessonTexts texts;

	private final Formats formats;

	MonthWorkbook(LessonTexts texts, Formats formats) {
		this.texts = texts;
		this.formats = formats;
	}

	void write(MonthSheet month, OutputStream out) throws IOException {
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			int days = month.days().size();
			int[] widths = new int[days + 4];
			Arrays.fill(widths, 5);
			widths[0] = 26;
			widths[days + 1] = 8;
			widths[days + 2] = 8;
			widths[days + 3] = 20;
			SheetWriter sheet = workbook.sheet(month.groupName(), month.month().toString())
				.landscape()
				.widths(widths)
				.heading(heading(month))
				.keepFirstColumn();
			for (MonthSheet.MonthRow row : month.rows()) {
				List<Object> cells = new ArrayList<>();
				cells.add(row.name());
				row.cells().forEach(status -> cells.add(cell(status)));
				cells.add(row.rate());
				cells.add(row.totalScore());
				cells.add(this.formats.phone(row.phone()));
				sheet.row(cells.toArray());
			}
			workbook.write(out);
		}
	}

	private Object[] heading(MonthSheet month) {
		List<Object> titles = new ArrayList<>();
		titles.add(this.texts.text("attendance.student"));
		month.days().stream().map(LocalDate::getDayOfMonth).forEach(titles::add);
		titles.add("%");
		titles.add(this.texts.text("attendance.score"));
		titles.add(this.texts.text("attendance.phone"));
		return titles.toArray();
	}

	private Object cell(MarkStatus status) {
		if (status == null) {
			return null;
		}
		Shade shade = switch (status) {
			case KELDI -> Shade.GOOD;
			case KECHIKDI -> Shade.WARN;
			case KELMADI -> Shade.BAD;
		};
		return new SheetWriter.Shaded(this.texts.text("attendance.sign." + status.code()), shade);
	}

}
