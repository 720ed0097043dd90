package crm.input.yaml;

import crm.problem.Problem;

/** Ends the reading of a YAML text behind whose fault nothing can be read. Caught where the reading began. */
final class YamlBroken extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    YamlBroken(Problem problem) {
        super(problem.what().en());
        this.problem = problem;
    }

    /** What is wrong, and where. */
    Problem problem() {
        return problem;
    }
}
