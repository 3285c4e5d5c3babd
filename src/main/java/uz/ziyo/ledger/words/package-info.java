/**
 * Amounts and months as pages and papers name them.
 */
package uz.ziyo.ledger.words;
