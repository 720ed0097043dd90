package crm.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseTest {

    @Test
    void a_list_is_written_as_each_language_writes_it() {
        Phrase list = Phrase.list(List.of("甲", new Phrase("two", "二"), 3));
        assertThat(list).isEqualTo(new Phrase("甲, two, 3", "甲、二、3"));
        assertThat(Phrase.list(List.of("A, B"))).isEqualTo(Phrase.same("A, B"));
        assertThat(Phrase.list(List.of())).isEqualTo(Phrase.same(""));
    }
}
