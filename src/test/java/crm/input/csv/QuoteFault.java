package crm.input.csv;

import crm.problem.Fault;

/**
 * Where quoting goes wrong in the text of a record that the reader gave up on, by the reader's own rule: a
 * quote opens a value only at its start, blanks aside.
 *
 * @param fault what is wrong
 * @param line the line on which the value's quote opens, counted from 0
 * @param column the number of the value, counted from 1
 */
record QuoteFault(Fault fault, int line, int column) {

    /** Finds the fault in a text that begins where the record begins; a text without any counts as unclosed. */
    static QuoteFault in(String text, char separator) {
        int line = 0;
        int column = 1;
        int openLine = 0;
        boolean atStart = true;
        boolean quoted = false;
        boolean closed = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineBreak = c == '\n' || c == '\r';
            if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                line++;
            }
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                    closed = true;
                }
            } else if (c == separator || lineBreak) {
                column = lineBreak ? 1 : column + 1;
                atStart = true;
                closed = false;
            } else if (closed && !Character.isWhitespace(c)) {
                return new QuoteFault(Fault.TEXT_AFTER_QUOTE, openLine, column);
            } else if (c == '"' && atStart) {
                quoted = true;
                atStart = false;
                openLine = line;
            } else if (!Character.isWhitespace(c)) {
                atStart = false;
            }
        }
        return new QuoteFault(Fault.UNCLOSED_QUOTE, openLine, column);
    }
}
