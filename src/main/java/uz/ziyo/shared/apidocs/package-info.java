/**
 * The description of the documented APIs, made from the code, and the pages that show it.
 */
package uz.ziyo.shared.apidocs;
