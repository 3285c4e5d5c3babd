package uz.ziyo.shared;

import java.util.List;

/**
 * What a module wants the person who starts the application to read first, below the
 * address: the demonstration's sign-ins, for example.
 */
@FunctionalInterface
public interface StartupNotice {

	List<String> lines();

}
