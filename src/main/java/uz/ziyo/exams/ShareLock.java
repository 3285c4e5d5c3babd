package uz.ziyo.exams;

import java.sql.DatabaseMetaData;

import javax.sql.DataSource;

import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * How a row is read that nobody may change until the transaction is over, while others
 * may read it likewise. H2 has no such lock: there they come one after another.
 */
@Component
class ShareLock {

	private final String clause;

	ShareLock(DataSource dataSource) throws MetaDataAccessException {
		String database = JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName);
		this.clause = "H2".equals(database) ? " for update" : " for share";
	}

	/** Ends a query. */
	String clause() {
		return this.clause;
	}

}
