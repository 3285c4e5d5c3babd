/**
 * Who owes how much, and since when. Reads, never writes.
 */
@NamedInterface("debts")
package uz.ziyo.ledger.debts;

import org.springframework.modulith.NamedInterface;
