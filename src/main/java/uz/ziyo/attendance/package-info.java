/**
 * Who was in the room, lesson by lesson. Marks are written by plain SQL, many at a time
 * and with their history, because a register is one action and must cost the same for
 * three students as for sixty.
 */
@ApplicationModule(allowedDependencies = { "shared", "people", "groups" })
package uz.ziyo.attendance;

import org.springframework.modulith.ApplicationModule;
