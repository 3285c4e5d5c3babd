package uz.ziyo.exams.paste;

import uz.ziyo.exams.PaperQuestion;

/**
 * A question that can be added as it is.
 *
 * @param line that it begins in, counted from 1
 */
public record PastedQuestion(int line, PaperQuestion question) {

}
