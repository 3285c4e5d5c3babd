package uz.ziyo.people;

/**
 * What a new student's slip says. The password is told this once and kept nowhere.
 */
public record NewSignIn(long id, String username, String password) {

}
