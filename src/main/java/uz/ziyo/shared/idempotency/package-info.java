/**
 * Doing a thing once, however often it is asked for.
 */
package uz.ziyo.shared.idempotency;
