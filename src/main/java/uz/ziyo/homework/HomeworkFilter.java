package uz.ziyo.homework;

import java.time.LocalDate;

/**
 * Which homework a list shows; null for any.
 *
 * @param from the first day it was given on
 * @param to the last day it was given on
 * @param ordering as lists of the API name it
 */
public record HomeworkFilter(Long groupId, LocalDate from, LocalDate to, String search, String ordering) {

	public static HomeworkFilter ofGroup(long groupId) {
		return new HomeworkFilter(groupId, null, null, null, "-id");
	}

	public static HomeworkFilter latest() {
		return new HomeworkFilter(null, null, null, null, "-id");
	}

}
