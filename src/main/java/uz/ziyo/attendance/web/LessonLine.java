package uz.ziyo.attendance.web;

/**
 * A student's line on the lesson screen, its texts ready: a template that looks them up
 * for each of twenty lines is what such a page spends its time on.
 *
 * @param total points and place; empty where a mark alone is shown
 * @param url of the mark
 * @param next what the next tap makes of it
 */
record LessonLine(long id, String name, String initials, String total, String url, String css, String state,
		String next, String label, boolean absent, String reason) {

}
