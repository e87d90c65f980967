package nl.plekje.gateway.edge;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.impl.VertxHandler;
import io.vertx.core.spi.VertxServiceProvider;
import nl.plekje.gateway.problem.Problem;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.request.Trace;
import nl.plekje.kernel.explanation.Language;

/**
 * Answers what cannot be read as a request, and so never meets a route: in our form and with our headers, like every other
 * refusal. Vert.x lets who makes a server say how; Quarkus makes it and says nothing, so each connection is told when its
 * first bytes arrive. So is each watched by {@link HeadDeadline}. Found by {@link java.util.ServiceLoader}.
 */
public final class InvalidRequests implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(new TellingTransport());
    }

    private static void answer(HttpServerRequest request) {
        var kind = kind(request.decoderResult().cause());
        var response = request.response();
        ResponseHeaders.setAlways(response.headers());
        response.setStatusCode(kind.status())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader("Content-Language", Language.DUTCH.code())
                .end(new Problem(kind, Language.DUTCH, Trace.begun().id()).json())
                .onComplete(sent -> request.connection().close());
    }

    private static ProblemKind kind(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return ProblemKind.ADDRESS_TOO_LONG;
        }
        return cause instanceof TooLongHttpHeaderException ? ProblemKind.HEADERS_TOO_LARGE : ProblemKind.MALFORMED;
    }

    /** The usual one, except that it sees each connection before the server does. */
    private static final class TellingTransport extends JDKTransport {

        @Override
        public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
            super.configure(options, domainSocket, bootstrap);
            bootstrap.handler(new Acceptor());
        }
    }

    private static final class Acceptor extends ChannelInboundHandlerAdapter {

        @Override
        public boolean isSharable() {
            return true;
        }

        @Override
        public void channelRead(ChannelHandlerContext server, Object accepted) {
            ((Channel) accepted).pipeline().addLast(new FirstBytes());
            server.fireChannelRead(accepted);
        }
    }

    /** Only by now has the server put its own handlers into the connection. */
    private static final class FirstBytes extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext connection, Object bytes) {
            var pipeline = connection.pipeline();
            var handler = pipeline.context(VertxHandler.class);
            if (handler != null
                    && pipeline.get(VertxHandler.class).getConnection() instanceof HttpServerConnection http) {
                http.invalidRequestHandler(InvalidRequests::answer);
                HeadDeadline.watch(connection, handler);
            }
            pipeline.remove(this);
            connection.fireChannelRead(bytes);
        }
    }
}
