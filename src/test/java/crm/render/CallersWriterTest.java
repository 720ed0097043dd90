package crm.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.report.Block;
import crm.report.Column;
import crm.report.Column.Kind;
import crm.report.Report;
import crm.words.Language;
import crm.words.Phrase;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallersWriterTest {

    private static final Report REPORT = new Report(
            "test",
            RandomReports.AS_OF,
            List.of(new Column("a", "甲", Kind.TEXT)),
            Collections.nCopies(10_000, List.of("广州")),
            List.of(),
            () -> Collections.nCopies(10_000, Block.Line.of(Phrase.same("广州"))));

    private enum Format {
        JSON,
        TEXT;

        void render(Writer out) throws IOException {
            switch (this) {
                case JSON -> JsonRenderer.render(REPORT, Language.EN, out);
                case TEXT -> TextRenderer.render(REPORT, Language.EN, new TextStyle(80, true), out);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNeitherFlushedNorClosed(Format format) throws IOException {
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
        format.render(out);
        assertThat(out.toString()).contains("广州").endsWith("\n").doesNotContain("\r");
    }

    @ParameterizedTest
    @EnumSource
    void passesItsOwnExceptionThrough(Format format) {
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
        assertThatThrownBy(() -> format.render(out)).isSameAs(broken);
    }
}
