package uz.ziyo.shared.idempotency;

import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.Caller;

/**
 * Forms that do what they do once, however often they are sent.
 */
@Component
public class OneTimeForms {

	private static final int LONGEST = 36;

	private final Idempotency idempotency;

	OneTimeForms(Idempotency idempotency) {
		this.idempotency = idempotency;
	}

	/** The id that a form brings along; a new one where it brings none that can be. */
	public String id(String brought) {
		boolean usable = brought != null && brought.length() <= LONGEST && brought.matches("[0-9A-Za-z-]{8,}");
		return usable ? brought : UUID.randomUUID().toString();
	}

	/**
	 * @param work answers with what the page is to lead to
	 */
	public Answer once(String id, Caller caller, Supplier<String> work) {
		return this.idempotency.form(caller.id(), id, () -> Answer.of(HttpStatus.SEE_OTHER.value(), work.get()));
	}

}
