package uz.ziyo.groups;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When a group has its lessons.
 *
 * @param days as the documents write them: {@code Mon,Wed,Fri}; empty where none are set
 * @param from may be null
 * @param to may be null
 */
public record Timetable(String days, LocalTime from, LocalTime to) {

	private static final List<String> NAMES = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

	public Set<DayOfWeek> weekdays() {
		return parse(this.days).orElseThrow();
	}

	public boolean isLessonDay(LocalDate date) {
		return weekdays().contains(date.getDayOfWeek());
	}

	/** Both ends count. A group without times has no wrong time. */
	public boolean isLessonTime(LocalTime time) {
		return this.from == null || this.to == null || (!time.isBefore(this.from) && !time.isAfter(this.to));
	}

	public boolean hasBegunBy(LocalTime time) {
		return this.from == null || !time.isBefore(this.from);
	}

	public boolean isOverBy(LocalTime time) {
		return this.to != null && time.isAfter(this.to);
	}

	/** Whether two groups would need their teacher at the same time. */
	public boolean clashesWith(Timetable other) {
		if (this.from == null || this.to == null || other.from == null || other.to == null) {
			return false;
		}
		Set<DayOfWeek> common = EnumSet.noneOf(DayOfWeek.class);
		common.addAll(weekdays());
		common.retainAll(other.weekdays());
		return !common.isEmpty() && this.from.isBefore(other.to) && other.from.isBefore(this.to);
	}

	/**
	 * The day of the lesson that is now or comes next: today's until it is over.
	 * @param notBefore the group's start; may be null
	 */
	public Optional<LocalDate> nextLesson(LocalDate today, LocalTime now, LocalDate notBefore) {
		boolean later = notBefore != null && notBefore.isAfter(today);
		LocalDate first = later ? notBefore : isOverBy(now) ? today.plusDays(1) : today;
		return first.datesUntil(first.plusWeeks(1)).filter(this::isLessonDay).findFirst();
	}

	/** Nothing where the text is not a list of days. Order and case don't matter. */
	public static Optional<Set<DayOfWeek>> parse(String days) {
		Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
		if (days == null || days.isBlank()) {
			return Optional.of(weekdays);
		}
		for (String name : days.split(",", -1)) {
			String day = name.strip().toLowerCase(Locale.ROOT);
			Optional<String> known = NAMES.stream()
				.filter(candidate -> day.length() >= 3
						&& DayOfWeek.of(NAMES.indexOf(candidate) + 1).name().toLowerCase(Locale.ROOT).startsWith(day))
				.findFirst();
			if (known.isEmpty()) {
				return Optional.empty();
			}
			weekdays.add(DayOfWeek.of(NAMES.indexOf(known.get()) + 1));
		}
		return Optional.of(weekdays);
	}

	/** In the order of the week: {@code Mon,Wed,Fri}. */
	public static String write(Set<DayOfWeek> days) {
		return days.stream().sorted().map(day -> NAMES.get(day.ordinal())).collect(Collectors.joining(","));
	}

}
