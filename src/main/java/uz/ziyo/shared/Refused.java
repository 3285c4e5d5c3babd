package uz.ziyo.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.validation.BindingResult;

/**
 * A refusal by the domain. A page shows each problem at its field, the API answers with
 * the documents' own texts: both look the code up, in {@code messages} and
 * {@code api-messages}.
 */
public class Refused extends RuntimeException {

	private final transient List<Problem> problems;

	private final boolean documented;

	private Refused(List<Problem> problems, boolean documented) {
		super(problems.stream().map(Problem::code).collect(Collectors.joining(", ")), null, false, false);
		this.problems = List.copyOf(problems);
		this.documented = documented;
	}

	/**
	 * @param field the name that the field has in commands and forms (camelCase)
	 */
	public static Refused at(String field, String code, Object... args) {
		return new Refused(List.of(new Problem(field, code, args)), false);
	}

	/** A refusal that belongs to no single field. */
	public static Refused whole(String code, Object... args) {
		return at(null, code, args);
	}

	/** A refusal that the documents show as {@code {"error": "…"}}. */
	public static Refused documented(String code, Object... args) {
		return new Refused(List.of(new Problem(null, code, args)), true);
	}

	public static Problems collect() {
		return new Problems();
	}

	public List<Problem> problems() {
		return this.problems;
	}

	public boolean isDocumented() {
		return this.documented;
	}

	/**
	 * Does something for who knows the fields by other names: so he is told what is
	 * refused.
	 * @param names the domain's name to his
	 */
	public static <T> T toldAs(Map<String, String> names, Supplier<T> work) {
		try {
			return work.get();
		}
		catch (Refused ex) {
			throw new Refused(ex.problems.stream()
				.map((problem) -> new Problem(names.getOrDefault(String.valueOf(problem.field()), problem.field()),
						problem.code(), problem.args()))
				.toList(), ex.documented);
		}
	}

	/**
	 * Does something that may be refused; where it is, tells what else stands against it
	 * as well. What is all right is not looked at twice.
	 */
	public static <T> T toldWith(Supplier<Problems> more, Supplier<T> work) {
		try {
			return work.get();
		}
		catch (Refused ex) {
			List<Problem> all = new ArrayList<>(ex.problems);
			all.addAll(more.get().problems);
			throw new Refused(all, ex.documented);
		}
	}

	/** Puts each problem at its field of the form, or at the whole where it has none. */
	public void applyTo(BindingResult form) {
		applyTo(form, this.problems);
	}

	private static void applyTo(BindingResult form, List<Problem> problems) {
		for (Problem problem : problems) {
			boolean known = problem.field() != null && form.getTarget() != null && org.springframework.beans.BeanUtils
				.getPropertyDescriptor(form.getTarget().getClass(), problem.field()) != null;
			if (known) {
				form.rejectValue(problem.field(), problem.code(), problem.args(), problem.code());
			}
			else {
				form.reject(problem.code(), problem.args(), problem.code());
			}
		}
	}

	public record Problem(String field, String code, Object[] args) {
	}

	/** Gathers several problems, so that a form shows all of them at once. */
	public static final class Problems {

		private final List<Problem> problems = new ArrayList<>();

		public Problems add(boolean wrong, String field, String code, Object... args) {
			if (wrong) {
				this.problems.add(new Problem(field, code, args));
			}
			return this;
		}

		public Problems addAll(Problems others) {
			this.problems.addAll(others.problems);
			return this;
		}

		public Problems without(String field) {
			this.problems.removeIf((problem) -> field.equals(problem.field()));
			return this;
		}

		public List<Problem> list() {
			return List.copyOf(this.problems);
		}

		/**
		 * For a form of which something could not even be read: what else is wrong with
		 * it, each field told once.
		 */
		public void applyToRestOf(BindingResult form) {
			Refused.applyTo(form,
					this.problems.stream()
						.filter((problem) -> problem.field() == null || !form.hasFieldErrors(problem.field()))
						.toList());
		}

		public void throwIfAny() {
			if (!this.problems.isEmpty()) {
				throw new Refused(this.problems, false);
			}
		}

	}

}
