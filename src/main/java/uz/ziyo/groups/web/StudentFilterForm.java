package uz.ziyo.groups.web;

import uz.ziyo.groups.StudentFilter;

/**
 * What the list of students is asked for; each part may be missing.
 *
 * @param group a group's id, or {@value #NONE} for those who are in none
 */
record StudentFilterForm(String search, String group, String state, String ordering, Integer page) {

	static final String NONE = "none";

	StudentFilterForm {
		search = (search == null || search.isBlank()) ? null : search.strip();
		group = (group != null && (group.equals(NONE) || group.matches("\\d{1,18}"))) ? group : null;
		page = (page == null) ? 1 : Math.max(1, page);
	}

	public boolean isArchived() {
		return "archived".equals(this.state);
	}

	public boolean isAny() {
		return this.search != null || this.group != null;
	}

	StudentFilter toFilter() {
		boolean without = NONE.equals(this.group);
		Long groupId = (this.group == null || without) ? null : Long.valueOf(this.group);
		String order = (this.ordering == null || this.ordering.isBlank()) ? "last_name,first_name"
				: this.ordering + ",last_name,first_name";
		return new StudentFilter(this.search, groupId, without, order);
	}

}
