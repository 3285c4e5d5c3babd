package uz.ziyo.shared.files;

/**
 * A module that keeps files with what it has. Nothing kept is ever deleted, as the
 * history names it; but only a file that is in use is handed out.
 */
public interface FileUse {

	boolean isInUse(String key);

}
