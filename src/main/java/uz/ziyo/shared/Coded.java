package uz.ziyo.shared;

/**
 * An enum whose constants have a word of their own in the documents.
 */
public interface Coded {

	String code();

}
