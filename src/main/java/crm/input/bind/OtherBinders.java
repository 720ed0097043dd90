package crm.input.bind;

import crm.base.Display;
import crm.field.ContactFields;
import crm.field.Dates;
import crm.field.FeedbackFields;
import crm.field.Field;
import crm.field.LedgerFields;
import crm.field.PurchaseFields;
import crm.field.StaffFields;
import crm.problem.Fault;
import crm.record.Contact;
import crm.record.Contact.Anniversary;
import crm.record.Contact.AnnualDay;
import crm.record.Contact.BirthdayCalendar;
import crm.record.Customer;
import crm.record.Feedback;
import crm.record.LedgerEntry;
import crm.record.Level;
import crm.record.Purchase;
import crm.record.Role;
import crm.record.Sender;
import crm.record.StaffMember;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes staff, contacts, purchases and feedback forms of rows; null where a row is bad. */
public final class OtherBinders {

    private OtherBinders() {}

    public static @Nullable StaffMember staff(Row row) {
        String id = row.get(StaffFields.ID);
        String name = row.get(StaffFields.NAME);
        Role role = row.get(StaffFields.ROLE);
        if (id == null && name == null) {
            row.report(StaffFields.NAME, Fault.REQUIRED);
        }
        StaffMember member = new StaffMember(
                id,
                name,
                role,
                row.get(StaffFields.DEPARTMENT),
                row.get(StaffFields.REGION),
                row.get(StaffFields.PHONE),
                row.get(StaffFields.EMAIL),
                row.start());
        return row.isBad() ? null : member;
    }

    public static @Nullable Contact contact(Row row, CustomerNames names) {
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

    public static @Nullable Purchase purchase(Row row, CustomerNames names) {
        Customer customer = names.of(row, PurchaseFields.CUSTOMER_ID, PurchaseFields.CUSTOMER, true);
        YearMonth month = row.get(PurchaseFields.MONTH);
        BigDecimal total = row.get(PurchaseFields.TOTAL_TONS);
        BigDecimal ours = row.get(PurchaseFields.OUR_TONS);
        String product = row.get(PurchaseFields.PRODUCT);
        String brand = row.get(PurchaseFields.BRAND);
        if (total != null && ours != null && ours.compareTo(total) > 0) {
            row.report(PurchaseFields.OUR_TONS, Fault.OUR_TONS_ABOVE_TOTAL, plain(ours), plain(total));
            total = null;
        }
        if (customer == null || month == null || ours == null || row.isBad()) {
            return null;
        }
        return new Purchase(customer, month, total, ours, product, brand);
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    public static @Nullable Feedback feedback(Row row, CustomerNames names) {
        Customer customer = names.of(row, FeedbackFields.CUSTOMER_ID, FeedbackFields.CUSTOMER, false);
        boolean lost =
                customer == null && names.isToldElsewhere(row, FeedbackFields.CUSTOMER_ID, FeedbackFields.CUSTOMER);
        String id = row.get(FeedbackFields.ID);
        LocalDate date = row.get(FeedbackFields.DATE);
        String department = row.get(FeedbackFields.DEPARTMENT);
        String category = row.get(FeedbackFields.CATEGORY);
        String reportedBy = row.get(FeedbackFields.REPORTED_BY);
        String phone = row.get(FeedbackFields.PHONE);
        String content = row.get(FeedbackFields.CONTENT);
        String opinion = row.get(FeedbackFields.OPINION);
        String decision = row.get(FeedbackFields.DECISION);
        String result = row.get(FeedbackFields.RESULT);
        if (lost || id == null || date == null || department == null || row.isBad()) {
            return null;
        }
        return new Feedback(
                id,
                date,
                department,
                customer,
                category,
                reportedBy,
                phone,
                content,
                opinion,
                decision,
                result,
                row.start());
    }

    public static @Nullable LedgerEntry ledgerEntry(Row row) {
        LocalDate sendOn = row.get(LedgerFields.SEND_ON);
        LocalDate date = row.get(LedgerFields.DATE);
        String occasion = row.get(LedgerFields.OCCASION);
        String customerId = row.get(LedgerFields.CUSTOMER_ID);
        String contact = row.get(LedgerFields.CONTACT);
        Sender sender = row.get(LedgerFields.SENDER_ROLE);
        if (date == null
                || occasion == null
                || customerId == null
                || contact == null
                || sender == null
                || row.isBad()) {
            return null;
        }
        return new LedgerEntry(
                sendOn,
                date,
                occasion,
                row.get(LedgerFields.ANNIVERSARY),
                row.get(LedgerFields.KIND_OF_GREETING),
                customerId,
                row.get(LedgerFields.CONTACT_ID),
                contact,
                sender,
                row.get(LedgerFields.WRITTEN_AS_OF),
                row.get(LedgerFields.MOBILE),
                row.get(LedgerFields.ISSUE));
    }
}
