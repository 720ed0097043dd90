package crm.report;

/** What a piece of text means, so that colour can help; the text is as clear without. */
public enum Style {
    /** Nothing special. */
    PLAIN,
    /** A heading, or a figure that matters. */
    STRONG,
    /** Good news. */
    GOOD,
    /** Worth a look. */
    DOUBTFUL,
    /** Bad news. */
    BAD,
    /** Of less interest. */
    FAINT
}
