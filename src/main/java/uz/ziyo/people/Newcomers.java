package uz.ziyo.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import uz.ziyo.shared.Refused;

/**
 * Checks many who are to come against those who are here and against each other, and
 * finds a username for who has none.
 */
public final class Newcomers {

	private final Set<String> usernames = new HashSet<>();

	private final Set<String> phones = new HashSet<>();

	private final Set<String> newUsernames = new HashSet<>();

	private final Set<String> newPhones = new HashSet<>();

	private final Taken taken = new Taken() {

		@Override
		public String username(String key) {
			String phone = Phones.isPhone(key) ? Phones.key(key) : null;
			boolean twice = Newcomers.this.newUsernames.contains(key) || Newcomers.this.newPhones.contains(phone);
			boolean there = Newcomers.this.usernames.contains(key) || Newcomers.this.phones.contains(phone);
			return twice ? "people.username.twice" : there ? "people.username.taken" : null;
		}

		@Override
		public String phone(String key) {
			boolean twice = Newcomers.this.newPhones.contains(key) || anyOf(Newcomers.this.newUsernames, key);
			boolean there = Newcomers.this.phones.contains(key) || anyOf(Newcomers.this.usernames, key);
			return twice ? "people.phone.twice" : there ? "people.phone.taken" : null;
		}

		private static boolean anyOf(Set<String> usernames, String phone) {
			return Phones.writings(phone).stream().anyMatch(usernames::contains);
		}

	};

	Newcomers() {
	}

	void know(String usernameKey, String phoneKey) {
		this.usernames.add(usernameKey);
		if (phoneKey != null) {
			this.phones.add(phoneKey);
		}
	}

	/** What is wrong; where nothing is, the username and the phone count as taken. */
	public List<Refused.Problem> check(AccountDraft draft) {
		List<Refused.Problem> problems = problems(draft);
		if (problems.isEmpty()) {
			this.newUsernames.add(Account.usernameKey(draft.username()));
			if (draft.phone() != null) {
				this.newPhones.add(Phones.key(draft.phone()));
			}
		}
		return problems;
	}

	/** What is wrong with one who does not come anyway. */
	public List<Refused.Problem> problems(AccountDraft draft) {
		return AccountRules.check(draft, this.taken, Refused.collect()).list();
	}

	/**
	 * A free username made from a name: {@code jasur.qodirov}, {@code jasur.qodirov2}.
	 */
	public String username(String lastName, String firstName) {
		String name = Latin.of(firstName) + "." + Latin.of(lastName);
		String base = name.replaceAll("^\\.+|\\.+$", "");
		if (base.length() > AccountRules.LONGEST_USERNAME - 10) {
			base = base.substring(0, AccountRules.LONGEST_USERNAME - 10);
		}
		if (base.length() < AccountRules.SHORTEST_USERNAME) {
			base = (base.isEmpty() ? "talaba" : base + ".ziyo");
		}
		String username = base;
		for (int number = 2; this.taken.username(username) != null
				|| username.length() < AccountRules.SHORTEST_USERNAME; number++) {
			username = base + number;
		}
		return username;
	}

}
