package crm.field;

import crm.record.Role;

/** The fields of staff: our own people. */
public final class StaffFields {

    /** The kind: {@code staff}. */
    public static final RecordKind KIND = RecordKind.of("staff", "人员");

    public static final Field<String> ID = KIND.unique("staff_id", ValueType.ID, "员工编号");
    public static final Field<String> NAME = KIND.field("name", ValueType.TEXT, "姓名");
    public static final Field<Role> ROLE = KIND.field("role", ValueType.code(Role.values()), "岗位");
    public static final Field<String> DEPARTMENT = KIND.field("department", ValueType.TEXT, "营销部");
    public static final Field<String> REGION = KIND.field("region", ValueType.TEXT, "区域");
    public static final Field<String> PHONE = KIND.field("phone", ValueType.TEXT, "电话");
    public static final Field<String> EMAIL = KIND.field("email", ValueType.TEXT, "E-MAIL", "电子邮件");

    private StaffFields() {}
}
