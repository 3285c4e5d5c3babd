package uz.ziyo.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * One commit at a time on H2. While it writes one down, H2 looks at its tables one after
 * another: another commit in that moment can be in some of them and not in the others,
 * and a crash before the next write leaves it like that, a payment without its balance.
 * PostgreSQL knows no such moment.
 */
@Component
class SerialCommits implements BeanPostProcessor {

	private final ReentrantLock turn = new ReentrantLock(true);

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof HikariDataSource pool && pool.getJdbcUrl().startsWith("jdbc:h2:")) {
			pool.setDataSource(new OneByOne(
					new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())));
		}
		return bean;
	}

	private Connection oneByOne(Connection connection) {
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, args) -> {
					boolean commit = method.getName().equals("commit");
					if (commit) {
						this.turn.lock();
					}
					try {
						return method.invoke(connection, args);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
					finally {
						if (commit) {
							this.turn.unlock();
						}
					}
				});
	}

	private final class OneByOne extends DelegatingDataSource {

		OneByOne(DataSource target) {
			super(target);
		}

		@Override
		public Connection getConnection() throws SQLException {
			return oneByOne(super.getConnection());
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLException {
			return oneByOne(super.getConnection(username, password));
		}

	}

}
