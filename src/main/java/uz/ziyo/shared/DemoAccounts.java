package uz.ziyo.shared;

import java.util.List;

/**
 * The demonstration's sign-ins that were good when the application started. What beans of
 * this type list is shown on the sign-in page while the demonstration is on.
 */
@FunctionalInterface
public interface DemoAccounts {

	List<DemoAccount> list();

}
