package crm.contact;

import crm.base.Term;
import java.util.List;

/**
 * One period of an obligation, as it was judged. Immutable.
 *
 * @param period which
 * @param closed whether it has ended before the day of the report; otherwise it is the current one
 * @param required what it asks for
 * @param done how many contacts there were in it up to the day
 */
public record JudgedPeriod(CalendarPeriod period, boolean closed, RequiredContacts required, int done) {

    /** Whether it has what it asks for. */
    public boolean isMet() {
        return done >= required.count();
    }

    /** Whether it is over. */
    public State state() {
        return closed ? State.CLOSED : State.CURRENT;
    }

    /** What became of it. */
    public Outcome outcome() {
        return isMet() ? Outcome.MET : closed ? Outcome.MISSED : Outcome.OPEN;
    }

    /** Whether a period is over. */
    public enum State implements Term {
        /** Its last day is before the day of the report. */
        CLOSED("已结束"),
        /** The day of the report lies in it. */
        CURRENT("本期");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public List<String> chineseNames() {
            return List.of(chinese);
        }
    }

    /** What became of a period. */
    public enum Outcome implements Term {
        /** It has what it asks for. */
        MET("已完成"),
        /** It is over and has not. */
        MISSED("未完成"),
        /** It is not over and has not yet. */
        OPEN("待完成");

        private final String chinese;

        Outcome(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public List<String> chineseNames() {
            return List.of(chinese);
        }
    }
}
