package crm.cli;

/** Any bytes as a policy: checked, and rehearsed. */
public final class PolicyFuzzer {

    private PolicyFuzzer() {}

    /** Called by the fuzzer with each input. */
    public static void fuzzerTestOneInput(byte[] input) {
        String data = Fuzzed.data("policy.yaml", input);
        Fuzzed.run("policy", data + "/policy.yaml", "-f", "json");
        Fuzzed.run("classify", "-d", data, "--year", "2025");
    }
}
