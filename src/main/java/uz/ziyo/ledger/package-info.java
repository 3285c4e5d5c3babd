/**
 * What a student owes and paid: one ledger of charges, payments and what settles what.
 */
@ApplicationModule(allowedDependencies = { "shared", "people", "groups" })
package uz.ziyo.ledger;

import org.springframework.modulith.ApplicationModule;
