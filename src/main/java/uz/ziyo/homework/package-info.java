/**
 * What is to be done at home.
 */
@ApplicationModule(allowedDependencies = { "shared", "people", "groups" })
package uz.ziyo.homework;

import org.springframework.modulith.ApplicationModule;
