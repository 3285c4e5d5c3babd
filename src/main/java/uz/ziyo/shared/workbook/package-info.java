/**
 * Workbooks in and out, row by row, whatever their size.
 */
package uz.ziyo.shared.workbook;
