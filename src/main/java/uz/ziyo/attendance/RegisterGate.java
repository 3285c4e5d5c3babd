package uz.ziyo.attendance;

/**
 * Whether somebody may take the register of a lesson now, and why not.
 */
public enum RegisterGate {

	OPEN,

	/** The day has not come: nothing can be marked. */
	AHEAD,

	/** The group has no lessons any more: nothing new can be marked. */
	INACTIVE,

	/** Not a day of the group's lessons: single marks only, as with all that follow. */
	WRONG_DAY,

	/** The day is over. */
	PAST,

	/** The lesson has not begun. */
	EARLY,

	/** The lesson is over. */
	OVER;

	public boolean isOpen() {
		return this == OPEN;
	}

	/** Whether students without a mark can be given one, each by himself at least. */
	public boolean letsMark() {
		return this != AHEAD && this != INACTIVE;
	}

}
