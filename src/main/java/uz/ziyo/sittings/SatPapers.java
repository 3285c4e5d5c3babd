package uz.ziyo.sittings;

import org.springframework.stereotype.Component;

import uz.ziyo.exams.Exams;
import uz.ziyo.exams.Paper;

/**
 * The papers that attempts are about: also of exams that nobody may begin any more. To be
 * asked before a transaction is begun, so that they come from the cache.
 */
@Component
class SatPapers {

	private final Exams exams;

	SatPapers(Exams exams) {
		this.exams = exams;
	}

	Paper of(long examId) {
		return this.exams.paperOf(this.exams.getEver(examId));
	}

}
