package uz.ziyo.ledger.accounts;

import java.util.List;

import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.list.Select;

/**
 * Which students a list shows; all that is given must fit.
 *
 * @param fullName some of a name; may be null
 * @param phone some of a phone, as people write it; may be null
 * @param searches each in names, username and phones
 * @param ordering as lists of the API name it; may be null
 */
public record DebtorFilter(String fullName, String phone, List<String> searches, String ordering) {

	private static final String NAME = SearchText.inName("a");

	Select<DebtorAccount> applyTo(Select<DebtorAccount> accounts) {
		accounts.whereIfGiven(NAME, SearchText.likeTextIfGiven(this.fullName))
			.whereIfGiven("a.phone_key like ? escape '!'", SearchText.likeIfGiven(this.phone));
		this.searches.forEach((text) -> accounts.where("a.search_text like ? escape '!'", SearchText.like(text)));
		return accounts;
	}

}
