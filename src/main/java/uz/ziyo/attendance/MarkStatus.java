package uz.ziyo.attendance;

import java.util.Locale;

import uz.ziyo.shared.Coded;

/**
 * Present, late, absent, in the documents' own words.
 */
public enum MarkStatus implements Coded {

	KELDI, KECHIKDI, KELMADI;

	@Override
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What the next tap makes of it. */
	public MarkStatus next() {
		return values()[(ordinal() + 1) % values().length];
	}

	/** A late student was there. */
	public boolean isPresent() {
		return this != KELMADI;
	}

}
