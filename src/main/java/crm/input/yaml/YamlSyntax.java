package crm.input.yaml;

import crm.base.Display;
import crm.base.Phrase;
import crm.input.text.TrackedReader;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Says what is wrong with a text that is no YAML, and on which line somebody has to look: often before the
 * one on which the parser gave up.
 *
 * @param text remembers the lines around the fault
 * @param last the last event before it; null: none
 */
record YamlSyntax(TrackedReader text, String file, @Nullable Event last) {

    private static final Phrase QUOTE_NEVER_CLOSED =
            new Phrase("a quote opens here and is never closed", "引号从这里开始,一直没有结束");
    private static final Phrase QUOTE_CLOSED_LATE = new Phrase(
            "a quote opens here and ends on line {0}, where more text follows", "引号从这里开始,到第 {0} 行才结束,其后还有文字");
    private static final Phrase TEXT_BEHIND_VALUE = new Phrase("text follows a value that has ended", "值已经结束,后面还有文字");
    private static final Phrase NO_COLON =
            new Phrase("a name is followed by a colon and a blank, this is not", "名称后面要写半角冒号和空格,这里没有");
    private static final Phrase COLON_IN_VALUE =
            new Phrase("a colon stands within a value: put the value in quotes", "值里面有冒号:请用引号把值括起来");
    private static final Phrase INDENTED_OTHERWISE =
            new Phrase("this line is indented otherwise than those before it", "这一行的缩进与前面不一致");
    private static final Phrase BRACKET_NOT_CLOSED =
            new Phrase("a bracket opens here, and what follows is not closed or lacks a comma", "括号从这里开始,其后没有结束或缺少逗号");
    private static final Phrase TAB_BEFORE_VALUE = new Phrase("a tab stands where a blank is wanted", "这里应是空格,却是制表符");
    private static final Phrase WANTS_QUOTES =
            new Phrase("a value cannot begin with {0}: put it in quotes", "值不能以 {0} 开头:请用引号括起来");
    private static final Phrase LIST_IN_LINE = new Phrase(
            "'- ' stands where a value is wanted: put the value in quotes or begin a line",
            "这里应是值,却是“- ”:请用引号括起来或另起一行");
    private static final Phrase ESCAPE = new Phrase(
            "no such escape behind a backslash; in single quotes it would be plain text", "反斜杠后面没有这种转义;用单引号则按原文读取");
    private static final Phrase KEY_NOT_TEXT = new Phrase("a name is wanted, this is a list or map", "这里应是名称,却是列表或映射");

    private static final Pattern WRONG_CHARACTER =
            Pattern.compile("(?:found character|expected the node content, but found) '(.)'.*");
    private static final Pattern FULL_WIDTH_COLON = Pattern.compile("\\s*+(?:- )?\\s*+([^\"'#\\s:：][^\"'#:：]*+)：.*");

    /** What is wrong. */
    Problem problem(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYamlEngineException marked) {
                return problem(marked);
            }
        }
        return nameIsNoText();
    }

    /** A list or map stands in the place of a name, behind the last event. */
    Problem nameIsNoText() {
        return syntax(last == null ? new Position(file, 1, 1) : start(last), KEY_NOT_TEXT);
    }

    private Problem problem(MarkedYamlEngineException e) {
        String context = String.valueOf(e.getContext());
        String what = String.valueOf(e.getProblem());
        Position at = position(e.getProblemMark(), new Position(file, 1, 1));
        Position from = position(e.getContextMark(), at);
        Problem colon = fullWidthColon(what.contains("could not find expected ':'") ? from : at);
        if (what.contains("\\t(TAB)")) {
            return indents(at) ? Problem.of(Fault.YAML_TAB, at, "") : syntax(at, TAB_BEFORE_VALUE);
        }
        if (context.contains("quoted scalar")) {
            return what.contains("escape") ? syntax(at, ESCAPE) : syntax(from, QUOTE_NEVER_CLOSED);
        }
        if (last instanceof ScalarEvent quoted && isClosedLate(quoted, at)) {
            return syntax(start(quoted), QUOTE_CLOSED_LATE.with(at.line()));
        }
        if (colon != null) {
            return colon;
        }
        if (what.contains("could not find expected ':'")) {
            return syntax(from, NO_COLON);
        }
        if (what.contains("mapping values are not allowed")) {
            boolean continued = last != null && start(last).line() < at.line();
            return syntax(at, continued ? INDENTED_OTHERWISE : COLON_IN_VALUE);
        }
        if (context.contains("flow")) {
            return syntax(from, BRACKET_NOT_CLOSED);
        }
        if (what.contains("sequence entries are not allowed")) {
            return syntax(at, LIST_IN_LINE);
        }
        if (what.contains("<document start>")) {
            return Problem.of(Fault.YAML_SECOND_DOCUMENT, at, "");
        }
        return afterValue(what, at);
    }

    /** Whether a quoted text runs over several lines up to the fault: its quote may have been forgotten. */
    private boolean isClosedLate(ScalarEvent last, Position at) {
        return (last.isSQuoted() || last.isDQuoted()) && start(last).line() < at.line() && endLine(last) == at.line();
    }

    private Problem afterValue(String what, Position at) {
        Matcher wrong = WRONG_CHARACTER.matcher(what);
        if (wrong.matches()) {
            return syntax(at, WANTS_QUOTES.with(Display.visible(wrong.group(1))));
        }
        if (what.contains("mapping keys are not allowed")) {
            return syntax(at, WANTS_QUOTES.with("?"));
        }
        if (what.contains("'<scalar>'") || what.contains("'<alias>'")) {
            return syntax(at, TEXT_BEHIND_VALUE);
        }
        if (what.contains("<block end>")) {
            return syntax(at, INDENTED_OTHERWISE);
        }
        return syntax(at, Phrase.same(Display.visible(what)));
    }

    /** Tells of a full-width colon where a name should end, on a line or the one before it. */
    private @Nullable Problem fullWidthColon(Position at) {
        if (last instanceof ScalarEvent plain
                && plain.isPlain()
                && endLine(plain) == at.line()
                && plain.getValue().indexOf('：') > 0) {
            return Problem.of(Fault.YAML_FULL_WIDTH_COLON, start(plain), "");
        }
        for (int line = at.line(); line >= Math.max(1, at.line() - 1); line--) {
            Matcher colon = FULL_WIDTH_COLON.matcher(text.lines(line, line));
            if (colon.matches()) {
                return Problem.of(Fault.YAML_FULL_WIDTH_COLON, new Position(file, line, colon.start(1) + 1), "");
            }
        }
        return null;
    }

    private boolean indents(Position at) {
        String line = text.lines(at.line(), at.line());
        return line.substring(0, Math.min(line.length(), at.column())).isBlank();
    }

    private static Problem syntax(Position at, Phrase what) {
        return Problem.of(Fault.YAML_SYNTAX, at, "", what);
    }

    private Position start(Event event) {
        return position(event.getStartMark(), new Position(file, 1, 1));
    }

    private static int endLine(Event event) {
        return YamlReader.end(event).getLine() + 1;
    }

    private Position position(Optional<Mark> mark, Position otherwise) {
        return mark.map(known -> YamlReader.position(file, known)).orElse(otherwise);
    }
}
