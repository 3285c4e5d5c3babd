/**
 * Papers: exams with their questions, options and key.
 */
@ApplicationModule(allowedDependencies = { "shared", "people", "groups" })
package uz.ziyo.exams;

import org.springframework.modulith.ApplicationModule;
