package uz.ziyo.exams.web;

import java.util.List;

import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.shared.imports.ImportSheet;
import uz.ziyo.shared.workbook.SheetProblem;

/**
 * What an uploaded workbook holds.
 *
 * @param rows how many rows say anything of a question
 * @param ready what can come in
 * @param problems what stands against the others
 * @param same the rows of those that can come in, but have an option twice
 */
record QuestionSheet(int rows, List<PaperQuestion> ready, List<SheetProblem> problems,
		List<Integer> same) implements ImportSheet {

}
