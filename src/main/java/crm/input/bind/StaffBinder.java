package crm.input.bind;

import crm.field.StaffFields;
import crm.problem.Fault;
import crm.record.Role;
import crm.record.StaffMember;
import org.jspecify.annotations.Nullable;

/** Makes members of staff of rows. */
public final class StaffBinder {

    private StaffBinder() {}

    /** The record of a row; null where the row is bad, or names somebody who is. */
    public static @Nullable StaffMember bind(Row row) {
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
}
