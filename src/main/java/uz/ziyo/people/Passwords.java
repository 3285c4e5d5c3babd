package uz.ziyo.people;

import java.security.SecureRandom;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id for every password. One that a person chose is worth 9 MiB and four passes:
 * OWASP counts that as strong as 19 MiB and two, and it takes half of the time here. One
 * that we drew by lot can't be guessed however fast, so it takes the light form until its
 * owner first signs in, and a school of two thousand is imported in seconds.
 */
@Configuration(proxyBeanMethods = false)
class Passwords {

	private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final int LENGTH = 10;

	private static final PasswordEncoder DRAWN = new Argon2PasswordEncoder(16, 32, 1, 256, 1);

	private static final SecureRandom RANDOM = new SecureRandom();

	@Bean
	PasswordEncoder passwordEncoder() {
		return new Argon2PasswordEncoder(16, 32, 1, 9 * 1024, 4);
	}

	static String draw() {
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < LENGTH; i++) {
			password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return password.toString();
	}

	static String hashDrawn(String password) {
		return DRAWN.encode(password);
	}

}
