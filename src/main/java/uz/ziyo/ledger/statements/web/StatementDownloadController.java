package uz.ziyo.ledger.statements.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

import uz.ziyo.ledger.statements.Settlements;
import uz.ziyo.ledger.statements.Statement;
import uz.ziyo.ledger.statements.Statements;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.UnreadableFilter;
import uz.ziyo.shared.exports.Downloads;

/** A student's statement as a workbook. */
@Controller
@OwnerOnly
class StatementDownloadController {

	private final Statements statements;

	private final Settlements settlements;

	private final StatementWorkbook workbook;

	private final Downloads downloads;

	StatementDownloadController(Statements statements, Settlements settlements, StatementWorkbook workbook,
			Downloads downloads) {
		this.statements = statements;
		this.settlements = settlements;
		this.workbook = workbook;
		this.downloads = downloads;
	}

	@GetMapping("/students/{id}/statement.xlsx")
	void download(@PathVariable long id, @ModelAttribute("form") StatementQuery query, BindingResult binding,
			Caller caller, HttpServletResponse response) throws IOException {
		if (binding.hasErrors()) {
			throw new UnreadableFilter();
		}
		Statement statement = this.statements.of(id, null, query.getDate(), caller);
		this.workbook.write(StatementPage.of(statement, this.settlements.of(id, statement.asOf())),
				this.downloads.workbook(caller, "statement", statement.studentName() + " " + statement.asOf(),
						this.workbook.name(statement), response));
	}

}
