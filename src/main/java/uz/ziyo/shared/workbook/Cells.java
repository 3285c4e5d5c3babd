package uz.ziyo.shared.workbook;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.apache.poi.ss.usermodel.Cell;

import uz.ziyo.shared.workbook.SheetWriter.Formula;

/**
 * What stands in a cell.
 */
final class Cells {

	private static final int LONGEST_TEXT = 32_767;

	private Cells() {
	}

	static void fill(Cell cell, Object value) {
		if (value instanceof Formula formula) {
			cell.setCellFormula(formula.text());
			// What it comes to, for whoever shows the sheet without reckoning.
			cell.setCellValue(formula.value().doubleValue());
		}
		else if (value instanceof Number number) {
			cell.setCellValue(number.doubleValue());
		}
		else if (value instanceof LocalDate date) {
			cell.setCellValue(date);
		}
		else if (value instanceof LocalDateTime moment) {
			cell.setCellValue(moment);
		}
		else if (value != null) {
			String text = value.toString();
			cell.setCellValue(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
		}
	}

}
