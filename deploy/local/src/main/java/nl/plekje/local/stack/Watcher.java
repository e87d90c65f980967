package nl.plekje.local.stack;

import java.time.Duration;
import nl.plekje.local.part.Part;

/** Is told how a start goes; from several threads at once. */
public interface Watcher {

    /** Nobody watches. */
    Watcher NONE = new Watcher() {
        @Override
        public void starts(Part part) {}

        @Override
        public void ready(Part part, Duration taken) {}

        @Override
        public void failed(Part part, String reason) {}
    };

    /** {@code part} is being started. */
    void starts(Part part);

    /** {@code part} does its work; {@code taken} is zero when it already did. */
    void ready(Part part, Duration taken);

    /** {@code part} did not start; the start as a whole fails. */
    void failed(Part part, String reason);
}
