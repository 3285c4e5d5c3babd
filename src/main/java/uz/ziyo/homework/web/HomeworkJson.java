package uz.ziyo.homework.web;

import java.time.Instant;

import uz.ziyo.homework.HomeworkView;
import uz.ziyo.shared.files.SignedLinks;

/**
 * @param file a link that carries its own permission and expires
 */
record HomeworkJson(long id, long group, String text, String file, Instant createdAt, Instant updatedAt) {

	static HomeworkJson of(HomeworkView view, SignedLinks links, String base) {
		return new HomeworkJson(view.id(), view.groupId(), view.text(),
				(view.file() == null) ? null : links.link(base, view.file()), view.createdAt(), view.updatedAt());
	}

}
