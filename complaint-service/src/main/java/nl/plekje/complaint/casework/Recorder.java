package nl.plekje.complaint.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.plekje.complaint.history.CaseFile;
import nl.plekje.complaint.history.Recorded;

/** Puts deeds behind a history. */
final class Recorder {

    private Recorder() {}

    static List<Recorded> record(List<Recorded> history, List<Deed> deeds, String actor, Instant now) {
        var recorded = new ArrayList<Recorded>();
        for (var deed : deeds) {
            var seq = last(history) + recorded.size() + 1;
            recorded.add(new Recorded(seq, deed.at() == null ? now : deed.at(), now, actor, deed.event()));
        }
        return recorded;
    }

    /** Events that left with a legal route leave their places empty. */
    private static int last(List<Recorded> history) {
        return history.isEmpty() ? 0 : history.get(history.size() - 1).seq();
    }

    static List<Recorded> both(List<Recorded> first, List<Recorded> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    static CaseFile after(CaseFile file, List<Recorded> more) {
        return more.isEmpty() ? file : CaseFile.of(file.id(), file.number(), both(file.history(), more));
    }
}
