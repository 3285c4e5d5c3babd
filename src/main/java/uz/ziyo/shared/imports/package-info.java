/**
 * What all imports from Excel do the same way: upload, look at what was found, confirm.
 */
package uz.ziyo.shared.imports;
