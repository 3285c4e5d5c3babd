/**
 * Questions out of a text that somebody has written or found elsewhere.
 */
package uz.ziyo.exams.paste;
