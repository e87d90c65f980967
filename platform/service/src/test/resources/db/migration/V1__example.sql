CREATE TABLE note (
    id      uuid NOT NULL,
    subject text NOT NULL,
    text    text NOT NULL,
    version int  NOT NULL,
    CONSTRAINT pk_note PRIMARY KEY (id),
    CONSTRAINT uq_note_subject_version UNIQUE (subject, version)
);
CREATE TABLE seen (
    closure uuid   NOT NULL,
    version bigint NOT NULL,
    times   int    NOT NULL
);
