package crm.people;

import crm.record.Contact;
import crm.record.Level;

/**
 * A contact that may be addressed. Immutable.
 *
 * @param contact who
 * @param customerClass the class of its customer on the day of the report
 * @param level how high it stands
 * @param place its place among all contacts as the records have them, from 0 on
 * @param namesake how many contacts of the same customer and name stand before it, addressed or not
 * @param listed whether the report's filter lets it through
 */
public record Recipient(Contact contact, String customerClass, Level level, int place, int namesake, boolean listed) {}
