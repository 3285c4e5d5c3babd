package uz.ziyo.ledger;

import java.math.BigDecimal;

/**
 * What an operation has to know of a student and a group before it moves money.
 *
 * @param known whether there is such a student, and he is not archived
 * @param groupName null where there is no such group, or none was asked for
 * @param joined whether he is in it or has ever been
 * @param price what a month of it costs; null where nobody has said
 */
record Facts(boolean known, String firstName, String lastName, String username, String phone, String groupName,
		boolean joined, BigDecimal price) {

}
