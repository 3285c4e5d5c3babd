package uz.ziyo.ledger;

/**
 * What bringing in opening balances has done.
 *
 * @param unchanged those that were there already, just so
 */
public record OpeningResult(int created, int updated, int unchanged) {

}
