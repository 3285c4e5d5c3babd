package uz.ziyo.exams;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Papers that were read lately: thirty students ask for the same one. A paper is known by
 * its version, which the exam's row carries, so that any number of copies of the
 * application may have one.
 */
@Component
class PaperCache {

	/** Of all papers together; the one that was read last is kept however long it is. */
	static final long MOST_CHARACTERS = 4_000_000;

	/** What an object weighs beside its text. */
	private static final int WEIGHT = 50;

	/** The one that nobody has read for longest comes first. */
	private final Map<Long, Known> known = new LinkedHashMap<>(16, 0.75f, true);

	private long characters;

	private final PaperStore papers;

	PaperCache(PaperStore papers) {
		this.papers = papers;
	}

	/**
	 * What is read inside a transaction is not kept: it might be rolled back, and its
	 * version be given to another paper.
	 */
	List<PaperQuestion> questions(ExamView exam) {
		synchronized (this.known) {
			Known found = this.known.get(exam.id());
			if (found != null && found.version() == exam.paperVersion()) {
				return found.questions();
			}
		}
		List<PaperQuestion> questions = this.papers.read(exam.id());
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			keep(exam.id(), new Known(exam.paperVersion(), questions, characters(questions)));
		}
		return questions;
	}

	/**
	 * Keeps the paper of a new exam as soon as it is written for good: who writes one
	 * looks at it next.
	 */
	void keepWritten(long examId, int version, List<PaperQuestion> questions) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				keep(examId, new Known(version, questions, characters(questions)));
			}

		});
	}

	private void keep(long id, Known read) {
		synchronized (this.known) {
			Known before = this.known.put(id, read);
			this.characters += read.characters() - ((before != null) ? before.characters() : 0);
			Iterator<Known> eldest = this.known.values().iterator();
			while (this.characters > MOST_CHARACTERS && this.known.size() > 1) {
				this.characters -= eldest.next().characters();
				eldest.remove();
			}
		}
	}

	private static long characters(List<PaperQuestion> questions) {
		return WEIGHT + questions.stream().mapToLong(PaperCache::characters).sum();
	}

	private static long characters(PaperQuestion question) {
		return WEIGHT + question.text().length() + ((question.sample() != null) ? question.sample().length() : 0)
				+ question.options().stream().mapToLong((option) -> WEIGHT + option.text().length()).sum();
	}

	private record Known(int version, List<PaperQuestion> questions, long characters) {

	}

}
