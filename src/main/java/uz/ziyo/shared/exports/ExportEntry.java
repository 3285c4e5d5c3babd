package uz.ziyo.shared.exports;

import java.time.Instant;

/**
 * Somebody has taken a file with people or money in it.
 *
 * @param person as he was called then
 * @param kind the end of the message that names it
 * @param details which of them: a group, a month; may be empty
 */
public record ExportEntry(long id, String person, String kind, String details, Instant madeAt) {

}
