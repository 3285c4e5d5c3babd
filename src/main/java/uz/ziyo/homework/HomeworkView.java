package uz.ziyo.homework;

import java.time.Instant;

import uz.ziyo.shared.files.StoredFile;

/**
 * Homework with its group.
 *
 * @param file may be null
 * @param fresh not yet looked at by the student who asks; never so for others
 */
public record HomeworkView(long id, long groupId, String groupName, String text, StoredFile file, String createdBy,
		Instant createdAt, Instant updatedAt, int version, boolean fresh) {

	private static final int TITLE_LENGTH = 90;

	/** The first line, for lists; the file's name where there is no text. */
	public String title() {
		String line = this.text.strip().lines().findFirst().orElse("");
		if (line.isEmpty()) {
			return (this.file != null) ? this.file.name() : "";
		}
		if (line.codePointCount(0, line.length()) <= TITLE_LENGTH) {
			return line;
		}
		return line.substring(0, line.offsetByCodePoints(0, TITLE_LENGTH - 1)).strip() + "…";
	}

	/** What the title leaves out. */
	public String rest() {
		String stripped = this.text.strip();
		return title().endsWith("…") && !stripped.startsWith(title()) ? stripped
				: stripped.lines().skip(1).reduce((all, line) -> all + "\n" + line).orElse("").strip();
	}

}
