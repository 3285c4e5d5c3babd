package uz.ziyo.shared.idempotency;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Refused;

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
	 * @param command all that the form asks for, as its text: sent again with the same,
	 * it is told what that has led to
	 * @param work answers with what the page is to lead to
	 * @throws Refused as a whole where the form has done something else already, as after
	 * going back in the browser; it has a new id then, and may be sent again
	 */
	public Answer once(OneTimeForm form, Caller caller, Object command, Supplier<String> work) {
		try {
			return this.idempotency.form(caller.id(), form.getFormId(), fingerprint(command),
					() -> Answer.of(HttpStatus.SEE_OTHER.value(), work.get()));
		}
		catch (KeyReused ex) {
			form.setFormId(id(null));
			throw Refused.whole("form.used");
		}
	}

	private static String fingerprint(Object command) {
		return UUID.nameUUIDFromBytes(command.toString().getBytes(StandardCharsets.UTF_8)).toString();
	}

}
