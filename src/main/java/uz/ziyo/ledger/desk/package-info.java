/**
 * What whoever takes a payment wants to see. Reads; recording is the ledger's own.
 */
package uz.ziyo.ledger.desk;
