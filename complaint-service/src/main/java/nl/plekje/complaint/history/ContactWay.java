package nl.plekje.complaint.history;

/** How people were in touch. */
public enum ContactWay {
    IN_PERSON(true),
    TELEPHONE(true),
    VIDEO_CALL(true),
    EMAIL(false),
    LETTER(false);

    private final boolean personal;

    ContactWay(boolean personal) {
        this.personal = personal;
    }

    /** CO-015: whether people spoke with each other. Writing is contact, but not the personal contact that is promised. */
    public boolean personal() {
        return personal;
    }
}
