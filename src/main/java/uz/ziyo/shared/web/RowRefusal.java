package uz.ziyo.shared.web;

import java.io.Serializable;
import java.util.List;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.shared.Refused;

/**
 * Why nothing was done with one row of a list, shown at that row by the page that a
 * redirect leads to.
 *
 * @param codes message keys
 */
public record RowRefusal(String row, List<String> codes) implements Serializable {

	public static void at(Object row, Refused refused, RedirectAttributes redirect) {
		redirect.addFlashAttribute("refusal", new RowRefusal(row.toString(),
				List.copyOf(refused.problems().stream().map(Refused.Problem::code).toList())));
	}

}
