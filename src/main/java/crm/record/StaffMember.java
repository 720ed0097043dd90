package crm.record;

import crm.problem.Position;
import org.jspecify.annotations.Nullable;

/**
 * One of our people; at least one of id and name is given. Nulls are blanks. Immutable.
 *
 * @param id unique where given
 * @param name as written
 * @param role the part they have
 * @param department where they belong
 * @param region where they work
 * @param phone how to call them
 * @param email how to write to them
 * @param position where the record stands
 */
public record StaffMember(
        @Nullable String id,
        @Nullable String name,
        @Nullable Role role,
        @Nullable String department,
        @Nullable String region,
        @Nullable String phone,
        @Nullable String email,
        Position position) {

    /** What they are called: the name, else the id. */
    public String displayName() {
        return name != null ? name : String.valueOf(id);
    }
}
