/**
 * The JSON layer: bodies, lists and errors in the forms that clients of the documented
 * APIs already know.
 */
package uz.ziyo.shared.api;
