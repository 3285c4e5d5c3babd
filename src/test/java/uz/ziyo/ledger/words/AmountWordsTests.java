package uz.ziyo.ledger.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AmountWordsTests {

	@ParameterizedTest
	@CsvSource({ "0, nol", "1, bir", "10, oʻn", "19, oʻn toʻqqiz", "100, bir yuz", "101, bir yuz bir", "1000, bir ming",
			"2026, ikki ming yigirma olti", "600000, olti yuz ming",
			"345678, uch yuz qirq besh ming olti yuz yetmish sakkiz", "1000000, bir million",
			"1000001, bir million bir", "12000050, oʻn ikki million ellik",
			"999999999999, toʻqqiz yuz toʻqson toʻqqiz milliard toʻqqiz yuz toʻqson toʻqqiz million toʻqqiz yuz toʻqson toʻqqiz ming toʻqqiz yuz toʻqson toʻqqiz" })
	void inUzbek(long number, String words) {
		assertThat(new UzbekWords().of(number)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "0, ноль", "1, один", "2, два", "11, одиннадцать", "21, двадцать один", "100, сто",
			"1000, одна тысяча", "2000, две тысячи", "5000, пять тысяч", "11000, одиннадцать тысяч",
			"12000, двенадцать тысяч", "21000, двадцать одна тысяча", "112000, сто двенадцать тысяч",
			"600000, шестьсот тысяч", "1000000, один миллион", "2000002, два миллиона два", "1000000000, один миллиард",
			"345678, триста сорок пять тысяч шестьсот семьдесят восемь" })
	void inRussian(long number, String words) {
		assertThat(new RussianWords().of(number)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "0, zero", "13, thirteen", "20, twenty", "42, forty-two", "100, one hundred",
			"600000, six hundred thousand", "1000000, one million", "1000000000, one billion",
			"345678, three hundred forty-five thousand six hundred seventy-eight" })
	void inEnglish(long number, String words) {
		assertThat(new EnglishWords().of(number)).isEqualTo(words);
	}

	@Test
	void noTwoNumbersSoundTheSame() {
		for (NumberWords language : List.of(new UzbekWords(), new RussianWords(), new EnglishWords())) {
			Set<String> heard = new HashSet<>();
			for (long number = 0; number < 20_000; number++) {
				assertThat(heard.add(language.of(number))).as("%s", number).isTrue();
			}
			assertThatIllegalArgumentException().isThrownBy(() -> language.of(-1));
			assertThatIllegalArgumentException().isThrownBy(() -> language.of(1_000_000_000_000L));
		}
	}

}
