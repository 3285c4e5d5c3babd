package uz.ziyo.shared.list;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers of several rooms by one statement.
 */
@Component
public class Figures {

	private final JdbcClient jdbc;

	Figures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In the order in which they are asked for. */
	public List<BigDecimal> read(Figure... figures) {
		List<Figure> asked = List.of(figures);
		return this.jdbc
			.sql(asked.stream().map((one) -> "(" + one.query() + ")").collect(Collectors.joining(", ", "select ", "")))
			.params(asked.stream().flatMap((one) -> one.args().stream()).toList())
			.query((row, number) -> {
				List<BigDecimal> values = new ArrayList<>();
				for (int column = 1; column <= asked.size(); column++) {
					values.add(row.getBigDecimal(column));
				}
				return values;
			})
			.single();
	}

}
