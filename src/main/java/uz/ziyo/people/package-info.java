/**
 * Everyone with a name here: owners, employees, students.
 */
@ApplicationModule(allowedDependencies = "shared")
package uz.ziyo.people;

import org.springframework.modulith.ApplicationModule;
