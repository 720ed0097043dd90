package crm.greeting;

import crm.calendar.YearlyDay;
import crm.greeting.Greeting.Issue;
import crm.greeting.Greeting.Occasion;
import crm.greeting.GreetingLedger.Texted;
import crm.people.Recipient;
import crm.people.Recipients;
import crm.people.Responsible;
import crm.policy.GreetingKind;
import crm.policy.OccasionKind;
import crm.policy.Policy;
import crm.policy.Policy.GreetingRule;
import crm.policy.Policy.Holiday;
import crm.record.Contact;
import crm.record.Contact.Anniversary;
import crm.record.Contact.AnnualDay;
import crm.record.Contact.BirthdayCalendar;
import crm.record.Sender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the greetings that a policy asks for (the policy's {@code greetings}): for each contact and occasion by the first
 * rule that fits. Not thread-safe.
 */
public final class Schedule {

    private static final String BIRTHDAY = "生日";

    private static final Comparator<Greeting> ORDER = Comparator.comparing(
                    (Greeting each) -> !each.issues().contains(Issue.LATE))
            .thenComparing(Greeting::sendOn)
            .thenComparing(each -> each.occasion().date())
            .thenComparingInt(each -> each.occasion().rank())
            .thenComparing(each -> each.customer().id())
            .thenComparingInt(each -> each.recipient().place())
            .thenComparingInt(each -> each.occasion().place())
            .thenComparingInt(Greeting::senderPlace);

    private final Policy policy;
    private final Policy.Greetings rules;
    private final Responsible responsible;
    private final LocalDate asOf;
    private final SendDates dates;
    private final @Nullable SendDates late;
    private final GreetingLedger ledger;
    private final Map<GreetingKind, List<Occasion>> holidays = new EnumMap<>(GreetingKind.class);
    private final List<Greeting> found = new ArrayList<>();
    private int afterEnd;

    private Schedule(
            Policy policy,
            Responsible responsible,
            LocalDate asOf,
            SendDates dates,
            GreetingLedger ledger,
            int catchUp) {
        this.policy = policy;
        this.rules = policy.greetings();
        this.responsible = responsible;
        this.asOf = asOf;
        this.dates = dates;
        this.late = catchUp == 0 ? null : new SendDates(asOf.minusDays(catchUp), asOf.minusDays(1));
        this.ledger = ledger;
    }

    /** All greetings that are due out in a range, whoever has written them before. */
    public static Greetings of(
            Policy policy, Responsible responsible, Recipients recipients, LocalDate asOf, SendDates dates) {
        return of(policy, responsible, recipients, asOf, dates, GreetingLedger.EMPTY, 0);
    }

    /**
     * The greetings that are due out in a range and that no run has written; and those of the days before the day of the
     * report that no run has written, which are late.
     *
     * @param catchUp how many days before the day of the report are looked at, from 0 on
     */
    public static Greetings of(
            Policy policy,
            Responsible responsible,
            Recipients recipients,
            LocalDate asOf,
            SendDates dates,
            GreetingLedger ledger,
            int catchUp) {
        return new Schedule(policy, responsible, asOf, dates, ledger, catchUp).of(recipients);
    }

    private Greetings of(Recipients recipients) {
        for (GreetingKind kind : GreetingKind.values()) {
            holidays.put(kind, holidays(kind));
        }
        int withoutRule = 0;
        for (Recipient recipient : recipients.all()) {
            if (!schedule(recipient) && recipient.listed()) {
                withoutRule++;
            }
        }
        found.sort(ORDER);
        List<Greeting> unwritten = ledger.unwritten(found);
        int written = countListedInRange(found) - countListedInRange(unwritten);
        List<Greeting> listed = checked(unwritten).stream()
                .filter(each -> each.recipient().listed())
                .toList();
        return new Greetings(asOf, dates, recipients, listed, written, afterEnd, withoutRule);
    }

    private int countListedInRange(List<Greeting> greetings) {
        return (int) greetings.stream()
                .filter(each -> each.recipient().listed() && dates.contains(each.sendOn()))
                .count();
    }

    /** The holidays whose greetings of a kind are due out on the days that are looked at. */
    private List<Occasion> holidays(GreetingKind kind) {
        List<Occasion> occasions = new ArrayList<>();
        for (int i = 0; i < rules.holidays().size(); i++) {
            Holiday holiday = rules.holidays().get(i);
            YearlyDay day = holiday.lunar()
                    ? YearlyDay.lunar(holiday.month(), holiday.day())
                    : YearlyDay.solar(holiday.month(), holiday.day());
            for (LocalDate date : datesOf(day, kind)) {
                occasions.add(new Occasion(OccasionKind.HOLIDAY, holiday.code(), holiday.label(), i, 0, date));
            }
        }
        return occasions;
    }

    /** The dates of a day whose greetings of a kind are due out on the days that are looked at. */
    private Set<LocalDate> datesOf(YearlyDay day, GreetingKind kind) {
        int lead = leadDays(kind);
        Set<LocalDate> all = new LinkedHashSet<>();
        for (SendDates each : late == null ? List.of(dates) : List.of(dates, late)) {
            all.addAll(day.within(each.first().plusDays(lead), each.last().plusDays(lead)));
        }
        return all;
    }

    private int leadDays(GreetingKind kind) {
        return rules.leadDays().getOrDefault(kind, 0);
    }

    /** Finds the greetings of one recipient. False if no rule is for it, whatever the occasion. */
    private boolean schedule(Recipient recipient) {
        GreetingRule onHolidays = rule(OccasionKind.HOLIDAY, recipient);
        GreetingRule onBirthdays = rule(OccasionKind.BIRTHDAY, recipient);
        GreetingRule onAnniversaries = rule(OccasionKind.ANNIVERSARY, recipient);
        Contact contact = recipient.contact();
        if (onHolidays != null) {
            holidays.getOrDefault(onHolidays.kind(), List.of())
                    .forEach(occasion -> add(recipient, onHolidays, occasion));
        }
        int rank = rules.holidays().size();
        AnnualDay birthday = contact.birthday();
        if (onBirthdays != null && birthday != null) {
            YearlyDay day = day(birthday, contact.birthdayCalendar() == BirthdayCalendar.LUNAR);
            for (LocalDate date : datesOf(day, onBirthdays.kind())) {
                OccasionKind kind = OccasionKind.BIRTHDAY;
                add(recipient, onBirthdays, new Occasion(kind, kind.code(), BIRTHDAY, rank, 0, date));
            }
        }
        List<Anniversary> anniversaries = contact.anniversaries();
        for (int i = 0; onAnniversaries != null && i < anniversaries.size(); i++) {
            Anniversary each = anniversaries.get(i);
            for (LocalDate date : datesOf(day(each.date(), false), onAnniversaries.kind())) {
                OccasionKind kind = OccasionKind.ANNIVERSARY;
                add(recipient, onAnniversaries, new Occasion(kind, kind.code(), each.name(), rank + 1, i, date));
            }
        }
        return onHolidays != null || onBirthdays != null || onAnniversaries != null;
    }

    private @Nullable GreetingRule rule(OccasionKind occasion, Recipient recipient) {
        for (GreetingRule rule : rules.rules()) {
            if (rule.fits(
                    occasion,
                    recipient.customerClass(),
                    recipient.level(),
                    recipient.contact().inCharge())) {
                return rule;
            }
        }
        return null;
    }

    private static YearlyDay day(AnnualDay day, boolean lunar) {
        YearlyDay yearly = lunar ? YearlyDay.lunar(day.month(), day.day()) : YearlyDay.solar(day.month(), day.day());
        return day.year() == null ? yearly : yearly.since(day.year());
    }

    private void add(Recipient recipient, GreetingRule rule, Occasion occasion) {
        LocalDate sendOn = occasion.date().minusDays(leadDays(rule.kind()));
        if (recipient.contact().customer().hasEndedBy(sendOn)) {
            afterEnd += recipient.listed() ? rule.senders().size() : 0;
            return;
        }
        List<Issue> issues = late != null && late.contains(sendOn) ? List.of(Issue.LATE) : List.of();
        String template = rules.messages().getOrDefault(occasion.kind(), "");
        for (int i = 0; i < rule.senders().size(); i++) {
            Sender sender = rule.senders().get(i);
            List<String> names = sender.role() == null
                    ? List.of(policy.company())
                    : responsible.names(sender.role(), recipient.contact().customer());
            found.add(new Greeting(
                    sendOn, occasion, recipient, rule.kind(), sender, i, names, template, policy.company(), issues));
        }
    }

    /** The same greetings with everything that is to be seen to. */
    private List<Greeting> checked(List<Greeting> greetings) {
        Set<Texted> texted = new HashSet<>();
        List<Greeting> checked = new ArrayList<>(greetings.size());
        for (Greeting each : greetings) {
            Issue issue = switch (each.kind()) {
                case SMS -> issueOfText(each, texted);
                case GIFT -> each.customer().address() == null ? Issue.NO_ADDRESS : null;
                case WISH -> null;
            };
            checked.add(issue == null ? each : each.with(issue));
        }
        return checked;
    }

    private @Nullable Issue issueOfText(Greeting greeting, Set<Texted> texted) {
        String mobile = greeting.contact().mobile();
        if (mobile == null) {
            return Issue.NO_MOBILE;
        }
        String digits = Mobile.digits(mobile);
        if (digits == null) {
            return Issue.BAD_MOBILE;
        }
        Occasion occasion = greeting.occasion();
        Texted text = new Texted(digits, occasion.code(), occasion.date());
        return texted.add(text) && !ledger.has(text) ? null : Issue.DUPLICATE_MOBILE;
    }
}
