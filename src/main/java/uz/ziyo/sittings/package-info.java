/**
 * Who is sitting an exam now: the clock, and every answer the moment it is given.
 */
@ApplicationModule(allowedDependencies = { "shared", "people", "groups", "exams", "results", "results :: reports" })
package uz.ziyo.sittings;

import org.springframework.modulith.ApplicationModule;
