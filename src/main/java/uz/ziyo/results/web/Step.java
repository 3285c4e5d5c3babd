package uz.ziyo.results.web;

/**
 * Where the marking goes: to one answer, on after one, back before one, or to the first
 * of a question that waits; to the first of all without any of them.
 */
record Step(Long answer, Long after, Long before, Long question) {

}
