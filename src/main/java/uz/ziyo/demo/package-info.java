/**
 * The demonstration centre: fills an empty database by doing what people do, through the
 * services of the other modules.
 */
@ApplicationModule(allowedDependencies = { "shared", "people", "groups", "attendance", "scores", "homework", "worklog",
		"expenses", "ledger", "exams", "results", "sittings" })
package uz.ziyo.demo;

import org.springframework.modulith.ApplicationModule;
