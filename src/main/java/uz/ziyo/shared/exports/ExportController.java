package uz.ziyo.shared.exports;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.list.Page;

/**
 * What was taken out of the house, the latest first.
 */
@Controller
@OwnerOnly
class ExportController {

	private static final int PAGE_SIZE = 50;

	private final ExportLog log;

	ExportController(ExportLog log) {
		this.log = log;
	}

	@GetMapping("/exports")
	String list(@RequestParam(defaultValue = "1") int page, Model model) {
		Page<ExportEntry> entries = this.log.list().nearestPage(Math.max(1, page), PAGE_SIZE);
		model.addAttribute("page", entries);
		return "exports/index";
	}

}
