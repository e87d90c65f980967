package nl.plekje.gateway.session;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.plekje.gateway.limit.Refused;
import nl.plekje.gateway.problem.ProblemKind;
import org.jboss.logging.Logger;

/**
 * The sessions of browsers. One ends at once for whoever has its cookie, at every replica. Its tokens are renewed by one
 * request at a time, since a token that renews works once; the others go on with what is still valid, or wait.
 */
@Singleton
public class Sessions {

    private static final Logger LOG = Logger.getLogger(Sessions.class);

    /** Beyond the provider's time, for two statements and a slow machine. */
    private static final Duration MARGIN = Duration.ofSeconds(4);
    /** How long to wait before looking whether another has renewed; each time twice as long as before, up to a second. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final SessionKeys keys;
    private final SessionTable table;
    private final Renewal renewal;
    private final OpenStreams streams;
    private final SessionConfig config;

    Sessions(SessionKeys keys, SessionTable table, Renewal renewal, OpenStreams streams, SessionConfig config) {
        this.keys = keys;
        this.table = table;
        this.renewal = renewal;
        this.streams = streams;
        this.config = config;
    }

    /** Deletes sessions that have ended by themselves. */
    void sweep() {
        table.sweep()
                .subscribe()
                .with(
                        swept -> LOG.debugf("%d sessions swept", swept),
                        failure -> LOG.warnf("no sessions swept: %s", failure.getMessage()));
    }

    /** A new session for whom these tokens are about: what its cookie is to say. Fails with {@link Refused}. */
    public Uni<String> begin(Tokens tokens) {
        var key = keys.fresh();
        return table.begin(key, tokens.account(), SealedTokens.seal(tokens, keys.forTokensOf(key)), tokens.end())
                .replaceWith(key.cookie())
                .onFailure()
                .transform(Sessions::unavailable);
    }

    /**
     * The session of this cookie, with tokens that are valid for a while; empty when there is none, or none any more.
     * Fails with {@link Refused} when that cannot be found out.
     */
    public Uni<Optional<OpenSession>> open(String cookie) {
        return keys.in(cookie)
                .map(key -> open(
                        key,
                        new Patience(Instant.now().plus(config.renewalTime()).plus(MARGIN), FIRST_PAUSE)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .onFailure()
                .transform(Sessions::unavailable);
    }

    /** Ends the session of this cookie, with its streams. Fails with {@link Refused} when that cannot be done. */
    public Uni<Void> end(String cookie) {
        return keys.in(cookie)
                .map(key -> table.end(key).invoke(() -> streams.end(key)))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .onFailure()
                .transform(Sessions::unavailable);
    }

    private Uni<Optional<OpenSession>> open(SessionKey key, Patience patience) {
        return table.find(key)
                .chain(found -> found.map(kept -> open(key, kept, patience)).orElseGet(Sessions::none));
    }

    private Uni<Optional<OpenSession>> open(SessionKey key, SessionTable.Kept kept, Patience patience) {
        var tokens = SealedTokens.open(kept.sealed(), keys.forTokensOf(key));
        var now = Instant.now();
        if (tokens.usableUntil().isAfter(now.plus(config.renewBefore()))) {
            return some(key, tokens);
        }
        if (tokens.refresh() == null) {
            return tokens.usableUntil().isAfter(now) ? some(key, tokens) : none();
        }
        return table.takeRenewal(key, kept.renewal(), config.renewalTime().plus(MARGIN))
                .chain(ours -> ours ? renew(key, kept, tokens) : withoutRenewal(key, tokens, patience));
    }

    private Uni<Optional<OpenSession>> renew(SessionKey key, SessionTable.Kept kept, Tokens tokens) {
        return renewal.of(tokens)
                .onFailure()
                .call(() -> table.leaveRenewal(key, kept.renewal()))
                .chain(answer -> answer.map(fresh -> keep(key, kept, fresh))
                        .orElseGet(() -> end(key.cookie()).chain(Sessions::none)))
                .onFailure(failure -> tokens.usableUntil().isAfter(Instant.now()))
                .recoverWithUni(() -> some(key, tokens));
    }

    private Uni<Optional<OpenSession>> keep(SessionKey key, SessionTable.Kept kept, Tokens fresh) {
        var sealed = SealedTokens.seal(fresh, keys.forTokensOf(key));
        return table.renewed(key, kept.renewal(), sealed, fresh.end())
                .chain(still -> still ? some(key, fresh) : none());
    }

    /** While another renews. */
    private Uni<Optional<OpenSession>> withoutRenewal(SessionKey key, Tokens tokens, Patience patience) {
        var now = Instant.now();
        if (tokens.usableUntil().isAfter(now)) {
            return some(key, tokens);
        }
        if (now.isAfter(patience.deadline())) {
            return Uni.createFrom().failure(new Refused(ProblemKind.SERVICE_UNAVAILABLE));
        }
        return Waiting.aWhile(patience.pause()).chain(() -> open(key, patience.longer()));
    }

    private static Uni<Optional<OpenSession>> some(SessionKey key, Tokens tokens) {
        return Uni.createFrom().item(Optional.of(new OpenSession(key, tokens)));
    }

    private static Uni<Optional<OpenSession>> none() {
        return Uni.createFrom().item(Optional.empty());
    }

    /**
     * How a request waits for what another does.
     *
     * @param pause until it looks again
     */
    private record Patience(Instant deadline, Duration pause) {

        Patience longer() {
            var twice = pause.multipliedBy(2);
            return new Patience(deadline, twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE);
        }
    }

    private static Throwable unavailable(Throwable failure) {
        if (failure instanceof Refused) {
            return failure;
        }
        LOG.warnf("sessions are out of reach: %s", failure.getClass().getSimpleName());
        return new Refused(ProblemKind.SERVICE_UNAVAILABLE);
    }
}
