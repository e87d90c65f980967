CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- A name as it is looked for: case, accents, ligatures and letters without a plain form fold (the dotless i of Turkish too),
-- hyphens, dots and commas are spaces, apostrophes of every shape are nothing.
CREATE FUNCTION folded(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT btrim(regexp_replace(
        translate(
            replace(replace(replace(replace(
                regexp_replace(
                    normalize(casefold(normalize(name, NFKD) COLLATE pg_unicode_fast), NFKD),
                    '[\u0300-\u036f]', '', 'g'),
                'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ŋ', 'ng'),
            'ıøłđðħ' || U&'\0027\2018\2019\201B\02BC\02BB\02B9\0060\00B4\2032', 'iolddh'),
        '[\s\u002d\u00ad\u2010-\u2015\u2212.,]+', ' ', 'g'))
$$;

-- The words of a name, each after a space. What follows an apostrophe is a word too: O'Neill is found by "neill".
CREATE FUNCTION searched(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT ' ' || folded(name) || '  '
        || folded(translate(name, U&'\0027\2018\2019\201B\02BC\02BB\02B9\0060\00B4\2032', '          '))
$$;

-- What LIKE looks for to find who has a word that begins so; null for what is no word.
CREATE FUNCTION word_begins(sought text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT '% ' || regexp_replace(folded(sought), '([\\%_])', '\\\1', 'g') || '%' WHERE folded(sought) <> ''
$$;

ALTER TABLE child ADD searched text GENERATED ALWAYS AS (searched(first_name)) STORED;
ALTER TABLE person ADD searched text GENERATED ALWAYS AS (searched(last_name)) STORED;
CREATE INDEX ix_child_searched ON child USING gin (searched gin_trgm_ops);
CREATE INDEX ix_person_searched ON person USING gin (searched gin_trgm_ops);
