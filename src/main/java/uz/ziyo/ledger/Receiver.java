package uz.ziyo.ledger;

/**
 * Somebody who has received payments.
 *
 * @param name family name first, as registers have it
 */
public record Receiver(long id, String name) {

}
