/**
 * What came out of exams: by exam, by question and by student. Reads, never writes.
 */
package uz.ziyo.results.reports;
