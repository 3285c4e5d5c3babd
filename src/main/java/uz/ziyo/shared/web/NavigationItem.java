package uz.ziyo.shared.web;

import java.util.List;

import uz.ziyo.shared.Role;

/**
 * One entry of the navigation. A phone shows the first four of a role as tabs, the others
 * under "more".
 *
 * @param name what a page gives the layout as {@code active}; its text is
 * {@code nav.<name>}
 */
public record NavigationItem(String name, String path, String icon) {

	private static final List<NavigationItem> OWNER = List.of(new NavigationItem("today", "/", "calendar-event"),
			new NavigationItem("groups", "/groups", "users-group"),
			new NavigationItem("students", "/students", "school"), new NavigationItem("payments", "/payments", "cash"),
			new NavigationItem("exams", "/exams", "writing"), new NavigationItem("debtors", "/debtors", "alert-circle"),
			new NavigationItem("charges", "/charges", "report"), new NavigationItem("staff", "/staff", "briefcase"),
			new NavigationItem("courses", "/courses", "books"),
			new NavigationItem("worklog", "/worklog", "clipboard-list"),
			new NavigationItem("expenses", "/expenses", "wallet"),
			new NavigationItem("dashboard", "/dashboard", "chart-bar"));

	private static final List<NavigationItem> EMPLOYEE = List.of(new NavigationItem("today", "/", "calendar-event"),
			new NavigationItem("groups", "/groups", "users-group"),
			new NavigationItem("students", "/students", "school"), new NavigationItem("exams", "/exams", "writing"));

	private static final List<NavigationItem> STUDENT = List.of(new NavigationItem("home", "/", "home"),
			new NavigationItem("my-groups", "/groups", "users-group"),
			new NavigationItem("homework", "/my/homework", "notebook"),
			new NavigationItem("my-exams", "/my/exams", "clipboard-list"),
			new NavigationItem("my-payments", "/my/payments", "wallet"));

	static List<NavigationItem> of(Role role) {
		return switch (role) {
			case OWNER -> OWNER;
			case EMPLOYEE -> EMPLOYEE;
			case STUDENT -> STUDENT;
		};
	}

	public String title() {
		return "nav." + this.name;
	}

}
