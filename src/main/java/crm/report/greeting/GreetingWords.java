package crm.report.greeting;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.greeting.Greeting;
import crm.greeting.Greeting.Occasion;
import crm.policy.GreetingKind;
import crm.policy.OccasionKind;
import crm.report.Words;
import crm.report.contact.ComplianceWords;

/** How greetings are put into words. */
public final class GreetingWords {

    private GreetingWords() {}

    /** What is sent. */
    public static Phrase kind(GreetingKind kind) {
        String zh = kind.chineseNames().get(0);
        return switch (kind) {
            case GIFT -> new Phrase("gift", zh);
            case SMS -> new Phrase("text message", zh);
            case WISH -> new Phrase("wish", zh);
        };
    }

    /** So many things of a kind. */
    public static Phrase count(GreetingKind kind, long count) {
        Phrase words = switch (kind) {
            case GIFT -> new Phrase(count == 1 ? "{0} gift" : "{0} gifts", "礼品 {0} 份");
            case SMS -> new Phrase(count == 1 ? "{0} text message" : "{0} text messages", "短信 {0} 条");
            case WISH -> new Phrase(count == 1 ? "{0} wish" : "{0} wishes", "祝福 {0} 项");
        };
        return words.with(Numbers.grouped(count));
    }

    /** What is greeted, an anniversary by its kind. */
    public static Phrase occasion(Occasion occasion) {
        return occasion.kind() == OccasionKind.HOLIDAY
                ? Phrase.same(occasion.name())
                : occasion.kind().phrase();
    }

    /** What is greeted, an anniversary by its own name. */
    public static Phrase ownOccasion(Occasion occasion) {
        return occasion.kind() == OccasionKind.ANNIVERSARY ? Phrase.same(occasion.name()) : occasion(occasion);
    }

    /** Those who do it; the role in brackets where nobody is known. */
    public static Phrase by(Greeting greeting) {
        return greeting.senderNames().isEmpty()
                ? ComplianceWords.IN_BRACKETS.with(Words.inWords(greeting.sender()))
                : Words.names(greeting.senderNames());
    }
}
