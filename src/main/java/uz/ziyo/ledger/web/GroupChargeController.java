package uz.ziyo.ledger.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.ledger.ChargeDraft;
import uz.ziyo.ledger.ChargeRecipient;
import uz.ziyo.ledger.Charges;
import uz.ziyo.ledger.choices.GroupOptions;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.idempotency.Answer;
import uz.ziyo.shared.idempotency.OneTimeForms;
import uz.ziyo.shared.web.Flash;

/**
 * Charges everyone in a group: who that is has to be seen before it is done.
 */
@Controller
@OwnerOnly
@RequestMapping("/charges/group")
class GroupChargeController {

	private static final String PREVIEW = "preview";

	private final Charges charges;

	private final GroupOptions groups;

	private final OneTimeForms forms;

	GroupChargeController(Charges charges, GroupOptions groups, OneTimeForms forms) {
		this.charges = charges;
		this.groups = groups;
		this.forms = forms;
	}

	@GetMapping(params = "!" + PREVIEW)
	ModelAndView begin(@ModelAttribute("form") ChargeForm form, BindingResult binding, Caller caller) {
		form.setSeen(null);
		return page(form, caller, HttpStatus.OK);
	}

	/** Asked for, and not sent, so that the browser's way back leads here again. */
	@GetMapping(params = PREVIEW)
	ModelAndView preview(@ModelAttribute("form") ChargeForm form, BindingResult binding, Caller caller) {
		if (!binding.hasErrors()) {
			try {
				ChargeDraft draft = form.toGroupDraft();
				List<ChargeRecipient> recipients = this.charges.recipients(draft);
				form.setSeen(fingerprint(draft, recipients));
				return page(form, caller, HttpStatus.OK).addObject("recipients", recipients)
					.addObject("count", recipients.stream().filter((one) -> !one.billed()).count());
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
		}
		return again(form, caller);
	}

	@PostMapping
	ModelAndView record(@ModelAttribute("form") ChargeForm form, BindingResult binding, Caller caller,
			RedirectAttributes redirect) {
		form.setFormId(this.forms.id(form.getFormId()));
		if (!binding.hasErrors()) {
			try {
				ChargeDraft draft = form.toGroupDraft();
				List<ChargeRecipient> recipients = this.charges.recipients(draft);
				String seen = fingerprint(draft, recipients);
				// Sent once more, all have it: that is no reason to ask again.
				if (form.getSeen() == null || form.getSeen().isEmpty()
						|| (!form.getSeen().equals(seen) && !recipients.stream().allMatch(ChargeRecipient::billed))) {
					return preview(form, redirect);
				}
				Answer answer = this.forms.once(form, caller, List.of(draft, form.getSeen()),
						() -> Integer.toString(this.charges.raiseForGroup(draft, caller)));
				if (answer.repeated()) {
					Flash.success(redirect, "charges.recorded.before");
				}
				else {
					Flash.success(redirect, "charges.group.recorded", answer.text());
				}
				return new ModelAndView("redirect:/charges?group=" + form.getGroup());
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
		}
		return again(form, caller);
	}

	private static ModelAndView preview(ChargeForm form, RedirectAttributes redirect) {
		redirect.addAttribute(PREVIEW, true)
			.addAttribute("formId", form.getFormId())
			.addAttribute("group", form.getGroup())
			.addAttribute("month", text(form.getMonth()))
			.addAttribute("amount", form.getAmount().toPlainString())
			.addAttribute("dueDate", text(form.getDueDate()))
			.addAttribute("description", form.getDescription());
		return new ModelAndView("redirect:/charges/group");
	}

	/** As the fields of the form send it. */
	private static String text(Object date) {
		return (date == null) ? null : date.toString();
	}

	private ModelAndView again(ChargeForm form, Caller caller) {
		form.setSeen(null);
		return page(form, caller, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/** Another for another charge, and for other students. */
	private static String fingerprint(ChargeDraft draft, List<ChargeRecipient> recipients) {
		String text = draft + recipients.stream().map(ChargeRecipient::toString).collect(Collectors.joining());
		return DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
	}

	private ModelAndView page(ChargeForm form, Caller caller, HttpStatusCode status) {
		form.setFormId(this.forms.id(form.getFormId()));
		ModelAndView page = new ModelAndView("charges/group").addObject("groups", this.groups.active(caller));
		page.setStatus(status);
		return page;
	}

}
