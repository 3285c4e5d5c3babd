package uz.ziyo.groups;

/**
 * @param rank ties share it and leave a gap after them: 1, 2, 2, 4
 */
public record GroupRank(long id, String name, String subjectName, long totalScore, int rank, int studentsCount) {

}
