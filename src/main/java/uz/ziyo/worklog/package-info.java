/**
 * Whether an employee worked today; written by listening.
 */
@ApplicationModule(allowedDependencies = { "shared", "people", "attendance", "scores" })
package uz.ziyo.worklog;

import org.springframework.modulith.ApplicationModule;
