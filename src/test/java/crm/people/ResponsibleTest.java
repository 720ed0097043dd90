package crm.people;

import static org.assertj.core.api.Assertions.assertThat;

import crm.problem.Position;
import crm.rating.CustomerMaker;
import crm.record.Role;
import crm.record.StaffMember;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsibleTest {
    private static final List<StaffMember> STAFF = List.of(
            member("M2", "总乙", Role.COMPANY_MANAGER, null),
            member("D1", "华东经理", Role.DEPARTMENT_MANAGER, "华东营销部"),
            member("S1", "张三", Role.SALESPERSON, "华东营销部"),
            member("S2", null, Role.SALESPERSON, "华东营销部"),
            member("M1", "总甲", Role.COMPANY_MANAGER, "华东营销部"),
            member(null, "华东副经理", Role.DEPARTMENT_MANAGER, "华东营销部"),
            member("X", "无岗位", null, "华东营销部"),
            member("D2", "无部门", Role.DEPARTMENT_MANAGER, null));

    private static StaffMember member(String id, String name, Role role, String department) {
        return new StaffMember(id, name, role, department, null, null, null, new Position("staff.csv", 2, 0));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "COMPANY_MANAGER, -, -, 总乙;总甲",
                "COMPANY_MANAGER, 华东营销部, S1, 总乙;总甲",
                "DEPARTMENT_MANAGER, 华东营销部, S1, 华东经理;华东副经理",
                "DEPARTMENT_MANAGER, 华北营销部, S1, -",
                "DEPARTMENT_MANAGER, -, S1, -",
                "SALESPERSON, 华东营销部, S1, 张三",
                "SALESPERSON, -, 张三, 张三",
                "SALESPERSON, -, S2, S2",
                "SALESPERSON, -, X, 无岗位",
                "SALESPERSON, -, 李四, 李四",
                "SALESPERSON, 华东营销部, -, -"
            })
    void names_are_those_that_staff_knows_in_its_order(Role role, String department, String salesperson, String names) {
        var customer = CustomerMaker.customer(0)
                .department(department)
                .salesperson(salesperson)
                .make();
        assertThat(Responsible.of(STAFF).names(role, customer))
                .isEqualTo(names == null ? List.of() : List.of(names.split(";")));
    }
}
