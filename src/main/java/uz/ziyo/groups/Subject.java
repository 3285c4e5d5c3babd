package uz.ziyo.groups;

import java.time.Instant;
import java.util.Locale;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import uz.ziyo.shared.Stale;

@Entity
@Audited
class Subject {

	static final int LONGEST_NAME = 100;

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subject_seq")
	@SequenceGenerator(name = "subject_seq", sequenceName = "subject_seq", allocationSize = 50)
	private Long id;

	private String name;

	@NotAudited
	private String nameKey;

	@NotAudited
	private Instant createdAt;

	private Instant archivedAt;

	@Version
	private int version;

	protected Subject() {
	}

	Subject(String name, Instant now) {
		this.createdAt = now;
		call(name);
	}

	static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	void rename(String name, Integer fromVersion) {
		if (fromVersion != null && fromVersion != this.version) {
			throw new Stale();
		}
		call(name);
	}

	private void call(String name) {
		this.name = name;
		this.nameKey = key(name);
	}

	void archive(Instant now) {
		this.archivedAt = now;
		this.nameKey = null;
	}

	/** Under the name it had. */
	void restore() {
		this.archivedAt = null;
		this.nameKey = key(this.name);
	}

	Long id() {
		return this.id;
	}

}
