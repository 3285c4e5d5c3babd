package uz.ziyo.groups;

/**
 * @param rank ties share it and leave a gap after them
 * @param of how many active groups there are
 */
public record GroupPlace(int rank, int of) {

}
