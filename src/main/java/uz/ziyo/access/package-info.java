/**
 * Who may come in: form login, tokens, sign-in throttling, the security filter chains.
 */
@ApplicationModule(allowedDependencies = { "shared", "shared :: *", "people" })
package uz.ziyo.access;

import org.springframework.modulith.ApplicationModule;
