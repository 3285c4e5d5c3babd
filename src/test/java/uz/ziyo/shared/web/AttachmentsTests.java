package uz.ziyo.shared.web;

import org.junit.jupiter.api.Test;

import org.springframework.http.ContentDisposition;

import static org.assertj.core.api.Assertions.assertThat;

class AttachmentsTests {

	@Test
	void everySystemCanSaveTheFile() {
		ContentDisposition header = ContentDisposition.parse(Attachments.workbookNamed("IELTS: A/1 * kechki 2026-11"));
		assertThat(header.isAttachment()).isTrue();
		assertThat(header.getFilename()).isEqualTo("IELTS A 1 kechki 2026-11.xlsx");
	}

}
