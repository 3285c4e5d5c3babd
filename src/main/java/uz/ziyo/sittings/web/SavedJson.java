package uz.ziyo.sittings.web;

import java.util.Locale;

import uz.ziyo.shared.web.Formats;
import uz.ziyo.sittings.SaveOutcome;

/**
 * @param state saved, stale or over
 * @param saved the time of day, as the page shows it
 */
record SavedJson(String state, int revision, Long optionId, String written, boolean later, String saved,
		ClockJson clock) {

	static SavedJson of(SaveOutcome outcome, Formats formats) {
		return new SavedJson(outcome.state().name().toLowerCase(Locale.ROOT), outcome.answer().revision(),
				outcome.answer().optionId(), outcome.answer().written(), outcome.answer().later(),
				formats.timeOfSecond(outcome.answer().savedAt()), ClockJson.of(outcome.clock(), null, formats));
	}

}
