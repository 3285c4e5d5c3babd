package uz.ziyo.attendance;

import java.time.Instant;
import java.util.List;

/**
 * The marks of all after a register was taken.
 *
 * @param made how many of them this made
 * @param at names this register when it is to be undone
 */
public record Register(List<MarkView> marks, int made, Instant at) {

}
