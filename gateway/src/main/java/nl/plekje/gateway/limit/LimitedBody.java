package nl.plekje.gateway.limit;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * A body whose length nobody announced, which fails with {@link TooLarge} as soon as it exceeds its limit. Nothing is
 * kept: what fits has already gone on.
 */
public final class LimitedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long limit;
    private long seen;
    private Handler<Throwable> onFailure;

    /** @param limit in bytes */
    public LimitedBody(ReadStream<Buffer> body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    /** Whether more came than is allowed. */
    public boolean isExceeded() {
        return seen > limit;
    }

    @Override
    public LimitedBody handler(Handler<Buffer> next) {
        body.handler(next == null ? null : part -> pass(part, next));
        return this;
    }

    private void pass(Buffer part, Handler<Buffer> next) {
        if (isExceeded()) {
            return;
        }
        seen += part.length();
        if (!isExceeded()) {
            next.handle(part);
        } else if (onFailure != null) {
            onFailure.handle(new TooLarge(limit));
        }
    }

    @Override
    public LimitedBody exceptionHandler(Handler<Throwable> handler) {
        onFailure = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody endHandler(Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }

    @Override
    public LimitedBody pause() {
        body.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        body.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    /** The body is larger than allowed. */
    public static final class TooLarge extends RuntimeException {

        TooLarge(long limit) {
            super("a body of more than " + limit + " bytes", null, false, false);
        }
    }
}
