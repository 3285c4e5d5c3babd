package uz.ziyo.access;

import java.time.Instant;

import uz.ziyo.shared.Caller;

/**
 * Someone who may be here now, and the age of the password this rests on: a token or a
 * session carries that age, and ends when the account's own is another one.
 */
public record Admission(Caller caller, long passwordStamp) {

	static long stamp(Instant passwordChangedAt) {
		return (passwordChangedAt != null) ? passwordChangedAt.toEpochMilli() : 0;
	}

}
