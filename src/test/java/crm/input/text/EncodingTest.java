package crm.input.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the encoding of a file is told, and what becomes of bytes that are no text. */
class EncodingTest {

    private static final String CHINESE = "客户编号,单位名称\nC1,成都建材有限公司\n";

    private static Encoding told(byte[] bytes) throws IOException {
        Encoding known = Encoding.known(bytes, Optional.empty());
        int start = Math.min(bytes.length, 1 << 16);
        return known != null
                ? known
                : Encoding.of(
                        Arrays.copyOf(bytes, start), new ByteArrayInputStream(bytes, start, bytes.length - start));
    }

    @Test
    void plainAsciiAndUtf8AreUtf8() throws IOException {
        assertThat(told("a,b\n".getBytes(StandardCharsets.US_ASCII)).charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(told(CHINESE.getBytes(StandardCharsets.UTF_8)).charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(told(new byte[0]).charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void whatExcelSavesInChinaIsGb18030() throws IOException {
        assertThat(told(CHINESE.getBytes(Charset.forName("GBK"))).charset()).hasToString("GB18030");
        assertThat(told("㐂𠮷".getBytes(Charset.forName("GB18030"))).charset()).hasToString("GB18030");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsTheEncodingAndIsNoText(String name) throws IOException {
        byte[] bytes = ("\uFEFF" + CHINESE).getBytes(Charset.forName(name));
        Encoding encoding = told(bytes);
        assertThat(encoding.charset()).hasToString(name);
        assertThat(new String(bytes, encoding.mark(), bytes.length - encoding.mark(), encoding.charset()))
                .isEqualTo(CHINESE);
    }

    @Test
    void aFileWithMoreGoodThanBadSequencesIsUtf8() throws IOException {
        byte[] good = "客户".getBytes(StandardCharsets.UTF_8);
        assertThat(told(join(good, new byte[] {(byte) 0xff})).charset()).isEqualTo(StandardCharsets.UTF_8);
        byte[] manyBad = {(byte) 0xff, (byte) 0xfe, (byte) 0xff};
        assertThat(told(join(good, manyBad)).charset()).hasToString("GB18030");
    }

    @Test
    void sequencesAcrossTheEdgeOfABufferAreCountedOnce() throws IOException {
        for (int pad = 0; pad < 4; pad++) {
            byte[] bytes = ("x".repeat((1 << 16) - 2 + pad) + "客").getBytes(StandardCharsets.UTF_8);
            assertThat(told(bytes).charset()).isEqualTo(StandardCharsets.UTF_8);
        }
    }

    @Test
    void aByteThatIsNoTextStandsForItselfAndNothingElseIsLost() throws IOException {
        byte[] bytes = join("成都".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xe9, 'x'});
        String text = decoded(bytes, 7, StandardCharsets.UTF_8);
        assertThat(text).startsWith("成都").endsWith("x").hasSize(4);
        assertThat(DecodingReader.isStandIn(text.charAt(2))).isTrue();
        assertThat(DecodingReader.byteOf(text.charAt(2))).isEqualTo("0xE9");
        assertThat(DecodingReader.withBytes(text)).isEqualTo("成都\\xE9x");
    }

    @Test
    void decodingIsThatOfThePlatformHoweverItIsRead() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(200); n > 0; n--) {
                text.appendCodePoint(
                        new int[] {'a', '\n', 0xe9, 0x5ba2, 0x20bb7, 0x1f600, 0xfffd, 0x3000}[random.nextInt(8)]);
            }
            for (String name : new String[] {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"}) {
                Charset charset = Charset.forName(name);
                byte[] bytes = text.toString().getBytes(charset);
                assertThat(decoded(bytes, 1 + random.nextInt(9), charset)).isEqualTo(text.toString());
            }
        }
    }

    private static String decoded(byte[] bytes, int step, Charset charset) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Reader reader = new DecodingReader(new ByteArrayInputStream(bytes), charset, taken -> {})) {
            char[] buffer = new char[step + 2];
            for (int count = reader.read(buffer, 1, step); count >= 0; count = reader.read(buffer, 1, step)) {
                text.append(buffer, 1, count);
            }
        }
        return text.toString();
    }

    private static byte[] join(byte[] one, byte[] other) throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(one);
        joined.write(other);
        return joined.toByteArray();
    }
}
