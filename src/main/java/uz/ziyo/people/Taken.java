package uz.ziyo.people;

/**
 * Says what stands against a username or a phone, each in the form by which two are the
 * same: a message's code, or null.
 */
interface Taken {

	String username(String key);

	String phone(String key);

}
