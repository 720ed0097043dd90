package crm.input.bind;

import crm.base.Display;
import crm.field.VisitFields;
import crm.problem.Fault;
import crm.record.Channel;
import crm.record.Customer;
import crm.record.Role;
import crm.record.StaffMember;
import crm.record.Visit;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes visits of rows. */
public final class VisitBinder {

    private final CustomerNames names;
    private final RecordIndex<StaffMember> staff;
    private final LocalDate asOf;

    public VisitBinder(CustomerNames names, RecordIndex<StaffMember> staff, LocalDate asOf) {
        this.names = names;
        this.staff = staff;
        this.asOf = asOf;
    }

    @Nullable
    public Visit bind(Row row) {
        Customer customer = names.of(row, VisitFields.CUSTOMER_ID, VisitFields.CUSTOMER, true);
        LocalDate date = row.get(VisitFields.DATE);
        Channel channel = row.get(VisitFields.CHANNEL);
        String member = row.get(VisitFields.STAFF);
        Role role = row.text(VisitFields.ROLE) == null ? roleOf(member, row) : row.get(VisitFields.ROLE);
        String contact = row.get(VisitFields.CONTACT);
        String content = row.get(VisitFields.CONTENT);
        String suggestion = row.get(VisitFields.SUGGESTION);
        if (date != null && date.isAfter(asOf)) {
            row.report(VisitFields.DATE, Fault.VISIT_AFTER_AS_OF, date, asOf);
        }
        if (customer == null || date == null || channel == null || role == null || row.isBad()) {
            return null;
        }
        return new Visit(date, customer, channel, role, member, contact, content, suggestion, row.start());
    }

    /** The role of the staff member named; null, and the row told, if that is not known. */
    private @Nullable Role roleOf(@Nullable String member, Row row) {
        if (member == null) {
            row.report(VisitFields.ROLE, Fault.NO_ROLE);
            return null;
        }
        Role role = roleOf(member);
        if (role != null) {
            return role;
        }
        boolean toldElsewhere = staff.isIncomplete() || staff.rejected(member) != null;
        if (!toldElsewhere || names.isRejecting()) {
            row.report(VisitFields.ROLE, Fault.ROLE_NOT_KNOWN, Display.quoted(member));
        }
        return null;
    }

    /** The role that every staff member of an id or name has; null if that is not known. */
    @Nullable
    Role roleOf(String member) {
        Set<Role> roles = new HashSet<>();
        for (StaffMember found : staff.find(member)) {
            Role role = found.role();
            if (role == null) {
                return null;
            }
            roles.add(role);
        }
        return roles.size() == 1 ? roles.iterator().next() : null;
    }
}
