/**
 * What explains a student's balance, and a payment on paper. Reads, never writes.
 */
package uz.ziyo.ledger.statements;
