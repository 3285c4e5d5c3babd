/**
 * What the centre spent.
 */
@ApplicationModule(allowedDependencies = { "shared", "people" })
package uz.ziyo.expenses;

import org.springframework.modulith.ApplicationModule;
