package uz.ziyo.demo;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.PriorityQueue;

import uz.ziyo.shared.CentreTime;

/**
 * What happens, and when. It is lived through in order, and what happens may bring more
 * with it.
 */
final class DemoDiary {

	private final PriorityQueue<Entry> entries = new PriorityQueue<>(
			Comparator.comparing(Entry::at).thenComparingInt(Entry::number));

	private final CentreTime time;

	private final LocalDateTime now;

	private int count;

	DemoDiary(CentreTime time) {
		this.time = time;
		this.now = time.today().atTime(time.time());
	}

	void write(LocalDateTime at, Runnable what) {
		this.entries.add(new Entry(at, this.count++, what));
	}

	/** Up to now; what lies ahead is left to the visitor. */
	void live() {
		while (!this.entries.isEmpty() && !this.entries.peek().at().isAfter(this.now)) {
			Entry entry = this.entries.remove();
			this.time.during(entry.at(), entry.what());
		}
	}

	/** The present, also while the past is lived through. */
	LocalDateTime now() {
		return this.now;
	}

	private record Entry(LocalDateTime at, int number, Runnable what) {
	}

}
