package uz.ziyo.people.web;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.people.People;
import uz.ziyo.shared.Role;

/**
 * {@code hpa.md} §6.
 */
@RestController
@RequestMapping("/api/v1/workers")
class WorkerApiController extends PeopleApiController {

	WorkerApiController(People people) {
		super(people, Role.EMPLOYEE);
	}

}
