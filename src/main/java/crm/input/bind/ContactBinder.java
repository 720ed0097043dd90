package crm.input.bind;

import crm.base.Display;
import crm.field.ContactFields;
import crm.field.Dates;
import crm.field.Field;
import crm.problem.Fault;
import crm.record.Contact;
import crm.record.Contact.Anniversary;
import crm.record.Contact.AnnualDay;
import crm.record.Contact.BirthdayCalendar;
import crm.record.Customer;
import crm.record.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes contacts of rows. */
public final class ContactBinder {

    private ContactBinder() {}

    /** The record of a row; null where the row is bad, or names somebody who is. */
    public static @Nullable Contact bind(Row row, CustomerNames names) {
        Customer customer = names.of(row, ContactFields.CUSTOMER_ID, ContactFields.CUSTOMER, true);
        String name = row.get(ContactFields.NAME);
        String id = row.get(ContactFields.ID);
        String jobTitle = row.get(ContactFields.POSITION);
        Level level = row.get(ContactFields.LEVEL);
        boolean inCharge = row.isYes(ContactFields.IN_CHARGE);
        String mobile = row.get(ContactFields.MOBILE);
        String email = row.get(ContactFields.EMAIL);
        AnnualDay birthday = row.get(ContactFields.BIRTHDAY);
        BirthdayCalendar calendar = row.get(ContactFields.BIRTHDAY_CALENDAR);
        List<Anniversary> anniversaries = row.get(ContactFields.ANNIVERSARIES);
        boolean optOut = row.isYes(ContactFields.OPT_OUT);
        checkBirthday(row, birthday, calendar);
        if (customer == null || name == null || row.isBad()) {
            return null;
        }
        return new Contact(
                id,
                customer,
                name,
                jobTitle,
                level,
                inCharge,
                mobile,
                email,
                birthday,
                calendar == null ? BirthdayCalendar.SOLAR : calendar,
                anniversaries == null ? List.of() : List.copyOf(anniversaries),
                optOut,
                row.start());
    }

    private static void checkBirthday(Row row, @Nullable AnnualDay birthday, @Nullable BirthdayCalendar calendar) {
        if (birthday == null) {
            return;
        }
        boolean lunar = calendar == BirthdayCalendar.LUNAR;
        Field<AnnualDay> field = ContactFields.BIRTHDAY;
        String shown = Display.quoted(String.valueOf(row.text(field)));
        if (lunar && birthday.day() > 30) {
            row.report(field, Fault.NO_SUCH_LUNAR_DAY, shown);
        } else if (!lunar && !Dates.isSolarDay(birthday)) {
            row.report(field, Fault.NO_SUCH_DAY, shown);
        }
    }
}
