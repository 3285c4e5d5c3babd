package uz.ziyo.homework;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.files.FileUse;

/**
 * The files that homework has now, of groups that are there.
 */
@Component
class HomeworkFiles implements FileUse {

	private final JdbcClient jdbc;

	HomeworkFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean isInUse(String key) {
		return this.jdbc.sql("""
				select count(*) from homework h join study_group g on g.id = h.group_id
				where h.file_key = ? and h.archived_at is null and g.archived_at is null""")
			.param(key)
			.query(Long.class)
			.single() > 0;
	}

}
