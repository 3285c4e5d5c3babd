/**
 * What leaves the house as a file: how it is sent, and the log of who took what.
 */
package uz.ziyo.shared.exports;
