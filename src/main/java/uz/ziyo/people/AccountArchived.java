package uz.ziyo.people;

import uz.ziyo.shared.Role;

/**
 * Somebody has been archived; the transaction is still open.
 */
public record AccountArchived(long id, Role role) {

}
