package crm.report.contact;

import crm.policy.Period;
import crm.policy.Policy;
import crm.record.Channel;
import crm.record.ClassOverride;
import crm.record.Customer;
import crm.record.Rating;
import crm.record.Role;
import crm.record.StaffMember;
import crm.record.Visit;
import crm.report.rating.NaiveRating;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A second implementation of compliance, written from the contract alone, day by day, as plainly as it can be and as
 * slow: the lines that compliance prints, from the records.
 */
final class NaiveCompliance {
    /** All records are later. */
    private static final LocalDate BEGINNING_OF_TIME = LocalDate.of(2016, 1, 1);

    private final OwedWorld world;
    private final Map<String, String> classByRule = new HashMap<>();
    private final Map<Period, List<List<LocalDate>>> calendar = new EnumMap<>(Period.class);
    int notBegun;
    int ended;
    int filtered;

    /** A line before it is sorted. */
    private record Line(int rank, Integer daysOverdue, String id, int place, List<String> cells) {
        boolean isBefore(Line other) {
            if (rank != other.rank) {
                return rank < other.rank;
            }
            int mine = daysOverdue == null ? -1 : daysOverdue;
            int others = other.daysOverdue == null ? -1 : other.daysOverdue;
            if (mine != others) {
                return mine > others;
            }
            return id.equals(other.id) ? place < other.place : id.compareTo(other.id) < 0;
        }
    }

    NaiveCompliance(OwedWorld world) {
        this.world = world;
        for (List<String> line : new NaiveRating(world.classes).lines()) {
            classByRule.put(line.get(0), line.get(8));
        }
        for (Period every : Period.values()) {
            calendar.put(every, periods(every));
        }
    }

    /** All periods of a length about the time of the world, each with its days. */
    private List<List<LocalDate>> periods(Period every) {
        List<List<LocalDate>> periods = new ArrayList<>();
        LocalDate day = world.asOf.minusYears(5);
        while (!startsPeriod(every, day)) {
            day = day.minusDays(1);
        }
        for (; day.isBefore(world.asOf.plusYears(2)); day = day.plusDays(1)) {
            if (startsPeriod(every, day)) {
                periods.add(new ArrayList<>());
            }
            periods.get(periods.size() - 1).add(day);
        }
        return periods;
    }

    private static boolean startsPeriod(Period every, LocalDate day) {
        if (every == Period.WEEK) {
            return day.getDayOfWeek() == DayOfWeek.MONDAY;
        }
        List<Integer> months = switch (every) {
            case QUARTER -> List.of(1, 4, 7, 10);
            case HALF_YEAR -> List.of(1, 7);
            case YEAR -> List.of(1);
            default -> List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        };
        return day.getDayOfMonth() == 1 && months.contains(day.getMonthValue());
    }

    /** The cells of every line, whatever its status; blanks empty. */
    List<List<String>> lines() {
        List<Line> sorted = new ArrayList<>();
        for (Customer customer : world.classes.customers) {
            for (Line line : lines(customer)) {
                int at = 0;
                while (at < sorted.size() && sorted.get(at).isBefore(line)) {
                    at++;
                }
                sorted.add(at, line);
            }
        }
        return sorted.stream().map(Line::cells).toList();
    }

    private List<Line> lines(Customer customer) {
        List<Line> lines = new ArrayList<>();
        if (customer.endedOn() != null && customer.endedOn().compareTo(world.asOf) <= 0) {
            ended++;
            return lines;
        }
        String customerClass = classOn(customer, world.classes.day);
        if (!isWanted(world.filter.departments(), customer.department())
                || !isWanted(world.filter.regions(), customer.region())
                || !isWanted(world.filter.classes(), customerClass)) {
            filtered++;
            return lines;
        }
        LocalDate begins = begins(customer, customerClass);
        if (begins.compareTo(world.asOf) > 0) {
            notBegun++;
            return lines;
        }
        List<Policy.Obligation> obligations =
                world.classes.policy.contactFrequency().get(customerClass);
        for (int place = 0; place < obligations.size(); place++) {
            lines.add(line(customer, customerClass, begins, obligations.get(place), place));
        }
        return lines;
    }

    private static boolean isWanted(Set<String> wanted, String value) {
        return wanted.isEmpty() || value != null && wanted.contains(value);
    }

    private String classOn(Customer customer, LocalDate day) {
        for (ClassOverride each : world.classes.overrides) {
            boolean begun = each.from() == null || each.from().compareTo(day) <= 0;
            boolean over = each.until() != null && each.until().compareTo(day) < 0;
            if (each.customer() == customer && begun && !over) {
                return each.customerClass();
            }
        }
        Rating latest = null;
        Rating earliest = null;
        for (Rating each : world.classes.ratings) {
            if (each.customer() != customer) {
                continue;
            }
            if (earliest == null || each.ratedOn().isBefore(earliest.ratedOn())) {
                earliest = each;
            }
            if (each.ratedOn().isBefore(day)
                    && (latest == null || latest.ratedOn().isBefore(each.ratedOn()))) {
                latest = each;
            }
        }
        if (latest != null) {
            return latest.customerClass();
        }
        return earliest != null ? earliest.customerClass() : classByRule.get(customer.id());
    }

    private LocalDate begins(Customer customer, String customerClass) {
        LocalDate stretch = world.classes.day;
        while (stretch.isAfter(BEGINNING_OF_TIME)
                && classOn(customer, stretch.minusDays(1)).equals(customerClass)) {
            stretch = stretch.minusDays(1);
        }
        LocalDate start = null;
        for (LocalDate day : java.util.Arrays.asList(customer.cooperationSince(), customer.recordedOn())) {
            if (day != null && (start == null || day.isBefore(start))) {
                start = day;
            }
        }
        return start != null && start.isAfter(stretch) ? start : stretch;
    }

    private LocalDate from() {
        if (world.from != null) {
            return world.from;
        }
        int year = world.asOf.getYear() - 1;
        int firstVisit = 9999;
        for (Visit visit : world.visits) {
            if (!visit.date().isAfter(world.asOf)) {
                firstVisit = Math.min(firstVisit, visit.date().getYear());
            }
        }
        return LocalDate.of(firstVisit == 9999 ? year : Math.max(year, firstVisit), 1, 1);
    }

    private Line line(
            Customer customer, String customerClass, LocalDate begins, Policy.Obligation obligation, int place) {
        List<LocalDate> visits = new ArrayList<>();
        for (Visit visit : world.visits) {
            if (visit.customer() == customer
                    && visit.role() == obligation.role()
                    && visit.channel() == obligation.channel()
                    && !visit.date().isAfter(world.asOf)) {
                visits.add(visit.date());
            }
        }
        int due = 0;
        int met = 0;
        List<LocalDate> missed = new ArrayList<>();
        for (List<LocalDate> period : calendar.get(obligation.every())) {
            LocalDate last = period.get(period.size() - 1);
            int asked = asked(obligation, period, begins);
            if (period.contains(world.asOf)) {
                int done = done(period, visits);
                boolean late = done < asked && !missed.isEmpty();
                String status = done >= asked ? "met" : late ? "overdue" : "due";
                Integer days = late ? days(missed.get(0), world.asOf) : null;
                List<String> cells = List.of(
                        customer.id(),
                        customer.name(),
                        customerClass,
                        customer.region() == null ? "" : customer.region(),
                        customer.department() == null ? "" : customer.department(),
                        obligation.role().code(),
                        String.join(";", responsible(customer, obligation.role())),
                        obligation.channel() == Channel.VISIT ? "visit" : "phone",
                        "" + obligation.times(),
                        obligation.every().code(),
                        "" + asked,
                        "" + done,
                        "" + (done >= asked ? 0 : asked - done),
                        "" + period.get(0),
                        "" + last,
                        status,
                        "" + last,
                        "" + (late ? missed.size() : 0),
                        late ? "" + missed.get(0).plusDays(1) : "",
                        late ? "" + days : "",
                        visits.stream()
                                .max(LocalDate::compareTo)
                                .map(LocalDate::toString)
                                .orElse(""),
                        "" + due,
                        "" + met,
                        due == 0
                                ? ""
                                : BigDecimal.valueOf(met)
                                        .divide(BigDecimal.valueOf(due), 4, RoundingMode.HALF_UP)
                                        .toPlainString());
                int rank = world.classes.policy.classCodes().indexOf(customerClass);
                return new Line(rank, days, customer.id(), place, cells);
            }
            if (asked > 0 && !period.get(0).isBefore(from())) {
                due++;
                if (done(period, visits) >= asked) {
                    met++;
                    missed.clear();
                } else {
                    missed.add(last);
                }
            }
        }
        throw new AssertionError("no period has " + world.asOf);
    }

    private static int asked(Policy.Obligation obligation, List<LocalDate> period, LocalDate begins) {
        long left = period.stream().filter(day -> !day.isBefore(begins)).count();
        return BigDecimal.valueOf(obligation.times() * left)
                .divide(BigDecimal.valueOf(period.size()), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static int done(List<LocalDate> period, List<LocalDate> visits) {
        int done = 0;
        for (LocalDate visit : visits) {
            if (period.contains(visit)) {
                done++;
            }
        }
        return done;
    }

    private static int days(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            days++;
        }
        return days;
    }

    private List<String> responsible(Customer customer, Role role) {
        List<String> names = new ArrayList<>();
        if (role == Role.SALESPERSON) {
            if (customer.salesperson() != null) {
                String name = customer.salesperson();
                for (StaffMember each : world.staff) {
                    if (customer.salesperson().equals(each.id()) && each.name() != null) {
                        name = each.name();
                    }
                }
                names.add(name);
            }
            return names;
        }
        for (StaffMember each : world.staff) {
            boolean here = role == Role.COMPANY_MANAGER
                    || each.department() != null && each.department().equals(customer.department());
            if (each.role() == role && here) {
                names.add(each.name());
            }
        }
        return names;
    }
}
