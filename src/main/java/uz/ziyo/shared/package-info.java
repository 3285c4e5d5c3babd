/**
 * What every room uses: roles, time, refusals, lists, the JSON layer and page basics. No
 * business rules.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package uz.ziyo.shared;

import org.springframework.modulith.ApplicationModule;
