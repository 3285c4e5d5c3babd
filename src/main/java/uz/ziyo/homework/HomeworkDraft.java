package uz.ziyo.homework;

import org.springframework.web.multipart.MultipartFile;

/**
 * Homework as it is asked for.
 *
 * @param text may be empty where there is a file
 * @param file a new file, or null to leave things as they are
 * @param withoutFile takes the file away
 * @param version the one that the form was opened with; null where nobody looked
 */
public record HomeworkDraft(long groupId, String text, MultipartFile file, boolean withoutFile, Integer version) {

}
