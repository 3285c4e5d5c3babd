package uz.ziyo.results.web;

import uz.ziyo.results.MarkingProgress;

/**
 * @param number of the question on the paper
 */
record MarkingRow(int number, MarkingProgress progress) {

}
