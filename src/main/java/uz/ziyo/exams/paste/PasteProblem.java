package uz.ziyo.exams.paste;

/**
 * What stands against a place of the text.
 *
 * @param line counted from 1
 * @param code a message key
 */
public record PasteProblem(int line, String code, Object[] args) {

}
