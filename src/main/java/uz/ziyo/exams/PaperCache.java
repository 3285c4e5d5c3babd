package uz.ziyo.exams;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Papers that were read lately: thirty students ask for the same one. A paper is known by
 * its version, which the exam's row carries, so that any number of copies of the
 * application may have one.
 */
@Component
class PaperCache {

	private static final int MOST = 100;

	private final Map<Long, Known> known = new LinkedHashMap<>(MOST, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<Long, Known> eldest) {
			return size() > MOST;
		}
	};

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
			synchronized (this.known) {
				this.known.put(exam.id(), new Known(exam.paperVersion(), questions));
			}
		}
		return questions;
	}

	private record Known(int version, List<PaperQuestion> questions) {

	}

}
