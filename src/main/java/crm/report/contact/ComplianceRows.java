package crm.report.contact;

import crm.contact.CalendarPeriod;
import crm.contact.ObligationState;
import crm.people.Responsible;
import crm.policy.Period;
import crm.policy.Policy;
import crm.record.Customer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the rows of {@link ComplianceReport}. Threads may share one. */
final class ComplianceRows {

    private final Responsible responsible;

    /** The first and the last days of the current periods, which all rows share. */
    private final Map<Period, LocalDate> firsts = new EnumMap<>(Period.class);

    private final Map<Period, LocalDate> lasts = new EnumMap<>(Period.class);

    ComplianceRows(LocalDate asOf, Responsible responsible) {
        this.responsible = responsible;
        for (Period every : Period.values()) {
            CalendarPeriod current = CalendarPeriod.of(every, asOf);
            firsts.put(every, current.first());
            lasts.put(every, current.last());
        }
    }

    /** The row of an obligation, by the columns of the report. */
    List<@Nullable Object> row(ObligationState standing) {
        Customer customer = standing.customer();
        Policy.Obligation obligation = standing.obligation();
        LocalDate last = lasts.get(obligation.every());
        @Nullable
        Object[] cells = {
            customer.id(),
            customer.name(),
            standing.customerClass(),
            customer.region(),
            customer.department(),
            obligation.role(),
            responsible.names(obligation.role(), customer),
            obligation.channel(),
            obligation.times(),
            obligation.every(),
            standing.required(),
            standing.done(),
            standing.remaining(),
            firsts.get(obligation.every()),
            last,
            standing.status(),
            last,
            standing.missedInARow(),
            standing.overdueSince(),
            standing.daysOverdue() == 0 ? null : standing.daysOverdue(),
            standing.lastContact(),
            standing.periodsDue(),
            standing.periodsMet(),
            ComplianceWords.figure(standing.attainment())
        };
        return Collections.unmodifiableList(Arrays.asList(cells));
    }
}
