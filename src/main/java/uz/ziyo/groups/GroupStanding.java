package uz.ziyo.groups;

/**
 * @param rank null for a group that is not active; ties share it and leave a gap after
 * them
 * @param of how many active groups there are
 * @param average score of those who are in it now; null where nobody is
 */
public record GroupStanding(Integer rank, int of, Long average) {

}
