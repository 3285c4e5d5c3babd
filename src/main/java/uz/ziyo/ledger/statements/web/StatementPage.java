package uz.ziyo.ledger.statements.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import uz.ziyo.ledger.statements.Settlement;
import uz.ziyo.ledger.statements.Statement;
import uz.ziyo.shared.Money;

/**
 * A statement with what has settled what beside each of its lines.
 *
 * @param open what is still owed of the charges
 * @param credit what no charge has taken of the payments
 */
record StatementPage(Statement statement, List<Row> rows, BigDecimal open, BigDecimal credit) {

	static StatementPage of(Statement statement, List<Settlement> settlements) {
		Map<Long, Statement.Line> charges = new HashMap<>();
		Map<Long, Statement.Line> payments = new HashMap<>();
		statement.lines().forEach((line) -> (line.isPayment() ? payments : charges).put(line.id(), line));
		Map<Long, List<Part>> ofCharges = new HashMap<>();
		Map<Long, List<Part>> ofPayments = new HashMap<>();
		for (Settlement one : settlements) {
			add(ofCharges, one.chargeId(), payments.get(one.paymentId()), one.amount());
			add(ofPayments, one.paymentId(), charges.get(one.chargeId()), one.amount());
		}
		List<Row> rows = statement.lines()
			.stream()
			.map((line) -> row(line, (line.isPayment() ? ofPayments : ofCharges).getOrDefault(line.id(), List.of())))
			.toList();
		return new StatementPage(statement, rows, rest(rows, false), rest(rows, true));
	}

	private static void add(Map<Long, List<Part>> parts, long id, Statement.Line other, BigDecimal amount) {
		if (other != null) {
			parts.computeIfAbsent(id, (key) -> new ArrayList<>()).add(new Part(other, amount));
		}
	}

	private static Row row(Statement.Line line, List<Part> parts) {
		BigDecimal settled = parts.stream().map(Part::amount).reduce(Money.ZERO, BigDecimal::add);
		return new Row(line, parts, line.amount().abs().subtract(settled));
	}

	private static BigDecimal rest(List<Row> rows, boolean payments) {
		return rows.stream()
			.filter((row) -> row.line().isPayment() == payments)
			.map(Row::rest)
			.reduce(Money.ZERO, BigDecimal::add);
	}

	public boolean isDebt() {
		return this.statement.balance().signum() > 0;
	}

	public boolean isAhead() {
		return this.statement.balance().signum() < 0;
	}

	/**
	 * @param parts what has settled the charge, or what the payment has settled
	 * @param rest what is open of the charge, or left of the payment
	 */
	record Row(Statement.Line line, List<Part> parts, BigDecimal rest) {

		public boolean hasRest() {
			return this.rest.signum() > 0;
		}

	}

	/**
	 * @param line of the other side
	 */
	record Part(Statement.Line line, BigDecimal amount) {
	}

}
