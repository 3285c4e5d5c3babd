package uz.ziyo.shared;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchMarksTests {

	@ParameterizedTest
	@CsvSource({ "nod, Karimov Nodir, Karimov [Nod]ir", "NOD kar, Karimov Nodir, [Kar]imov [Nod]ir",
			"ari, Karimova Arifa, K[ari]mova [Ari]fa", "ka arim, Karimov, [Karim]ov",
			"шод, Shodiyeva Lola, [Shod]iyeva Lola", "shod, Шодиева Лола, [Шод]иева Лола",
			"yeva, Шодиева Лола, Шоди[ева] Лола", "gulo, Gʻulomov Oʻtkir, [Gʻulo]mov Oʻtkir",
			"o'tk, Gʻulomov Oʻtkir, Gʻulomov [Oʻtk]ir", "sh, Эшонов, Э[ш]онов", "sat nod, SAT-B2, [SAT]-B2",
			"2026-1, Bahor 2026-1, Bahor [2026-1]", "x, Karimov, Karimov" })
	void marksWhatIsFound(String typed, String text, String marked) {
		assertThat(shown(new SearchMarks(typed).in(text))).isEqualTo(marked);
	}

	@ParameterizedTest
	@CsvSource({ "901234567, +998 90 123-45-67, +998 [90 123-45-67]", "90 123, +998 90 123-45-67, +998 [90 123]-45-67",
			"sat 4567, +998 90 123-45-67, +998 90 123-[45-67]", "kar, +998 90 123-45-67, +998 90 123-45-67",
			"7-8, +998 97 812-34-56, +998 97 812-34-56", "78, +998 97 812-34-56, +998 9[7 8]12-34-56",
			"sat 7-8, +998 97 812-34-56, +998 97 812-34-56", "+9, +998 97 812-34-56, +[99]8 [9]7 812-34-56" })
	void marksDigitsWhateverStandsBetweenThem(String typed, String phone, String marked) {
		assertThat(shown(new SearchMarks(typed).inPhone(phone))).isEqualTo(marked);
	}

	@Test
	void nothingIsInNothing() {
		assertThat(new SearchMarks(null).in("Karimov")).containsExactly(new SearchMarks.Part("Karimov", false));
		assertThat(new SearchMarks(" ").in("Karimov")).containsExactly(new SearchMarks.Part("Karimov", false));
		assertThat(new SearchMarks("kar").in("")).isEmpty();
		assertThat(new SearchMarks("kar").in(null)).isEmpty();
		assertThat(new SearchMarks("998").inPhone(null)).isEmpty();
	}

	private static String shown(List<SearchMarks.Part> parts) {
		return parts.stream()
			.map((part) -> part.found() ? "[" + part.text() + "]" : part.text())
			.collect(Collectors.joining());
	}

}
