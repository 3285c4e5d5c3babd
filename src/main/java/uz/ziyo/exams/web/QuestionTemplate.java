package uz.ziyo.exams.web;

import java.io.IOException;
import java.io.OutputStream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.workbook.SheetHeadings;
import uz.ziyo.shared.workbook.SheetWriter;
import uz.ziyo.shared.workbook.WorkbookWriter;

/**
 * The workbook that questions are filled into.
 */
@Component
class QuestionTemplate {

	private final SheetHeadings headings;

	private final MessageSource messages;

	QuestionTemplate(SheetHeadings headings, MessageSource messages) {
		this.headings = headings;
		this.messages = messages;
	}

	void write(OutputStream out) throws IOException {
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			SheetWriter sheet = workbook.sheet(text("exams.import.sheet"))
				.landscape()
				.widths(60, 22, 22, 22, 22, 22, 22, 16, 40);
			sheet.heading(this.headings.of(QuestionColumn.class));
			sheet.note(QuestionColumn.ANSWER.ordinal(), text("exams.import.note.answer"));
			sheet.note(QuestionColumn.SAMPLE.ordinal(), text("exams.import.note.sample"));
			sheet.row(text(QuestionSheetReader.EXAMPLE), "3", "-3", "13", "-13", null, null, "A", null);
			workbook.write(out);
		}
	}

	private String text(String code) {
		return this.messages.getMessage(code, null, LocaleContextHolder.getLocale());
	}

}
