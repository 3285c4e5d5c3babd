package uz.ziyo.shared.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uz.ziyo.shared.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class WorkbookReaderTests {

	private static final String SHEET = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

	@TempDir
	private Path folder;

	@Test
	void readsWhatTheWriterWrote() throws IOException {
		Path file = this.folder.resolve("a.xlsx");
		try (WorkbookWriter workbook = new WorkbookWriter(); OutputStream out = Files.newOutputStream(file)) {
			SheetWriter sheet = workbook.sheet("Oʻquvchilar").widths(10, 20).heading("Ism", "Summa", "Sana", "Telefon");
			sheet.row("Oʻgʻiloy", new BigDecimal("600000.50"), LocalDate.of(2026, 11, 20), "+998901234567");
			sheet.row(null, 7, null, null);
			sheet.filter(4).note(0, "Yozuv").landscape();
			workbook.write(out);
		}
		assertThat(rows(file)).containsExactly(List.of("Ism", "Summa", "Sana", "Telefon"),
				List.of("Oʻgʻiloy", "600000.5", "2026-11-20", "+998901234567"), List.of("", "7", "", ""));
	}

	@Test
	void readsWhatAnotherProgramWrote() throws IOException {
		Path file = this.folder.resolve("b.xlsx");
		try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
			workbook.createSheet("hidden");
			Row row = workbook.createSheet("seen").createRow(4);
			row.createCell(0).setCellValue(" Anvar ");
			row.createCell(1).setCellValue(998901234567d);
			row.createCell(2).setCellFormula("1+1");
			row.createCell(3).setCellValue(true);
			row.createCell(9).setCellValue("far away");
			workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
			workbook.setSheetVisibility(0, org.apache.poi.ss.usermodel.SheetVisibility.HIDDEN);
			workbook.setActiveSheet(1);
			workbook.write(out);
		}
		assertThat(rows(file)).containsExactly(List.of("Anvar", "998901234567", "2", "1"));
	}

	@Test
	void textNeverBecomesAFormula() throws IOException {
		Path file = this.folder.resolve("c.xlsx");
		try (WorkbookWriter workbook = new WorkbookWriter(); OutputStream out = Files.newOutputStream(file)) {
			workbook.sheet("a").heading("x").row("=HYPERLINK(\"http://a\")");
			workbook.write(out);
		}
		try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
			Cell cell = workbook.getSheetAt(0).getRow(1).getCell(0);
			assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
			assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
		}
	}

	@Test
	void refusesWhatIsNoWorkbook() throws IOException {
		assertRefused("workbook.wrong", Files.writeString(this.folder.resolve("a.txt"), "Familiya;Ism"));
		assertRefused("workbook.wrong", Files.write(this.folder.resolve("empty"), new byte[0]));
		assertRefused("workbook.wrong", zip("z.zip", "readme.txt", "hello"));
		byte[] cut = Files.readAllBytes(workbook("whole.xlsx", SHEET + "</sheetData></worksheet>"));
		assertRefused("workbook.broken",
				Files.write(this.folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(cut, cut.length / 2)));
		assertRefused("workbook.broken", workbook("bad.xlsx", SHEET + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c>"));
	}

	@Test
	void refusesOldAndLockedWorkbooks() throws Exception {
		Path old = this.folder.resolve("old.xls");
		try (HSSFWorkbook workbook = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(old)) {
			workbook.createSheet().createRow(0).createCell(0).setCellValue("a");
			workbook.write(out);
		}
		assertRefused("workbook.old", old);
		Path locked = this.folder.resolve("locked.xlsx");
		try (POIFSFileSystem container = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(locked)) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("secret");
			try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream inside = encryptor.getDataStream(container)) {
				workbook.createSheet();
				workbook.write(inside);
			}
			container.writeFilesystem(out);
		}
		assertRefused("workbook.encrypted", locked);
	}

	@Test
	void refusesABomb() throws IOException {
		Path spaces = workbook("spaces.xlsx", SHEET + " ".repeat(40_000_000) + "</sheetData></worksheet>");
		assertRefused("workbook.too-large", spaces);
		Path comment = workbook("comment.xlsx",
				SHEET + "<!--" + "<".repeat(40_000_000) + "--></sheetData></worksheet>");
		assertRefused("workbook.too-large", comment);
		Path cell = workbook("cell.xlsx", SHEET + "<row><c t=\"inlineStr\"><is><t>" + "a".repeat(1_000_000));
		assertRefused("workbook.too-large", cell);
	}

	@Test
	void refusesAMillionRows() throws IOException {
		StringBuilder sheet = new StringBuilder(SHEET);
		for (int row = 1; row <= 1_000_000; row++) {
			sheet.append("<row r=\"").append(row).append("\"><c r=\"A").append(row).append("\"><v>1</v></c></row>");
		}
		assertRefused("workbook.too-many-rows", workbook("rows.xlsx", sheet + "</sheetData></worksheet>"));
	}

	@Test
	void resolvesNoEntities() throws IOException {
		String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + SHEET
				+ "<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
		assertRefused("workbook.forbidden", workbook("xxe.xlsx", entity));
	}

	private List<List<String>> rows(Path file) {
		List<List<String>> rows = new ArrayList<>();
		WorkbookReader.upTo(2000, 4).read(file, (number, cells) -> rows.add(cells));
		return rows;
	}

	private void assertRefused(String code, Path file) {
		assertTimeoutPreemptively(Duration.ofSeconds(5),
				() -> assertThatExceptionOfType(Refused.class).isThrownBy(() -> rows(file))
					.satisfies((refused) -> assertThat(refused.problems().get(0).code()).isEqualTo(code)));
	}

	private Path workbook(String name, String sheet) throws IOException {
		String relations = "<Relationships xmlns=\"r\"><Relationship Id=\"a\" Type=\"x/%s\" Target=\"%s\"/></Relationships>";
		return zip(name, "_rels/.rels", relations.formatted("officeDocument", "xl/workbook.xml"), "xl/workbook.xml",
				"<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"a\"/></sheets></workbook>",
				"xl/_rels/workbook.xml.rels", relations.formatted("worksheet", "sheet1.xml"), "xl/sheet1.xml", sheet);
	}

	private Path zip(String name, String... namesAndTexts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int i = 0; i < namesAndTexts.length; i += 2) {
				zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
				zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
			}
		}
		return Files.write(this.folder.resolve(name), bytes.toByteArray());
	}

}
