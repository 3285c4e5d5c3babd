package uz.ziyo.attendance.web;

import java.util.Locale;

import uz.ziyo.attendance.MarkStatus;
import uz.ziyo.shared.Coded;

/** A mark in the words of {@code edumaster.md}. */
enum Presence implements Coded {

	PRESENT(MarkStatus.KELDI), ABSENT(MarkStatus.KELMADI), LATE(MarkStatus.KECHIKDI);

	private final MarkStatus status;

	Presence(MarkStatus status) {
		this.status = status;
	}

	static Presence of(MarkStatus status) {
		return switch (status) {
			case KELDI -> PRESENT;
			case KELMADI -> ABSENT;
			case KECHIKDI -> LATE;
		};
	}

	MarkStatus status() {
		return this.status;
	}

	@Override
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
