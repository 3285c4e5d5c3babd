package uz.ziyo.shared.files;

/**
 * A file that has been kept.
 *
 * @param key where it is kept; never the user's name for it
 * @param name as the user called it, without what a file system or a header could stumble
 * over
 * @param type what it really is
 * @param size in bytes
 */
public record StoredFile(String key, String name, String type, long size) {

}
