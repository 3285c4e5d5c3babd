package uz.ziyo.results;

/**
 * A result was taken back: its student may sit the exam again.
 */
public record ResultRemoved(long examId, long studentId, long resultId) {

}
