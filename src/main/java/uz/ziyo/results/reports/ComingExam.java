package uz.ziyo.results.reports;

import java.time.LocalDate;

/**
 * An exam that a student has not sat yet.
 *
 * @param timeLimit minutes; 0 is no limit
 */
public record ComingExam(long id, String title, String subjectName, LocalDate date, int questions, int timeLimit) {

}
