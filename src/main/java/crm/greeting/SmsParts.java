package crm.greeting;

/** As how many messages a text message is billed. */
final class SmsParts {

    /** UTF-16 units of a message that stands alone (3GPP TS 23.038, UCS-2). */
    private static final int ALONE = 70;

    /** UTF-16 units of each message of a chain, which spends three on its header (3GPP TS 23.040). */
    private static final int IN_CHAIN = 67;

    private SmsParts() {}

    /** The number of messages, from 1 on. */
    static int of(String message) {
        int units = message.length();
        return units <= ALONE ? 1 : (units + IN_CHAIN - 1) / IN_CHAIN;
    }
}
