/**
 * What the selects of the ledger's pages offer.
 */
package uz.ziyo.ledger.choices;
