package uz.ziyo.people;

import java.util.List;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.StartupNotice;
import uz.ziyo.shared.ZiyoProperties;

/**
 * Lets the first owner in: as {@code ziyo.owner.*} says, or else with a password drawn by
 * lot, which the first start-up tells once. Runs last, for the demonstration brings an
 * owner of its own.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstOwner implements ApplicationRunner, StartupNotice {

	private static final String USERNAME = "direktor";

	private final People people;

	private final ZiyoProperties.Owner settings;

	private List<String> lines = List.of();

	FirstOwner(People people, ZiyoProperties properties) {
		this.people = people;
		this.settings = properties.owner();
	}

	@Override
	public void run(ApplicationArguments arguments) {
		String username = StringUtils.hasText(this.settings.username()) ? this.settings.username() : USERNAME;
		boolean drawn = !StringUtils.hasText(this.settings.password());
		try {
			this.people.createOwnerIfNone(username, drawn ? null : this.settings.password())
				.filter((owner) -> drawn)
				.ifPresent((owner) -> this.lines = List.of("The first owner's username: " + owner.username(),
						"The first owner's password, shown this once: " + owner.password()));
		}
		catch (Refused ex) {
			// Or else another copy, started in the same moment, was faster.
			if (this.people.countLive(Role.OWNER) == 0) {
				throw new IllegalStateException(
						"ziyo.owner.username and ziyo.owner.password don't make an account: " + ex.getMessage(), ex);
			}
		}
	}

	@Override
	public List<String> lines() {
		List<String> once = this.lines;
		this.lines = List.of();
		return once;
	}

}
