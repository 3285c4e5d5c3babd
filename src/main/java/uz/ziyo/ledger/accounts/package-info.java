/**
 * Students as {@code debtors.md} keeps them: their accounts, and what they have paid
 * ahead.
 */
package uz.ziyo.ledger.accounts;
