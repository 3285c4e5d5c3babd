package uz.ziyo.shared.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

import uz.ziyo.shared.NotFound;

/**
 * Hands out files by their signed links, to anyone who has one, while they are in use.
 * Ranges that are there and conditional requests are Spring's.
 */
@Controller
class FileController {

	private final FileStorage storage;

	private final SignedLinks links;

	private final List<FileUse> uses;

	FileController(FileStorage storage, SignedLinks links, List<FileUse> uses) {
		this.storage = storage;
		this.links = links;
		this.uses = uses;
	}

	@GetMapping("/files/{key}/{name}")
	ResponseEntity<Resource> file(@PathVariable String key, @PathVariable String name,
			@RequestParam(name = "e", defaultValue = "0") long expires,
			@RequestParam(name = "s", defaultValue = "") String signature, @RequestHeader HttpHeaders asked)
			throws IOException {
		if (!this.links.isGood(key, name, expires, signature) || this.links.isExpired(expires)
				|| this.uses.stream().noneMatch((use) -> use.isInUse(key))) {
			throw new NotFound();
		}
		Path file = this.storage.find(key).orElseThrow(NotFound::new);
		String ending = FileStorage.ending(key);
		FileKind kind = FileKind.of(ending).orElseThrow(NotFound::new);
		Resource whole = new FileSystemResource(file);
		Wanted wanted = Wanted.of(asked, whole);
		if (wanted == Wanted.NOT_THERE) {
			return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
				.header(HttpHeaders.CONTENT_RANGE, "bytes */" + whole.contentLength())
				.build();
		}
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(kind.type(ending)))
			.eTag(key)
			.cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition(kind.inline, name))
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", policy(kind))
			.header("Cross-Origin-Resource-Policy", "same-site");
		return (wanted == Wanted.READABLE) ? answer.body(whole)
				: answer.contentLength(whole.contentLength()).body(new InputStreamResource(whole));
	}

	/**
	 * Browsers refuse to show a PDF in a sandbox. Their viewer is a sandbox of its own.
	 */
	private static String policy(FileKind kind) {
		String nothing = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; "
				+ "frame-ancestors 'self'";
		return (kind == FileKind.PDF) ? "frame-ancestors 'self'" : nothing + "; sandbox";
	}

	/**
	 * What a range asks for. One that can't be read is as if it were not there (RFC 9110,
	 * 14.2): Spring looks for ranges unless all it has is a stream.
	 */
	private enum Wanted {

		READABLE, UNREADABLE, NOT_THERE;

		static Wanted of(HttpHeaders asked, Resource file) {
			List<HttpRange> ranges;
			try {
				ranges = asked.getRange();
			}
			catch (IllegalArgumentException ex) {
				return UNREADABLE;
			}
			if (ranges.isEmpty() && asked.getFirst(HttpHeaders.RANGE) != null) {
				return UNREADABLE;
			}
			try {
				HttpRange.toResourceRegions(ranges, file);
				return READABLE;
			}
			catch (IllegalArgumentException ex) {
				return NOT_THERE;
			}
		}

	}

	/** RFC 6266: a plain name for old readers, the real one for all others. */
	private static String disposition(boolean inline, String name) {
		String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
			.replaceAll("\\p{M}", "")
			.replaceAll("[^ -~]|[\"\\\\%]", "_");
		return (inline ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''"
				+ UriUtils.encode(name, StandardCharsets.UTF_8);
	}

}
