package uz.ziyo.homework;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

import uz.ziyo.shared.Stale;
import uz.ziyo.shared.files.StoredFile;

@Entity
@Table(name = "homework")
@Audited
class HomeworkItem {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "homework_seq")
	@SequenceGenerator(name = "homework_seq", sequenceName = "homework_seq", allocationSize = 50)
	private Long id;

	private long groupId;

	private String text;

	private String fileKey;

	private String fileName;

	@NotAudited
	private String fileType;

	@NotAudited
	private Long fileSize;

	@NotAudited
	private long createdBy;

	@NotAudited
	private Instant createdAt;

	@NotAudited
	private Instant updatedAt;

	private Instant archivedAt;

	@Version
	private int version;

	protected HomeworkItem() {
	}

	HomeworkItem(HomeworkDraft draft, StoredFile file, long createdBy, Instant now) {
		this.createdBy = createdBy;
		this.createdAt = now;
		change(draft, file, now);
	}

	/**
	 * The old file is kept: the history names it.
	 */
	final void change(HomeworkDraft draft, StoredFile file, Instant now) {
		this.groupId = draft.groupId();
		this.text = draft.text();
		this.updatedAt = now;
		if (file != null || draft.withoutFile()) {
			this.fileKey = (file != null) ? file.key() : null;
			this.fileName = (file != null) ? file.name() : null;
			this.fileType = (file != null) ? file.type() : null;
			this.fileSize = (file != null) ? file.size() : null;
		}
	}

	void archive(Instant now) {
		this.archivedAt = now;
	}

	void requireVersion(Integer seen) {
		if (seen != null && seen != this.version) {
			throw new Stale();
		}
	}

	boolean hasFile() {
		return this.fileKey != null;
	}

	Long id() {
		return this.id;
	}

	long groupId() {
		return this.groupId;
	}

}
