package uz.ziyo.ledger.statements.web;

import java.time.LocalDate;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import uz.ziyo.ledger.statements.Settlements;
import uz.ziyo.ledger.statements.Statement;
import uz.ziyo.ledger.statements.Statements;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.StudentOnly;

/**
 * How a student's balance has come about: for the owner, and for himself.
 */
@Controller
class StatementController {

	private final Statements statements;

	private final Settlements settlements;

	private final CentreTime time;

	StatementController(Statements statements, Settlements settlements, CentreTime time) {
		this.statements = statements;
		this.settlements = settlements;
		this.time = time;
	}

	@GetMapping("/students/{id}/statement")
	@OwnerOnly
	ModelAndView ofStudent(@PathVariable long id, @ModelAttribute("form") StatementQuery query, BindingResult binding,
			Caller caller) {
		return page(id, query, binding, caller);
	}

	@GetMapping("/my/payments")
	@StudentOnly
	ModelAndView own(@ModelAttribute("form") StatementQuery query, BindingResult binding, Caller caller) {
		return page(caller.id(), query, binding, caller);
	}

	private ModelAndView page(long studentId, StatementQuery query, BindingResult binding, Caller caller) {
		LocalDate asOf = (query.getDate() == null) ? this.time.today() : query.getDate();
		Statement statement = this.statements.of(studentId, null, asOf, caller);
		if (!binding.hasErrors()) {
			query.setDate(asOf);
		}
		ModelAndView page = new ModelAndView("statements/show")
			.addObject("page", StatementPage.of(statement, this.settlements.of(studentId, asOf)))
			.addObject("own", caller.isStudent())
			.addObject("action", caller.isStudent() ? "/my/payments" : "/students/" + studentId + "/statement");
		page.setStatus(binding.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
		return page;
	}

}
