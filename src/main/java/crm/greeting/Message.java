package crm.greeting;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the places of the policy's messages. */
final class Message {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]++)\\}");

    private Message() {}

    /** The template with its places filled; what is put in is never read as a place. A place of no name stays. */
    static String filled(String template, Map<String, String> values) {
        Matcher matcher = PLACE.matcher(template);
        StringBuilder filled = new StringBuilder(template.length() + 32);
        while (matcher.find()) {
            String value = values.getOrDefault(matcher.group(1), matcher.group());
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }
}
