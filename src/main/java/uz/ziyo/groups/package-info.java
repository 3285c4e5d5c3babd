/**
 * What is taught, to whom and when: subjects, courses, groups, and enrolments with their
 * running score.
 */
@ApplicationModule(allowedDependencies = { "shared", "people" })
package uz.ziyo.groups;

import org.springframework.modulith.ApplicationModule;
