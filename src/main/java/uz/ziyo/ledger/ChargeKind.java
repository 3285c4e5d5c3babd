package uz.ziyo.ledger;

public enum ChargeKind {

	/** A month in a group. */
	TUITION,

	/** Anything else: a book, an exam, what debtors and invoices are made of. */
	OTHER,

	/** What was owed before the centre began to write it down here. */
	OPENING

}
