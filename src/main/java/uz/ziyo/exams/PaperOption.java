package uz.ziyo.exams;

/**
 * @param id 0 in a draft
 */
public record PaperOption(long id, String text, boolean correct, int position) {

}
