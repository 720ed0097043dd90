package crm.report.work;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.base.Term;
import crm.fact.Fact;
import crm.field.CustomerFields;
import crm.field.Field;
import crm.field.YesNo;
import crm.people.Levels;
import crm.record.Contact;
import crm.record.Contact.Anniversary;
import crm.record.Contact.AnnualDay;
import crm.record.Contact.BirthdayCalendar;
import crm.record.Customer;
import crm.report.Words;
import crm.work.Profile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How customers and contacts are put into words in a customer's file. */
final class ProfileWords {

    private ProfileWords() {}

    /**
     * A field of a customer's record. Immutable.
     *
     * @param name as reports write it
     * @param value never blank
     */
    record Entry(Phrase name, Phrase value) {

        /** The name in words. */
        Phrase label() {
            return new Phrase(name.en().replace('_', ' '), name.zh());
        }
    }

    /** The fields of its record that are filled in, in their order, but for id and name. */
    static List<Entry> record(Profile profile) {
        Customer customer = profile.customer();
        String salesperson = customer.salesperson();
        List<Entry> entries = new ArrayList<>();
        add(entries, CustomerFields.NATURE, customer.nature());
        add(entries, CustomerFields.REGION, customer.region());
        add(entries, CustomerFields.DEPARTMENT, customer.department());
        add(
                entries,
                CustomerFields.SALESPERSON,
                salesperson == null ? null : profile.responsible().called(salesperson));
        add(entries, CustomerFields.BRAND, customer.brand());
        add(entries, CustomerFields.SCALE, customer.scale());
        add(entries, CustomerFields.KEY_ACCOUNT, customer.keyAccount());
        add(entries, CustomerFields.STRATEGIC_PARTNER, customer.strategicPartner());
        add(entries, CustomerFields.CONTRACT_TONS, customer.contractTons());
        add(entries, CustomerFields.COOPERATION_SINCE, customer.cooperationSince());
        add(entries, CustomerFields.BAD_CREDIT, customer.badCredit());
        add(entries, CustomerFields.RECORDED_ON, customer.recordedOn());
        add(entries, CustomerFields.ENDED_ON, customer.endedOn());
        add(entries, CustomerFields.ADDRESS, customer.address());
        add(entries, CustomerFields.POSTCODE, customer.postcode());
        add(entries, CustomerFields.NOTES, customer.notes());
        return entries;
    }

    private static void add(List<Entry> entries, Field<?> field, @Nullable Object value) {
        if (value instanceof Term term) {
            entries.add(new Entry(field.phrase(), term.phrase()));
        } else if (value instanceof Boolean flag) {
            entries.add(new Entry(field.phrase(), YesNo.of(flag).phrase()));
        } else if (value instanceof BigDecimal number) {
            entries.add(new Entry(field.phrase(), Phrase.same(Numbers.plain(number))));
        } else if (value != null) {
            entries.add(new Entry(field.phrase(), Phrase.same(value.toString())));
        }
    }

    /** A number of the rating, rounded as its column has it; null: not known. */
    static @Nullable BigDecimal figure(Profile profile, Fact fact) {
        var number = profile.classification().facts().number(fact);
        return number == null ? null : number.rounded(fact.decimals());
    }

    /** The level of a contact, whether or not it may be addressed. */
    static Phrase level(Profile profile, Contact contact) {
        return Words.inWords(Levels.of(profile.classifier().policy()).of(contact));
    }

    /** The days of a contact and what else there is to know; may be blank. */
    static Phrase remarks(Contact contact) {
        List<Phrase> parts = new ArrayList<>();
        if (contact.birthday() != null) {
            boolean isLunar = contact.birthdayCalendar() == BirthdayCalendar.LUNAR;
            parts.add(
                    (isLunar ? new Phrase("birthday {0} (lunar)", "生日 {0}(农历)") : new Phrase("birthday {0}", "生日 {0}"))
                            .with(day(contact.birthday())));
        }
        for (Anniversary each : contact.anniversaries()) {
            parts.add(Phrase.same(each.name() + ' ' + day(each.date())));
        }
        if (contact.inCharge()) {
            parts.add(new Phrase("in charge", "主管我司业务"));
        }
        if (contact.optOut()) {
            parts.add(new Phrase("opted out", "谢绝联系"));
        }
        return Words.list(parts);
    }

    private static String day(AnnualDay day) {
        String monthDay = two(day.month()) + '-' + two(day.day());
        return day.year() == null ? monthDay : day.year() + "-" + monthDay;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
