/**
 * Amounts, months and groups as pages and papers name them.
 */
package uz.ziyo.ledger.words;
