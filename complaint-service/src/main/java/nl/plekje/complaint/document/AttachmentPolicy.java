package nl.plekje.complaint.document;

import java.util.regex.Pattern;
import nl.plekje.complaint.history.CaseEvent.AttachmentAdded;
import nl.plekje.complaint.history.CaseFile;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;

/** What may be added to a case: few files, not too large, of kinds that only show something. */
final class AttachmentPolicy {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int MOST_FILES = 20;
    private static final int LONGEST_NAME = 100;
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N} ._()-]");

    private AttachmentPolicy() {}

    /**
     * A file that may be added.
     *
     * @param name made harmless, with the ending of what the file is
     */
    record Admitted(String name, String mediaType) {}

    /** @throws RuleBroken when the case has as many files as it may have */
    static void requireRoom(CaseFile file) {
        if (file.events(AttachmentAdded.class).count() >= MOST_FILES) {
            throw new RuleBroken(
                    "", Explanation.of("complaint.attachment.too-many").with("most", FactValue.number(MOST_FILES)));
        }
    }

    /** @throws RuleBroken for a file that is empty, too large, or of a kind that is not taken in */
    static Admitted admit(String name, byte[] content) {
        if (content.length == 0) {
            throw new RuleBroken("", Explanation.of("complaint.attachment.empty"));
        }
        if (content.length > MOST_BYTES) {
            throw new RuleBroken(
                    "",
                    Explanation.of("complaint.attachment.too-large")
                            .with("megabytes", FactValue.number(MOST_BYTES / 1024 / 1024)));
        }
        var mediaType = MediaTypes.of(content)
                .orElseThrow(() -> new RuleBroken(
                        "",
                        Explanation.of("complaint.attachment.kind")
                                .with("admitted", FactValue.text(MediaTypes.admitted()))));
        return new Admitted(harmless(name, MediaTypes.ending(mediaType)), mediaType);
    }

    private static String harmless(String name, String ending) {
        var file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var dot = file.lastIndexOf('.');
        var bare = NOT_IN_NAMES
                .matcher(dot > 0 ? file.substring(0, dot) : file)
                .replaceAll("_")
                .strip();
        var kept = bare.length() > LONGEST_NAME ? bare.substring(0, LONGEST_NAME) : bare;
        return (kept.isEmpty() || kept.startsWith(".") ? "file" : kept) + "." + ending;
    }
}
