-- The report to the board, as it was composed on Monday; its comment may still be written.
CREATE TABLE weekly_report (
    monday      date        NOT NULL,  -- first day of the week it tells of
    composed_at timestamptz NOT NULL,
    figures     jsonb       NOT NULL,
    comment     text,
    CONSTRAINT pk_weekly_report PRIMARY KEY (monday)
);

-- The annual report: why a category changed, measures in words that lead to nobody, and what was released when.
CREATE TABLE annual_comment (
    year     int  NOT NULL,
    category text NOT NULL,
    comment  text NOT NULL,
    CONSTRAINT pk_annual_comment PRIMARY KEY (year, category)
);
CREATE TABLE annual_wording (
    measure uuid NOT NULL,
    wording text NOT NULL,
    CONSTRAINT pk_annual_wording PRIMARY KEY (measure)
);
CREATE TABLE annual_release (
    year        int         NOT NULL,
    version     int         NOT NULL,  -- counts from 1
    department  text        NOT NULL,
    released_at timestamptz NOT NULL,
    report      jsonb       NOT NULL,  -- as released; a later version is another row
    CONSTRAINT pk_annual_release PRIMARY KEY (year, version)
);
CREATE TABLE annual_delivery (
    id           uuid NOT NULL,
    year         int  NOT NULL,
    version      int  NOT NULL,
    recipient    text NOT NULL,
    delivered_on date NOT NULL,
    CONSTRAINT pk_annual_delivery PRIMARY KEY (id),
    CONSTRAINT fk_annual_delivery_release FOREIGN KEY (year, version) REFERENCES annual_release (year, version)
);
