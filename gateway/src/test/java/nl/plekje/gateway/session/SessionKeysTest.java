package nl.plekje.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionKeysTest {

    private static final String SECRET = "a-secret-for-tests-only-0123456789-abcdef";

    private final SessionKeys keys = new SessionKeys(new SessionSecret(Optional.of(SECRET)));
    private final Tokens tokens = new Tokens("id", "access", "refresh");

    @Test
    void a_key_is_known_again_at_every_replica_and_is_like_no_other() {
        var key = keys.fresh();

        assertThat(new SessionKeys(new SessionSecret(Optional.of(SECRET))).in(key.cookie()))
                .contains(key);
        assertThat(keys.fresh()).isNotEqualTo(key);
        assertThat(key.toString()).doesNotContain(key.cookie().substring(0, 8));
    }

    @Test
    void a_key_that_another_secret_made_is_none() {
        var others = new SessionKeys(new SessionSecret(Optional.of(SECRET + "x")));

        assertThat(keys.in(others.fresh().cookie())).isEmpty();
    }

    @Test
    void a_key_with_one_character_changed_is_none() {
        var cookie = keys.fresh().cookie();

        for (var at = 0; at < cookie.length(); at++) {
            var other = cookie.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(keys.in(cookie.substring(0, at) + other + cookie.substring(at + 1)))
                    .as(cookie)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "================================================================", "%"})
    void what_is_no_key_is_none(String cookie) {
        assertThat(keys.in(cookie)).isEmpty();
        assertThat(keys.in("\u00e9".repeat(64))).isEmpty();
    }

    @Test
    void tokens_open_with_the_key_that_sealed_them_and_no_other() {
        var key = keys.fresh();
        var sealed = SealedTokens.seal(tokens, keys.forTokensOf(key));

        assertThat(SealedTokens.open(sealed, keys.forTokensOf(key))).isEqualTo(tokens);
        assertThat(sealed).doesNotContain("access").doesNotContain("refresh");
        assertThatThrownBy(() -> SealedTokens.open(sealed, keys.forTokensOf(keys.fresh())))
                .isInstanceOf(IllegalStateException.class);
    }
}
