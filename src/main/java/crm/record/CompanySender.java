package crm.record;

import crm.base.Term;
import java.util.List;
import java.util.stream.Stream;

/** The company, where it signs a greeting itself and not one of its people. */
public enum CompanySender implements Term {
    /** The only one. */
    COMPANY;

    /** All who may sign: the company and the roles. */
    public static final List<Term> ALL =
            Stream.concat(Stream.<Term>of(COMPANY), Stream.of(Role.values())).toList();

    @Override
    public String code() {
        return "company";
    }

    @Override
    public List<String> chineseNames() {
        return List.of("公司");
    }
}
