package nl.plekje.complaint.report;

/** How a report is given. */
public enum Format {
    HTML("text/html;charset=utf-8", "html"),
    PDF("application/pdf", "pdf"),
    CSV("text/csv;charset=utf-8", "csv");

    private final String mediaType;
    private final String ending;

    Format(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }
}
