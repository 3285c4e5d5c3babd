package uz.ziyo.scores;

import org.springframework.data.repository.Repository;

interface PastScoreRepository extends Repository<PastScore, Long> {

	PastScore save(PastScore past);

}
