package uz.ziyo.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class SearchTextTests {

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "Шодиева, shodiyeva", "Алиев Сергеев, aliyev sergeyev", "Елена, yelena", "Эргашев, ergashev",
			"Жўраев Ғайрат, jorayev gayrat", "Ҳошимов Қаҳрамон, hoshimov qahramon", "Щукина Соня, shukina sonya",
			"Gʻulomova Oʻgʻiloy, gulomova ogiloy", "Чўлпон-1, cholpon-1" })
	void isTheSameInEitherLetters(String written, String kept) {
		assertThat(SearchText.of(written)).isEqualTo(kept);
		assertThat(finds(written, SearchText.likeText(written))).isTrue();
		assertThat(finds(written.toUpperCase(Locale.ROOT), "%" + kept.replace(" ", "%") + "%")).isTrue();
		assertThat(finds("Boshqa", SearchText.likeText(written))).isFalse();
	}

	/** As was kept before, and typed now. */
	@ParameterizedTest
	@ValueSource(strings = { "шодиева елена elena998", "алиев сергеев", "жўраев ғайрат", "щукина юлия ёқуб цой",
			"ҳошимов маъруф" })
	void whatWasKeptBeforeIsFoundToo(String kept) throws IOException {
		for (String file : new String[] { "people/V202611301343__people", "expenses/V202611301344__expenses" }) {
			String migration = new ClassPathResource("db/migration/" + file + "_search_in_latin.sql")
				.getContentAsString(StandardCharsets.UTF_8);
			String latin = migration.substring(migration.indexOf("ltrim"), migration.lastIndexOf(';'))
				.replace("search_text", "cast(? as varchar(800))");

			assertThat(this.jdbc.sql("select " + latin).param(kept).query(String.class).single())
				.isEqualTo(SearchText.of(kept));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "+998 91 356-99-07", "+998913569907", " 998 91 356 99 07", "91 356 99 07",
			"(91) 356-99-07", "91 356", "356-99", "+998", "+998\u00A091\u00A0356-99-07", "913569907" })
	void findsAPhoneHoweverItIsTyped(String typed) {
		String kept = SearchText.of("Karimov", "karimov1", "998913569907");

		assertThat(isLike(kept, SearchText.like(typed))).isTrue();
		assertThat(isLike(SearchText.of("Karimov", "karimov1", "998901112233"), SearchText.like("91 356 99 07")))
			.isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "7-8", "2026-11-20", "2026-11" })
	void aNumberThatIsNoPhoneKeepsItsSigns(String typed) {
		assertThat(isLike(SearchText.of("Guruh", typed), SearchText.like(typed))).isTrue();
		assertThat(finds("Guruh " + typed, SearchText.likeText(typed))).isTrue();
	}

	@Test
	void aTextKeepsTheSignsThatAPhoneLoses() {
		assertThat(finds("Kitob, 1200-1300", SearchText.likeText("1200-1300"))).isTrue();
	}

	private boolean isLike(String kept, String pattern) {
		return this.jdbc.sql("select count(*) from (select cast(? as varchar(100)) as c) q where c like ? escape '!'")
			.params(kept, pattern)
			.query(Long.class)
			.single() > 0;
	}

	private boolean finds(String column, String pattern) {
		return this.jdbc.sql("select count(*) from (select cast(? as varchar(100)) as c) q where " + SearchText.in("c"))
			.params(column, pattern)
			.query(Long.class)
			.single() > 0;
	}

}
