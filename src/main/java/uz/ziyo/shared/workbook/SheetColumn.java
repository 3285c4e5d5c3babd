package uz.ziyo.shared.workbook;

/**
 * A column of the workbooks that something is imported from; an enum has them in the
 * template's order.
 */
public interface SheetColumn {

	/** The message that stands above it. */
	String heading();

	/** What refusals of the domain call it. */
	String field();

	/** Whether a workbook without it is refused. */
	boolean isRequired();

}
