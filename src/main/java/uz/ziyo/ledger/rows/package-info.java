/**
 * What those who move money and those who only look read from rows alike.
 */
package uz.ziyo.ledger.rows;
