/**
 * What tests of all modules stand on: a database, a clock, people to act as, a browser.
 */
package uz.ziyo.testing;
