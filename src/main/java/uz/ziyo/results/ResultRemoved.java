package uz.ziyo.results;

/**
 * A result was taken back, so that its student may sit the exam again; the transaction is
 * still open.
 */
public record ResultRemoved(long examId, long studentId, long resultId) {

}
