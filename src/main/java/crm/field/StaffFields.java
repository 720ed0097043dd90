package crm.field;

import crm.record.Role;

/** The fields of staff: our own people. */
public final class StaffFields {

    private static final RecordKind.Builder BUILDER = new RecordKind.Builder();

    public static final Field<String> ID = BUILDER.unique("staff_id", ValueTypes.ID, false, "员工编号");
    public static final Field<String> NAME = BUILDER.field("name", ValueTypes.TEXT, "姓名");
    public static final Field<Role> ROLE = BUILDER.field("role", ValueTypes.code(Role.values()), "岗位");
    public static final Field<String> DEPARTMENT = BUILDER.field("department", ValueTypes.TEXT, "营销部");
    public static final Field<String> REGION = BUILDER.field("region", ValueTypes.TEXT, "区域");
    public static final Field<String> PHONE = BUILDER.field("phone", ValueTypes.TEXT, "电话");
    public static final Field<String> EMAIL = BUILDER.field("email", ValueTypes.TEXT, "E-MAIL", "电子邮件");

    /** The kind: {@code staff}. */
    public static final RecordKind KIND = BUILDER.kind("staff", "人员");

    private StaffFields() {}
}
