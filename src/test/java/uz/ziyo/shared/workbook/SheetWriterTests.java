package uz.ziyo.shared.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SheetWriterTests {

	/** The sheets of Excel end; lists do not. */
	@Test
	void whatDoesNotFitGoesOnInANextSheetAndIsAddedUpWithTheRest() throws IOException {
		try (XSSFWorkbook workbook = list(20, 30)) {
			assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
			assertThat(workbook.getSheetAt(1).getSheetName()).isEqualTo("Toʻlovlar: 'noyabr' (2)".replace(":", ""));
			int rows = 0;
			for (Sheet sheet : workbook) {
				assertThat(sheet.getLastRowNum()).isLessThan(20);
				if (sheet.getSheetName().equals("Boshqa")) {
					continue;
				}
				assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Summa");
				assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
				assertThat(sheet.getColumnWidth(1)).isEqualTo(18 * 256);
				assertThat(((XSSFSheet) sheet).getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:B");
				for (Row row : sheet) {
					rows += (row.getCell(0) != null && row.getCell(0).getStringCellValue().startsWith("qator")) ? 1 : 0;
				}
			}
			assertThat(rows).isEqualTo(30);
			Sheet last = workbook.getSheetAt(2);
			Cell total = last.getRow(last.getLastRowNum()).getCell(1);
			FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
			assertThat(evaluator.evaluate(total).getNumberValue()).isEqualTo(30 * 31 / 2.0);
			assertThat(total.getNumericCellValue()).isEqualTo(30 * 31 / 2.0);
		}
	}

	@Test
	void aSheetThatIsJustFullIsOne() throws IOException {
		try (XSSFWorkbook workbook = list(20, 11)) {
			assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
			Sheet sheet = workbook.getSheetAt(0);
			assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(1).getCellFormula()).isEqualTo("SUBTOTAL(9,B2:B12)");
		}
	}

	@Test
	void whatIsTypedIsTextBelowTheRowsToo() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			workbook.sheet("a").heading("x").remark("Tanlov", "=1+1").closing("Jami", null, BigDecimal.ONE);
			workbook.write(out);
		}
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			Cell cell = workbook.getSheetAt(0).getRow(1).getCell(1);
			assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
			assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
		}
	}

	private static XSSFWorkbook list(int mostRows, int rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (WorkbookWriter workbook = new WorkbookWriter(mostRows)) {
			SheetWriter sheet = workbook.sheet("Toʻlovlar: 'noyabr'").widths(20, 18).heading("Nima", "Summa");
			for (int i = 1; i <= rows; i++) {
				sheet.row("qator " + i, BigDecimal.valueOf(i));
			}
			sheet.filter(2).totals("Jami", 1);
			workbook.sheet("Boshqa");
			workbook.write(out);
		}
		return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
	}

}
