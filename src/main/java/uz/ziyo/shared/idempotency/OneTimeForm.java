package uz.ziyo.shared.idempotency;

/**
 * A form that carries the id under which it does what it does once.
 */
public interface OneTimeForm {

	String getFormId();

	void setFormId(String formId);

}
