package parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import org.junit.jupiter.api.Test;

class OpaqueTokenTest {
    @Property
    void givenAnyPosition_whenPackedAndUnpacked_thenItIsTheSame(@ForAll @AlphaChars String a, @ForAll long b) {
        String token = OpaqueToken.encode("list", a, Long.toString(b));

        assertThat(OpaqueToken.decode("list", token)).contains(List.of(a, Long.toString(b)));
    }

    @Property
    void givenAnyText_whenUnpacked_thenItIsRefusedWithoutAnException(@ForAll String text) {
        assertThat(OpaqueToken.decode("list", text)).isEmpty();
    }

    @Test
    void givenATokenOfAnotherList_whenUnpacked_thenItIsRefused() {
        String token = OpaqueToken.encode("actors", "3");

        assertThat(OpaqueToken.decode("persons", token)).isEmpty();
    }
}
