/**
 * What came out of an exam, who marked it, and what it teaches.
 */
@ApplicationModule(allowedDependencies = { "shared", "people", "groups", "exams" })
package uz.ziyo.results;

import org.springframework.modulith.ApplicationModule;
