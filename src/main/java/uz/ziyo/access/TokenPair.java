package uz.ziyo.access;

/**
 * What a program gets for a name and a password.
 */
public record TokenPair(String access, String refresh) {
}
