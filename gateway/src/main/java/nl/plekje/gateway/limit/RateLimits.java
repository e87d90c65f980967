package nl.plekje.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.plekje.gateway.problem.Problem;
import nl.plekje.gateway.problem.ProblemKind;

/**
 * A bucket of requests for each account and, where nobody is signed in, for each address. Buckets are forgotten once they
 * would be full again, and there are never more than {@value #MOST_BUCKETS} of a kind.
 */
@Singleton
public class RateLimits {

    static final long MOST_BUCKETS = 50_000;

    private final Buckets accounts;
    private final Buckets addresses;

    RateLimits(LimitsConfig config) {
        this.accounts = new Buckets(config.account());
        this.addresses = new Buckets(config.address());
    }

    /** Counts a request of this account; answers it with 429 when it is one too many, and is then false. */
    public boolean allowAccount(String account, RoutingContext context) {
        return accounts.allow(account, context);
    }

    /** Counts a request from the caller's address; answers it with 429 when it is one too many, and is then false. */
    public boolean allowAddress(RoutingContext context) {
        return addresses.allow(network(context), context);
    }

    /** Where the caller is. */
    static String network(RoutingContext context) {
        return network(context.request().remoteAddress().hostAddress());
    }

    /** An IPv4 address, or the /64 that one subscriber of IPv6 has to himself. */
    static String network(String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        // The JDK and Vert.x write all eight groups; a shortened address is a network of its own, which is no harm.
        var end = -1;
        for (var group = 0; group < 4; group++) {
            end = address.indexOf(':', end + 1);
            if (end < 0) {
                return address;
            }
        }
        return address.substring(0, end);
    }

    private static final class Buckets {
        private final boolean lifted;
        private final LoadingCache<String, Bucket> buckets;

        Buckets(LimitsConfig.Rate rate) {
            lifted = rate.perSecond() <= 0;
            var untilFull = Duration.ofSeconds(lifted ? 1 : 1 + rate.burst() / rate.perSecond());
            buckets = Caffeine.newBuilder()
                    .maximumSize(MOST_BUCKETS)
                    .expireAfterAccess(untilFull)
                    .build(key -> Bucket.builder()
                            .addLimit(limit ->
                                    limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                            .build());
        }

        boolean allow(String key, RoutingContext context) {
            if (lifted) {
                return true;
            }
            var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
            if (probe.isConsumed()) {
                return true;
            }
            var seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
            context.response().putHeader("Retry-After", Long.toString(seconds));
            Problem.answer(ProblemKind.TOO_MANY_REQUESTS, context);
            return false;
        }
    }
}
