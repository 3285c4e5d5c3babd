package uz.ziyo.shared.apidocs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The description, readable: two viewers, each at the two addresses that clients know.
 */
@Controller
class ApiPagesController {

	@GetMapping({ "/swdoc", "/api/docs" })
	String swagger(Model model) {
		Map<String, String> groups = new LinkedHashMap<>();
		Arrays.stream(ApiGroup.values()).forEach((group) -> groups.put(group.key(), group.title()));
		model.addAttribute("groups", groups);
		return "shared/swagger";
	}

	@GetMapping({ "/redoc", "/api/redoc" })
	String redoc() {
		return "shared/redoc";
	}

}
