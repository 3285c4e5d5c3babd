package uz.ziyo.attendance;

import java.time.LocalDate;

/**
 * One mark as its student sees it.
 */
public record StudentMark(LocalDate date, String groupName, MarkStatus status, String reason) {

}
