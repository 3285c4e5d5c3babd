package uz.ziyo.groups;

import uz.ziyo.people.AccountDraft;

/**
 * One of many who are to come.
 *
 * @param groupId an active group, or null for none
 */
public record NewStudent(AccountDraft account, Long groupId) {

}
