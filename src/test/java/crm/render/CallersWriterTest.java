package crm.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.base.Language;
import crm.base.Phrase;
import crm.report.Block;
import crm.report.Report;
import crm.report.Span;
import crm.report.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallersWriterTest {

    private static final Report REPORT = new Report(
            "test",
            RandomReports.AS_OF,
            new Table<>(List.of(), List.of()),
            List.of(),
            () -> Collections.nCopies(10_000, new Block.Line(0, List.of(Span.of(Phrase.same("广州"))))));

    private static void render(Writer out) throws IOException {
        TextRenderer.render(REPORT, Language.EN, new TextStyle(80, true), out);
    }

    @Test
    void is_neither_flushed_nor_closed() throws IOException {
        StringWriter out = new StringWriter() {
            @Override
            public void flush() {
                throw new AssertionError("flushed");
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        render(out);
        assertThat(out.toString()).contains("广州").endsWith("\n").doesNotContain("\r");
    }

    @Test
    void passes_its_own_exception_through() {
        IOException broken = new IOException("Broken pipe");
        Writer out = new Writer() {
            private int room = 20_000;

            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
                room -= length;
                if (room < 0) {
                    throw broken;
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> render(out)).isSameAs(broken);
    }
}
