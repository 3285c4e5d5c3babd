/**
 * What a student earned on a day, 0–100.
 */
@ApplicationModule(allowedDependencies = { "shared", "people", "groups" })
package uz.ziyo.scores;

import org.springframework.modulith.ApplicationModule;
