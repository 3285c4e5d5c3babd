package uz.ziyo.people.web;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.people.People;
import uz.ziyo.shared.Role;

/**
 * {@code hpa.md} §5.
 */
@RestController
@RequestMapping("/api/v1/owners")
class OwnerApiController extends PeopleApiController {

	OwnerApiController(People people) {
		super(people, Role.OWNER);
	}

}
