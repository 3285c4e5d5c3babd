/**
 * Files that people hand in: kept by a random key, known for what they are, and given out
 * by signed links alone.
 */
package uz.ziyo.shared.files;
