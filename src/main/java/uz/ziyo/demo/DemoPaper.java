package uz.ziyo.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import uz.ziyo.exams.PaperOption;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.exams.QuestionType;

/**
 * The exams of the demonstration: when each is sat, counted in days from today, and what
 * it asks. A question stands in a line and its options below, the right one starred; of a
 * written one, a sample answer behind {@code >}.
 */
enum DemoPaper {

	PYTHON_BASICS(DemoCourse.PYTHON, "Python asoslari: 1-oraliq test", -21, 25, """
			len("salom") nimani qaytaradi?
			4
			*5
			6
			Xato

			Qaysi tur oʻzgarmas (immutable)?
			list
			dict
			*tuple
			set

			range(2, 8, 2) qaysi sonlarni beradi?
			2, 4, 6, 8
			*2, 4, 6
			2, 3, 4, 5, 6, 7
			4, 6, 8

			10 // 3 ifodaning qiymati nechaga teng?
			3.33
			*3
			1
			4

			Lugʻatdan kalit boʻyicha qiymatni xatosiz olish uchun qaysi usul ishlatiladi?
			*d.get("kalit")
			d["kalit"]
			d.kalit
			d.find("kalit")

			Quyidagi kod nima chiqaradi?  print("a" * 3)
			a3
			*aaa
			a a a
			Xato

			Funksiya qiymat qaytarishi uchun qaysi soʻz yoziladi?
			yield
			give
			*return
			print

			for va while sikllari orasidagi farqni oʻz soʻzlaringiz bilan tushuntiring.
			> for maʼlum ketma-ketlik boʻylab yuradi, while esa shart rost boʻlguncha takrorlanadi.
			"""),

	PAST_SIMPLE(DemoCourse.ENGLISH, "Unit 5: Past Simple", -14, 20,
			"""
					She ___ to London last summer.
					goes
					*went
					gone
					was go

					___ you see the match yesterday?
					Do
					Was
					*Did
					Were

					We ___ at home when you called.
					was
					*were
					did
					are

					Which verb is irregular?
					play
					watch
					*buy
					clean

					They didn't ___ the bus.
					caught
					*catch
					catches
					catching

					How long ___ it take you to get there?
					does
					do
					*did
					was

					My grandmother ___ in a small village.
					*grew up
					growed up
					grown up
					grow up

					Find the correct sentence.
					He didn't went to school.
					He not go to school.
					*He didn't go to school.
					He didn't goes to school.

					What is the past form of "teach"?
					teached
					teach
					*taught
					tought

					Write three sentences about your last weekend.
					> On Saturday I visited my grandparents. We cooked plov together. On Sunday I did my homework and played football.
					"""),

	IELTS_READING(DemoCourse.IELTS, "IELTS Reading: True, False, Not Given", -6, 40,
			"""
					"The museum opens at nine every day except Monday." The museum is closed on Mondays.
					*True
					False
					Not Given

					"Most visitors arrive by train." More people come by train than by car.
					*True
					False
					Not Given

					"The bridge was designed in 1889 by a local engineer." The engineer was famous.
					True
					False
					*Not Given

					"Bees navigate by the sun." Bees cannot find their way on cloudy days.
					True
					False
					*Not Given

					"Few of the early settlers survived the first winter." Most of them lived until spring.
					True
					*False
					Not Given

					The word "scarce" is closest in meaning to
					plentiful
					*rare
					expensive
					hidden

					The word "subsequently" is closest in meaning to
					before
					*afterwards
					suddenly
					therefore

					A paragraph's main idea is usually found in
					*its first or second sentence
					its longest sentence
					its examples
					its last word

					Skimming means
					reading every word with care
					*reading quickly for the general idea
					looking for one particular number
					reading aloud

					Some people think that university education should be free. Give your opinion in 80–100 words.
					> I believe that university should be free, because talent does not depend on income. A country gains from educated people. However, free places should be given to those who study seriously.
					"""),

	SAT_MATH(DemoCourse.SAT, "SAT Math: Linear equations", 0, 35, """
			If 3x + 5 = 20, what is the value of x?
			3
			*5
			15
			25/3

			What is the slope of the line y = -2x + 7?
			7
			2
			*-2
			-7

			If 2(x - 3) = 4x + 8, what is x?
			-1
			7
			*-7
			1

			A taxi costs 4,000 so'm plus 2,000 so'm a kilometre. What does a ride of 6 km cost?
			12,000 so'm
			*16,000 so'm
			18,000 so'm
			24,000 so'm

			Which point lies on the line 2x + y = 9?
			(2, 4)
			*(3, 3)
			(4, 2)
			(5, 1)

			A line passes through (0, 3) and (2, 7). What is its equation?
			y = 3x + 2
			*y = 2x + 3
			y = 2x - 3
			y = 4x + 3

			The price of a book rose by 20% to 60,000 so'm. What was it before?
			48,000 so'm
			*50,000 so'm
			52,000 so'm
			40,000 so'm

			For which value of k does kx + 2 = 3x + 5 have no solution?
			0
			2
			*3
			5

			The average of five numbers is 12. Four of them add up to 50. What is the fifth?
			8
			*10
			12
			14

			Explain in your own words why the lines y = 2x + 1 and y = 2x + 4 never meet.
			> They have the same slope, 2, and different intercepts, so they are parallel.
			"""),

	JAVA_OOP(DemoCourse.JAVA, "Java: OOP va Collections", 3, 45,
			"""
					Interfeysni amalga oshirish uchun qaysi soʻz yoziladi?
					extends
					*implements
					inherits
					uses

					Qaysi kolleksiya takrorlanmas elementlarni saqlaydi?
					ArrayList
					LinkedList
					*HashSet
					Vector

					String obyektlari haqida qaysi gap toʻgʻri?
					*Oʻzgarmas (immutable)
					Oʻzgaruvchan
					Faqat bitta belgi saqlaydi
					Meros olinadi

					final sinf nimani bildiradi?
					Obyekti yaratilmaydi
					*Undan meros olib boʻlmaydi
					Metodlari yoʻq
					Maydonlari ochiq

					HashMap’da kalit boʻyicha qidirish oʻrtacha qancha vaqt oladi?
					*O(1)
					O(log n)
					O(n)
					O(n log n)

					try-with-resources nima uchun kerak?
					Tezlik uchun
					*Resursni oʻzi yopishi uchun
					Xatoni yashirish uchun
					Xotirani koʻpaytirish uchun

					equals() qayta yozilsa, yana qaysi metodni yozish kerak?
					toString()
					clone()
					*hashCode()
					compareTo()

					Abstrakt sinf bilan interfeysning farqini yozing.
					> Abstrakt sinfda holat va konstruktor boʻladi, sinf bittasidan meros oladi; interfeyslar esa bir nechta boʻlishi mumkin.
					"""),

	PLACEMENT(DemoCourse.ENGLISH, "Placement test: Pre-Intermediate", 5, 30, """
			There isn't ___ milk in the fridge.
			some
			*any
			many
			a

			I've lived here ___ 2019.
			for
			*since
			from
			during

			He is ___ than his brother.
			more tall
			tallest
			*taller
			as tall

			If it rains, we ___ at home.
			stay
			*will stay
			stayed
			would stay

			The film was ___ boring that we left.
			such
			too
			*so
			very

			You ___ smoke in the hospital.
			*mustn't
			don't have to
			needn't
			couldn't

			This house ___ in 1950.
			built
			*was built
			is build
			has built

			I look forward to ___ from you.
			hear
			*hearing
			heard
			be heard

			Introduce yourself in five sentences.
			> My name is Aziza. I am sixteen. I study at school number 5. I like reading. I want to become a doctor.
			"""),

	FRONTEND_FINAL(DemoCourse.FRONTEND, "HTML va CSS: yakuniy test", 9, 40, """
			Sahifaning asosiy mazmuni uchun qaysi teg ishlatiladi?
			div
			section
			*main
			body

			Rasmga matnli izoh qaysi atribut bilan beriladi?
			title
			*alt
			name
			src

			Flexbox’da elementlar asosiy oʻq boʻyicha qanday tekislanadi?
			align-items
			*justify-content
			text-align
			flex-wrap

			CSS’da qaysi birlik ildiz shrift oʻlchamiga nisbatan hisoblanadi?
			em
			px
			*rem
			vh

			Selektorlardan qaysi biri eng kuchli?
			.menu a
			nav a
			*#menu a
			a:hover

			Tugma uchun button oʻrniga div ishlatish nega yomon?
			> div klaviatura bilan bosilmaydi va ekran oʻquvchi uni tugma deb aytmaydi.
			""");

	/** Of the draft, a question whose right option nobody has marked yet. */
	private static final int KEYLESS = 4;

	/** One whose key is wrong, as it happens: the best students show it. */
	private static final int MISKEYED = 3;

	private final DemoCourse course;

	private final String title;

	private final int day;

	private final int minutes;

	private final String questions;

	DemoPaper(DemoCourse course, String title, int day, int minutes, String questions) {
		this.course = course;
		this.title = title;
		this.day = day;
		this.minutes = minutes;
		this.questions = questions;
	}

	DemoCourse course() {
		return this.course;
	}

	String title() {
		return this.title;
	}

	/** Counted from today. */
	int day() {
		return this.day;
	}

	int minutes() {
		return this.minutes;
	}

	boolean isToday() {
		return this.day == 0;
	}

	boolean isPast() {
		return this.day < 0;
	}

	boolean isDraft() {
		return this == FRONTEND_FINAL;
	}

	/** What is right in truth, question by question; null for a written one. */
	List<String> truth() {
		return Arrays.stream(this.questions.strip().split("\n\n"))
			.map((block) -> block.lines()
				.filter((line) -> line.startsWith("*"))
				.map((line) -> line.substring(1))
				.findFirst()
				.orElse(null))
			.toList();
	}

	/** As its teacher has written it down. */
	List<PaperQuestion> questions() {
		List<PaperQuestion> paper = new ArrayList<>();
		for (String block : this.questions.strip().split("\n\n")) {
			paper.add(question(block.lines().toList(), paper.size() + 1));
		}
		return paper;
	}

	private PaperQuestion question(List<String> lines, int number) {
		boolean written = lines.get(1).startsWith(">");
		boolean keyless = isDraft() && number == KEYLESS;
		List<PaperOption> options = new ArrayList<>();
		for (String line : written ? List.<String>of() : lines.subList(1, lines.size())) {
			boolean right = line.startsWith("*");
			options.add(new PaperOption(0, right ? line.substring(1) : line, right && !keyless, options.size() + 1));
		}
		if (this == PAST_SIMPLE && number == MISKEYED) {
			options
				.replaceAll((option) -> new PaperOption(0, option.text(), option.position() == 1, option.position()));
		}
		return new PaperQuestion(0, written ? QuestionType.WRITTEN : QuestionType.TEST, lines.get(0), number,
				written ? lines.get(1).substring(1).strip() : null, options);
	}

}
