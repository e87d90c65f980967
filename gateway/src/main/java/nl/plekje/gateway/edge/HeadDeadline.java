package nl.plekje.gateway.edge;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Closes a connection on which the head of a request does not become whole in time. Who sends a byte now and then is never
 * idle, and without this could hold a connection for ever without having asked for anything.
 */
final class HeadDeadline {

    private static final String SETTING = "plekje.limits.head-time";

    private final long millis =
            ConfigProvider.getConfig().getValue(SETTING, Duration.class).toMillis();

    private boolean insideRequest;
    private ScheduledFuture<?> deadline;

    private HeadDeadline() {}

    /**
     * Watches a connection on which bytes are about to be read.
     *
     * @param first the handler that sees bytes as they come
     * @param last the handler that gets requests
     */
    static void watch(ChannelHandlerContext first, ChannelHandlerContext last) {
        var watch = new HeadDeadline();
        first.pipeline().addAfter(first.name(), "bytes of heads", watch.new Bytes());
        first.pipeline().addBefore(last.name(), "whole heads", watch.new Heads());
    }

    private void stop() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    private final class Bytes extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext connection, Object bytes) {
            if (!insideRequest && deadline == null) {
                deadline = connection.executor().schedule(() -> connection.close(), millis, TimeUnit.MILLISECONDS);
            }
            connection.fireChannelRead(bytes);
        }

        @Override
        public void channelInactive(ChannelHandlerContext connection) {
            stop();
            connection.fireChannelInactive();
        }
    }

    private final class Heads extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext connection, Object part) {
            if (part instanceof HttpRequest) {
                stop();
                insideRequest = true;
            }
            if (part instanceof LastHttpContent) {
                insideRequest = false;
            }
            connection.fireChannelRead(part);
        }
    }
}
