package uz.ziyo.shared;

import java.util.List;

/**
 * The demonstration's sign-ins that are good now. A bean of this type is shown on the
 * sign-in page while the demonstration is on.
 */
@FunctionalInterface
public interface DemoAccounts {

	List<DemoAccount> list();

}
