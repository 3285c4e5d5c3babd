/**
 * How those who write results down and those who only look count them alike.
 */
package uz.ziyo.results.rows;
