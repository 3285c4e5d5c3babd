package uz.ziyo.exams;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * Draws the codes that students type: six characters of which none looks like another.
 */
@Component
class ExamCodes {

	static final int LENGTH = 6;

	private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

	private final SecureRandom random = new SecureRandom();

	private final ExamRepository exams;

	ExamCodes(ExamRepository exams) {
		this.exams = exams;
	}

	String draw() {
		String code;
		do {
			code = this.random.ints(LENGTH, 0, ALPHABET.length())
				.mapToObj((index) -> ALPHABET.substring(index, index + 1))
				.collect(Collectors.joining());
		}
		while (this.exams.existsByCode(code));
		return code;
	}

	/** As it was meant: case and spaces do not count. */
	static String typed(String code) {
		return code.strip().toUpperCase(Locale.ROOT);
	}

}
