/**
 * The owner's figures and the finance workbook. Reads, never writes.
 */
@ApplicationModule(allowedDependencies = { "shared", "people", "groups", "attendance", "ledger", "ledger :: debts",
		"expenses", "worklog" })
package uz.ziyo.dashboard;

import org.springframework.modulith.ApplicationModule;
