package uz.ziyo.homework;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface HomeworkRepository extends JpaRepository<HomeworkItem, Long> {

	Optional<HomeworkItem> findByIdAndArchivedAtIsNull(long id);

}
