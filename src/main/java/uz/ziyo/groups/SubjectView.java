package uz.ziyo.groups;

import java.time.Instant;

/**
 * @param groups how many live groups are taught in it
 */
public record SubjectView(long id, String name, Instant createdAt, int version, int groups) {

}
