package uz.ziyo.shared.web;

import java.util.List;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.ZiyoProperties;

/**
 * What the layout asks for: it is also there on error pages, which no controller has
 * filled a model for.
 */
@Component
public class Shell {

	private static final int TABS = 4;

	private final String centreName;

	Shell(ZiyoProperties properties) {
		this.centreName = properties.centreName();
	}

	public String centreName() {
		return this.centreName;
	}

	/** Where the centre is found, for papers that are handed over. */
	public String siteAddress() {
		return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
	}

	/** Who is signed in, or null. */
	public Caller caller() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof Caller caller) ? caller : null;
	}

	public List<NavigationItem> navigation(Role role) {
		return NavigationItem.of(role);
	}

	/** The entries that a phone shows as tabs. */
	public List<NavigationItem> tabs(Role role) {
		List<NavigationItem> all = navigation(role);
		return (all.size() > TABS + 1) ? all.subList(0, TABS) : all;
	}

	/** The entries that a phone keeps under "more". */
	public List<NavigationItem> more(Role role) {
		List<NavigationItem> all = navigation(role);
		return (all.size() > TABS + 1) ? all.subList(TABS, all.size()) : List.of();
	}

}
