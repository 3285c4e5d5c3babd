package uz.ziyo.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import uz.ziyo.people.AccountDraft;

/**
 * People who could live next door: names, sign-ins and phones, no two alike.
 */
class Names {

	private static final List<String> MEN = List.of("Abdulla", "Abror", "Akmal", "Alisher", "Anvar", "Asadbek", "Aziz",
			"Azizbek", "Behruz", "Bekzod", "Bobur", "Davron", "Diyorbek", "Doniyor", "Elyor", "Farrux", "Fayzulla",
			"Gʻayrat", "Husan", "Ibrohim", "Islom", "Jahongir", "Jamshid", "Jasur", "Javohir", "Kamron", "Komil",
			"Laziz", "Mirjalol", "Muhammadali", "Murod", "Mustafo", "Nodir", "Nurbek", "Otabek", "Oybek", "Rustam",
			"Sanjar", "Sardor", "Shahzod", "Sherzod", "Shohruh", "Sirojiddin", "Temur", "Ulugʻbek", "Umid", "Xurshid",
			"Yusuf", "Zafar", "Ziyodulla");

	private static final List<String> WOMEN = List.of("Aziza", "Barno", "Dildora", "Dilnoza", "Dilshoda", "Durdona",
			"Feruza", "Fotima", "Gulnoza", "Gulsanam", "Hilola", "Iroda", "Kamola", "Kumush", "Laylo", "Lobar",
			"Madina", "Maftuna", "Malika", "Marjona", "Mohira", "Mubina", "Munisa", "Nafisa", "Nargiza", "Nigina",
			"Nigora", "Nilufar", "Nozima", "Oydin", "Oygul", "Oʻgʻiloy", "Parizoda", "Robiya", "Ruxshona", "Sabina",
			"Saida", "Sevara", "Shahnoza", "Shahzoda", "Sitora", "Soliha", "Umida", "Visola", "Xadicha", "Yulduz",
			"Zarina", "Zebo", "Zilola", "Zuhra");

	private static final List<String> FAMILIES = List.of("Abdullayev", "Abdurahmonov", "Ahmedov", "Aliyev", "Aminov",
			"Asqarov", "Azimov", "Boboyev", "Botirov", "Davronov", "Ergashev", "Eshonqulov", "Fayziyev", "Gʻaniyev",
			"Gʻulomov", "Hamidov", "Haydarov", "Hoshimov", "Ibragimov", "Ismoilov", "Jalolov", "Joʻrayev", "Karimov",
			"Komilov", "Mahmudov", "Mamatov", "Mirzayev", "Moʻminov", "Murodov", "Nazarov", "Normatov", "Nurmatov",
			"Olimov", "Ortiqov", "Oripov", "Polatov", "Qodirov", "Qosimov", "Rahimov", "Rasulov", "Rustamov", "Saidov",
			"Salimov", "Sattorov", "Shodiyev", "Sobirov", "Sultonov", "Toshmatov", "Toʻrayev", "Tursunov", "Umarov",
			"Usmonov", "Xolmatov", "Yoʻldoshev", "Yunusov", "Yusupov", "Zokirov", "Oʻrinov");

	private static final List<String> OPERATORS = List.of("90", "91", "93", "94", "95", "97", "98", "99", "33", "50",
			"77", "88");

	private final Random random;

	private final Set<String> fullNames = new HashSet<>();

	private final Set<String> phones = new HashSet<>();

	Names(Random random) {
		this.random = random;
	}

	/**
	 * @param password null to have one drawn by lot
	 */
	AccountDraft person(String username, String password, boolean withParent) {
		String first;
		String last;
		do {
			boolean woman = this.random.nextBoolean();
			first = one(woman ? WOMEN : MEN);
			last = one(FAMILIES) + (woman ? "a" : "");
		}
		while (!this.fullNames.add(first + " " + last));
		String signIn = (username != null) ? username : latin(first) + "." + latin(last);
		return new AccountDraft(signIn, password, first, last, phone(), withParent ? phone() : null, null, null);
	}

	private String phone() {
		String phone;
		do {
			phone = "+998" + one(OPERATORS) + (1_000_000 + this.random.nextInt(9_000_000));
		}
		while (!this.phones.add(phone));
		return phone;
	}

	private String one(List<String> of) {
		return of.get(this.random.nextInt(of.size()));
	}

	/** As people type their names into a sign-in: without the letters' signs. */
	private static String latin(String name) {
		return name.toLowerCase(Locale.ROOT).replace("ʻ", "");
	}

}
