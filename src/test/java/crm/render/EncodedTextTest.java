package crm.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedTextTest {

    /** Characters of one to four bytes, and the first and last of each length. */
    private static final String ALPHABET =
            "a,\n~\u0000\u007F\u0080éß\u07FF\u0800中文\uD7FF\uE000\uFFFD\uFFFF😀𠮷\uDBFF\uDFFF";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void any_texts_become_the_bytes_that_java_makes_of_them(String name) throws IOException {
        Charset charset = Charset.forName(name);
        Random random = new Random(6);
        EncodedText encoded = new EncodedText(charset);
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            String text = RandomReports.text(random, ALPHABET, 12);
            whole.append(text).append(',').append(text);
            encoded.append(text);
            encoded.write(',');
            encoded.write(text.getBytes(charset));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        encoded.moveTo(out);
        assertThat(out.toByteArray()).isEqualTo(whole.toString().getBytes(charset));
        assertThat(encoded.take()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void half_a_character_is_refused_and_leaves_nothing(String name) throws IOException {
        EncodedText encoded = new EncodedText(Charset.forName(name));
        encoded.append("before");
        for (String half : new String[] {"a\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D"}) {
            assertThatThrownBy(() -> encoded.append(half)).isInstanceOf(CharacterCodingException.class);
        }
        assertThat(encoded.take()).isEqualTo("before".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_text_of_any_length_has_room() throws IOException {
        EncodedText encoded = new EncodedText(StandardCharsets.UTF_8);
        String text = "中a".repeat(100_000);
        encoded.append(text);
        assertThat(encoded.take()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }
}
