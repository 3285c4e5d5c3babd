package uz.ziyo.shared.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import uz.ziyo.shared.Refused;

/**
 * Reads the first visible sheet of an xlsx that somebody has sent, one row at a time. The
 * file is a stranger's: what it unpacks to, how many rows it has and what its XML may do
 * are all bounded, and nothing but the parts that are needed is unpacked at all. Values
 * come as they are kept and not as they are shown: a phone number in a cell of numbers
 * stays one, a date is {@code 2026-11-20}.
 */
public final class WorkbookReader {

	private static final long FILE_BYTES = 8L * 1024 * 1024;

	private static final long SHEET_BYTES = 32L * 1024 * 1024;

	private static final long PART_BYTES = 16L * 1024 * 1024;

	private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	private static final byte[] OLE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private final int most;

	private final int rows;

	private final int columns;

	private WorkbookReader(int most, int rows, int columns) {
		this.most = most;
		this.rows = rows;
		this.columns = columns;
	}

	/**
	 * @param most how many rows may be filled below the heading
	 * @param columns how many columns are looked at; what stands further right is ignored
	 */
	public static WorkbookReader upTo(int most, int columns) {
		return new WorkbookReader(most, most + 1, columns);
	}

	/** So many rows more may be filled that their reader does not count. */
	public WorkbookReader besides(int others) {
		return new WorkbookReader(this.most, this.rows + others, this.columns);
	}

	/**
	 * Passes each row that has anything in it on.
	 * @throws Refused at {@code file}, where it is no workbook, an old or a locked one,
	 * damaged, or larger than allowed; rows may have been passed on before
	 */
	public void read(Path file, RowReader reader) {
		try {
			requireWorkbook(file);
			try (ZipFile zip = new ZipFile(file.toFile())) {
				read(zip, reader);
			}
		}
		catch (TooLarge ex) {
			throw refused("too-large");
		}
		catch (SAXException ex) {
			throw refused(reason(ex));
		}
		catch (IOException ex) {
			throw refused("broken");
		}
	}

	/**
	 * To be called with what the reader of the rows has counted: only it knows which of
	 * them are none.
	 * @throws Refused at {@code file}, where there are more than allowed
	 */
	public void requireNoMore(int filled) {
		if (filled > this.most) {
			throw refused("too-many-rows");
		}
	}

	private static String reason(SAXException problem) {
		if (problem.getException() instanceof TooLarge) {
			return "too-large";
		}
		// The feature's name stands in the parser's words in every language.
		boolean doctype = String.valueOf(problem.getMessage()).contains(NO_DOCTYPE);
		return doctype ? "forbidden" : "broken";
	}

	private void requireWorkbook(Path file) throws IOException {
		if (Files.size(file) > FILE_BYTES) {
			throw Refused.at("file", "workbook.file-too-large", FILE_BYTES / 1024 / 1024);
		}
		byte[] start = new byte[4];
		try (InputStream in = Files.newInputStream(file)) {
			in.readNBytes(start, 0, 4);
		}
		if (java.util.Arrays.equals(start, OLE)) {
			throw refused(isEncrypted(file) ? "encrypted" : "old");
		}
		if (!java.util.Arrays.equals(start, ZIP)) {
			throw refused("wrong");
		}
	}

	/** A workbook with a password is an old container with a new one locked inside. */
	private static boolean isEncrypted(Path file) throws IOException {
		String name = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
		return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(name);
	}

	private void read(ZipFile zip, RowReader reader) throws IOException, SAXException {
		Relations root = relations(zip, "");
		String workbook = root.target("officeDocument");
		if (workbook == null || zip.getEntry(workbook) == null || workbook.endsWith(".bin")) {
			throw refused("wrong");
		}
		Relations relations = relations(zip, workbook);
		SheetNames sheets = new SheetNames();
		parse(zip, workbook, PART_BYTES, sheets);
		String sheet = relations.byId(sheets.first());
		if (sheet == null || zip.getEntry(sheet) == null) {
			throw refused("broken");
		}
		DateStyles dates = new DateStyles();
		parse(zip, relations.target("styles"), PART_BYTES, dates);
		SharedStrings strings = new SharedStrings();
		parse(zip, relations.target("sharedStrings"), PART_BYTES, strings);
		RowReader counting = new CountingRows(reader, this.rows, refused("too-many-rows"));
		parse(zip, sheet, SHEET_BYTES,
				new SheetRows(strings.all(), dates, sheets.startsIn1904(), this.columns, counting));
	}

	private static Relations relations(ZipFile zip, String part) throws IOException, SAXException {
		int slash = part.lastIndexOf('/') + 1;
		String folder = part.substring(0, slash);
		Relations relations = new Relations(folder);
		parse(zip, folder + "_rels/" + part.substring(slash) + ".rels", PART_BYTES, relations);
		return relations;
	}

	private static void parse(ZipFile zip, String part, long limit, DefaultHandler handler)
			throws IOException, SAXException {
		ZipEntry entry = (part == null) ? null : zip.getEntry(part);
		if (entry == null) {
			return;
		}
		try (InputStream in = new BufferedInputStream(new BoundedStream(zip.getInputStream(entry), limit))) {
			XMLReader parser = parser();
			parser.setContentHandler(handler);
			parser.setErrorHandler(handler);
			parser.parse(new InputSource(in));
		}
	}

	/** No DTD, so nothing outside is fetched and nothing inside multiplies. */
	private static XMLReader parser() throws SAXException {
		try {
			SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature(NO_DOCTYPE, true);
			return factory.newSAXParser().getXMLReader();
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Refused refused(String code) {
		return Refused.at("file", "workbook." + code, this.most);
	}

	/** Takes the rows of a sheet. */
	@FunctionalInterface
	public interface RowReader {

		/**
		 * @param number as the sheet counts, from 1
		 * @param cells always as many as columns were asked for, stripped, empty where
		 * nothing is
		 */
		void row(int number, List<String> cells);

	}

	private static final class CountingRows implements RowReader {

		private final RowReader reader;

		private final int most;

		private final Refused refusal;

		private int count;

		CountingRows(RowReader reader, int most, Refused refusal) {
			this.reader = reader;
			this.most = most;
			this.refusal = refusal;
		}

		@Override
		public void row(int number, List<String> cells) {
			if (++this.count > this.most) {
				throw this.refusal;
			}
			this.reader.row(number, cells);
		}

	}

}
