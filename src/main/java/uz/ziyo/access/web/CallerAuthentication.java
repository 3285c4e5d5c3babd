package uz.ziyo.access.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import uz.ziyo.access.Admission;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Role;

/**
 * A {@link Caller} as Spring Security sees it, by session and by token alike.
 */
final class CallerAuthentication extends AbstractAuthenticationToken {

	private static final Map<Role, List<GrantedAuthority>> AUTHORITIES = new EnumMap<>(Role.class);

	static {
		for (Role role : Role.values()) {
			AUTHORITIES.put(role, List.of(new SimpleGrantedAuthority(role.authority())));
		}
	}

	private final Caller caller;

	private final long passwordStamp;

	CallerAuthentication(Admission admission) {
		super(AUTHORITIES.get(admission.caller().role()));
		this.caller = admission.caller();
		this.passwordStamp = admission.passwordStamp();
		setAuthenticated(true);
	}

	long passwordStamp() {
		return this.passwordStamp;
	}

	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public Caller getPrincipal() {
		return this.caller;
	}

}
