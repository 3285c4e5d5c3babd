/**
 * What came out of exams: by exam, by question and by student. Reads, never writes.
 */
@NamedInterface("reports")
package uz.ziyo.results.reports;

import org.springframework.modulith.NamedInterface;
