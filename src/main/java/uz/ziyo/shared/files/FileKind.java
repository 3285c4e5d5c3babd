package uz.ziyo.shared.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The kinds of files that are kept: by the name's ending, and by what their first bytes
 * must show. Whatever a browser could run (HTML, SVG, scripts) is none of them.
 */
enum FileKind {

	PDF(true, "application/pdf"::equals, "pdf=application/pdf"),

	/** The old office files all look the same from outside; some are RTF inside. */
	OLD_OFFICE(false,
			type -> type.startsWith("application/x-tika-msoffice") || type.equals("application/msword")
					|| type.startsWith("application/vnd.ms-") || type.equals("application/rtf"),
			"doc=application/msword", "xls=application/vnd.ms-excel", "ppt=application/vnd.ms-powerpoint"),

	OFFICE(false,
			type -> isZip(type) || type.startsWith("application/vnd.openxmlformats")
					|| type.startsWith("application/vnd.oasis.opendocument") || type.equals("application/epub+zip"),
			"docx=application/vnd.openxmlformats-officedocument.wordprocessingml.document",
			"xlsx=application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
			"pptx=application/vnd.openxmlformats-officedocument.presentationml.presentation",
			"odt=application/vnd.oasis.opendocument.text", "ods=application/vnd.oasis.opendocument.spreadsheet",
			"odp=application/vnd.oasis.opendocument.presentation", "epub=application/epub+zip"),

	RICH_TEXT(false, "application/rtf"::equals, "rtf=application/rtf"),

	TEXT(false, "text/plain"::equals, "txt=text/plain", "csv=text/csv", "md=text/plain"),

	PICTURE(true,
			type -> List
				.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp", "image/tiff", "image/heic",
						"image/heif")
				.contains(type),
			"jpg=image/jpeg", "jpeg=image/jpeg", "png=image/png", "gif=image/gif", "webp=image/webp", "bmp=image/bmp",
			"tif=image/tiff", "tiff=image/tiff", "heic=image/heic", "heif=image/heif"),

	/** One container holds sound or a film: only the ending tells them apart. */
	SOUND(true, FileKind::isMedia, "mp3=audio/mpeg", "m4a=audio/mp4", "aac=audio/aac", "wav=audio/wav", "ogg=audio/ogg",
			"oga=audio/ogg", "opus=audio/ogg", "flac=audio/flac", "amr=audio/amr", "wma=audio/x-ms-wma"),

	FILM(false, FileKind::isMedia, "mp4=video/mp4", "m4v=video/mp4", "webm=video/webm", "mov=video/quicktime",
			"mkv=video/x-matroska", "avi=video/x-msvideo", "3gp=video/3gpp"),

	ARCHIVE(false,
			type -> isZip(type) || type.startsWith("application/x-rar") || type.equals("application/x-7z-compressed")
					|| type.equals("application/gzip") || type.equals("application/x-tar")
					|| type.equals("application/x-gtar"),
			"zip=application/zip", "rar=application/vnd.rar", "7z=application/x-7z-compressed", "gz=application/gzip",
			"tgz=application/gzip", "tar=application/x-tar");

	/** Whether a browser may show it itself instead of saving it. */
	final boolean inline;

	private final Predicate<String> looksRight;

	private final List<Ending> endings;

	FileKind(boolean inline, Predicate<String> looksRight, String... endings) {
		this.inline = inline;
		this.looksRight = looksRight;
		this.endings = Arrays.stream(endings).map(Ending::parse).toList();
	}

	/**
	 * @param ending of the file's name, in lower case and without the dot
	 */
	static Optional<FileKind> of(String ending) {
		return Arrays.stream(values()).filter(kind -> kind.ending(ending).isPresent()).findFirst();
	}

	/**
	 * Whether the bytes are what the name says.
	 * @param seen the type that the first bytes show
	 */
	boolean agreesWith(String seen) {
		return this.looksRight.test(seen);
	}

	/** The type to hand it out as. */
	String type(String ending) {
		return ending(ending).orElseThrow().type();
	}

	/** A picture may be another kind of picture than its name says. */
	String endingFor(String ending, String seen) {
		if (this != PICTURE) {
			return ending;
		}
		return this.endings.stream()
			.filter(candidate -> candidate.type().equals(seen))
			.findFirst()
			.map(Ending::text)
			.orElse(ending);
	}

	private Optional<Ending> ending(String text) {
		return this.endings.stream().filter(ending -> ending.text().equals(text)).findFirst();
	}

	private static boolean isZip(String type) {
		return type.equals("application/zip") || type.equals("application/x-tika-ooxml");
	}

	private static boolean isMedia(String type) {
		return type.startsWith("audio/") || type.startsWith("video/") || type.equals("application/ogg")
				|| type.equals("application/mp4") || type.equals("application/x-matroska");
	}

	private record Ending(String text, String type) {

		static Ending parse(String text) {
			String[] parts = text.split("=");
			return new Ending(parts[0], parts[1]);
		}

	}

}
