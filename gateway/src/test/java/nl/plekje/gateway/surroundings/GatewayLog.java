package nl.plekje.gateway.surroundings;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What the gateway writes to its log while this is open. */
public final class GatewayLog extends Handler implements AutoCloseable {

    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

    private final Logger logger = Logger.getLogger("nl.plekje.gateway");
    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** Listens from now on. */
    public GatewayLog() {
        logger.addHandler(this);
    }

    /** The lines so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(MESSAGE.format(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
