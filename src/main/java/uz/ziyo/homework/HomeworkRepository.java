package uz.ziyo.homework;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface HomeworkRepository extends Repository<HomeworkItem, Long> {

	HomeworkItem saveAndFlush(HomeworkItem item);

	void flush();

	Optional<HomeworkItem> findByIdAndArchivedAtIsNull(long id);

}
