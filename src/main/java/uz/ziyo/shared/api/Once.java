package uz.ziyo.shared.api;

import java.util.function.Supplier;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import uz.ziyo.shared.idempotency.Answer;
import uz.ziyo.shared.idempotency.Idempotency;

/**
 * A parameter of each {@code POST} that moves money: holds the request's
 * {@code Idempotency-Key}, where it has one. It stands after the body.
 *
 * <pre>
 * return once.created(() -&gt; PaymentJson.of(this.payments.record(body.toDraft(), caller)));
 * </pre>
 */
public final class Once {

	public static final int LONGEST_KEY = 200;

	static final String HEADER = "Idempotency-Key";

	private static final String REPEATED = "Idempotent-Replayed";

	private final Idempotency idempotency;

	private final JsonMapper json;

	private final Long accountId;

	private final String key;

	private final String fingerprint;

	/**
	 * @param key null where the request has none
	 */
	Once(Idempotency idempotency, JsonMapper json, Long accountId, String key, String fingerprint) {
		this.idempotency = idempotency;
		this.json = json;
		this.accountId = accountId;
		this.key = key;
		this.fingerprint = fingerprint;
	}

	/**
	 * Does the work, or answers what the first request with that key was answered: 201.
	 */
	@SuppressWarnings("unchecked")
	public <T> ResponseEntity<T> created(Supplier<T> work) {
		if (this.key == null) {
			return ResponseEntity.status(HttpStatus.CREATED).body(work.get());
		}
		Answer answer = this.idempotency.once(this.accountId, this.key, this.fingerprint,
				() -> Answer.of(HttpStatus.CREATED.value(), this.json.writeValueAsString(work.get())));
		ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status());
		if (answer.repeated()) {
			response.header(REPEATED, "true");
		}
		// As it was written the first time, whatever it was made from.
		return (ResponseEntity<T>) response.body(this.json.readTree(answer.text()));
	}

}
