package uz.ziyo.people;

import uz.ziyo.shared.Role;

/**
 * Somebody has come back from the archive; the transaction is still open.
 */
public record AccountRestored(long id, Role role) {
}
