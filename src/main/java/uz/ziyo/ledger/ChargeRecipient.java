package uz.ziyo.ledger;

/**
 * A student whom a charge of his whole group is for.
 *
 * @param billed whether he has that month's charge already, and gets none
 */
public record ChargeRecipient(long studentId, String name, boolean billed) {

}
