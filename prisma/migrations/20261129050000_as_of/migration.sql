-- What was believed at a moment (system versioning, as in SQL:2011).
--  - past: the former selves of rows, in tables of the same names. Triggers keep them, so that no writer can forget it; they
--    lie with the article, entity or statement that they belong to, and go with it.
--  - as_of: views with the names and columns of the tables, as they stood at the moment news_graph.as_of. A transaction that
--    puts as_of before public on its search_path reads that moment with the statements that read the present.
-- A migration that adds a column to a table that is kept calls past.keep and as_of.show (or its like) for it once more.

CREATE SCHEMA past;
CREATE SCHEMA as_of;

-- The moment of a writer's transaction: all that it changes, it changes at once. Without one, the clock.
CREATE FUNCTION past.now() RETURNS timestamptz(3) LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(current_setting('news_graph.now', true), '')::timestamptz, clock_timestamp())::timestamptz(3)
$$;

CREATE FUNCTION as_of.moment() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT current_setting('news_graph.as_of')::timestamptz
$$;

-- recorded_at: since when the row says what it says. Rows that are there when this is applied count from when their article,
-- entity or statement was first known; what they said before was not kept.
ALTER TABLE "article" ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
UPDATE "article" SET "recorded_at" = "known_from";
ALTER TABLE "article_author" ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
ALTER TABLE "article_edition" ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
ALTER TABLE "article_entity" ADD COLUMN "recorded_at" TIMESTAMPTZ(3), ADD COLUMN "keys" TEXT[] NOT NULL DEFAULT '{}';
UPDATE "article_author" t SET "recorded_at" = a."known_from" FROM "article" a WHERE a."id" = t."article_id";
UPDATE "article_edition" t SET "recorded_at" = a."known_from" FROM "article" a WHERE a."id" = t."article_id";
UPDATE "article_entity" t SET "recorded_at" = a."known_from" FROM "article" a WHERE a."id" = t."article_id";
ALTER TABLE "reader_count" ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
UPDATE "reader_count" t SET "recorded_at" = a."known_from" FROM "article" a WHERE a."id" = t."article_id";
ALTER TABLE "mention" ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
UPDATE "mention" SET "recorded_at" = "known_from";
ALTER TABLE "statement_appearance" ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
UPDATE "statement_appearance" SET "recorded_at" = "known_from";
ALTER TABLE "event_report" ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
UPDATE "event_report" SET "recorded_at" = "known_from";
ALTER TABLE "participation" ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
UPDATE "participation" SET "recorded_at" = "known_from";
ALTER TABLE "role_report" ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
UPDATE "role_report" SET "recorded_at" = "known_from";
ALTER TABLE "entity" ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
UPDATE "entity" SET "recorded_at" = "known_from";
ALTER TABLE "entity_name" ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
ALTER TABLE "place" ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
ALTER TABLE "organisation" ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
ALTER TABLE "event" ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
ALTER TABLE "event_participant" ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
ALTER TABLE "role" ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
UPDATE "entity_name" t SET "recorded_at" = e."known_from" FROM "entity" e WHERE e."id" = t."entity_id";
UPDATE "place" t SET "recorded_at" = e."known_from" FROM "entity" e WHERE e."id" = t."id";
UPDATE "organisation" t SET "recorded_at" = e."known_from" FROM "entity" e WHERE e."id" = t."id";
UPDATE "event" t SET "recorded_at" = e."known_from" FROM "entity" e WHERE e."id" = t."id";
UPDATE "event_participant" t SET "recorded_at" = e."known_from" FROM "entity" e WHERE e."id" = t."event_id";
UPDATE "role" t SET "recorded_at" = e."known_from" FROM "entity" e WHERE e."id" = t."person_id";
ALTER TABLE "statement" ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
UPDATE "statement" SET "recorded_at" = "known_from";
ALTER TABLE "statement_about" ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
ALTER TABLE "statement_addressee" ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
UPDATE "statement_about" t SET "recorded_at" = s."known_from" FROM "statement" s WHERE s."id" = t."statement_id";
UPDATE "statement_addressee" t SET "recorded_at" = s."known_from" FROM "statement" s WHERE s."id" = t."statement_id";
ALTER TABLE "search_word" ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
UPDATE "search_word" SET "recorded_at" = coalesce((SELECT min("known_from") FROM "article"), now());

-- An earlier text was replaced when the next one was first seen.
ALTER TABLE "article_version" ADD COLUMN "replaced_at" TIMESTAMPTZ(3);
UPDATE "article_version" v SET "replaced_at" = coalesce(
  (SELECT n."seen_at" FROM "article_version" n WHERE n."article_id" = v."article_id" AND n."seq" > v."seq" ORDER BY n."seq" LIMIT 1),
  (SELECT a."text_seen_at" FROM "article" a WHERE a."id" = v."article_id"));
ALTER TABLE "article_version" ALTER COLUMN "replaced_at" SET NOT NULL, ALTER COLUMN "replaced_at" SET DEFAULT past.now();

DO $$
DECLARE named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['article', 'article_author', 'article_edition', 'article_entity', 'reader_count', 'mention',
    'statement_appearance', 'event_report', 'participation', 'role_report', 'entity', 'entity_name', 'place', 'organisation', 'event', 'event_participant', 'role',
    'statement', 'statement_about', 'statement_addressee', 'search_word']
  LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN recorded_at SET NOT NULL, ALTER COLUMN recorded_at SET DEFAULT past.now()', named);
  END LOOP;
END $$;

-- Keeps the former selves of a table's rows from now on; called again, of its new columns too. owner: the table whose row they belong to, by belongs; keys: the primary key;
-- unkept: columns that change without making the row another one, because they are counted anew for a moment, or because they
-- say themselves from when on.
CREATE FUNCTION past.keep(kept text, keys text[], owner text, belongs text, unkept text[]) RETURNS void LANGUAGE plpgsql AS $keep$
DECLARE
  added text;
  columns text[] := ARRAY(
    SELECT attname::text FROM pg_attribute
    WHERE attrelid = format('public.%I', kept)::regclass AND attnum > 0 AND NOT attisdropped
      AND attname <> ALL (unkept || keys || 'recorded_at'::text)
    ORDER BY attnum);
  old_row text := (SELECT string_agg(format('OLD.%I', c), ', ') FROM unnest(columns) c);
  new_row text := (SELECT string_agg(format('NEW.%I', c), ', ') FROM unnest(columns) c);
BEGIN
  IF to_regclass(format('past.%I', kept)) IS NULL THEN
    -- replaced_at first: a column that is added later stands last in both tables
    EXECUTE format('CREATE TABLE past.%I (replaced_at timestamptz(3) NOT NULL, LIKE public.%1$I)', kept);
    EXECUTE format('ALTER TABLE past.%I ADD PRIMARY KEY (%s, recorded_at)', kept,
      (SELECT string_agg(quote_ident(k), ', ') FROM unnest(keys) k));
    EXECUTE format('ALTER TABLE past.%I ADD FOREIGN KEY (%I) REFERENCES public.%I (id) ON DELETE CASCADE', kept, belongs, owner);
    IF belongs <> keys[1] THEN
      EXECUTE format('CREATE INDEX ON past.%I (%I)', kept, belongs);
    END IF;
    -- what a later migration allows must not fail here
    FOREACH added IN ARRAY columns LOOP
      EXECUTE format('ALTER TABLE past.%I ALTER COLUMN %I DROP NOT NULL', kept, added);
    END LOOP;
  END IF;
  FOR added IN
    SELECT format('%I %s', attname, format_type(atttypid, atttypmod)) FROM pg_attribute
    WHERE attrelid = format('public.%I', kept)::regclass AND attnum > 0 AND NOT attisdropped AND attname NOT IN (
      SELECT attname FROM pg_attribute WHERE attrelid = format('past.%I', kept)::regclass AND NOT attisdropped)
    ORDER BY attnum
  LOOP
    EXECUTE format('ALTER TABLE past.%I ADD COLUMN %s', kept, added);
  END LOOP;
  EXECUTE format($body$
    CREATE OR REPLACE FUNCTION past.%4$I() RETURNS trigger LANGUAGE plpgsql AS $f$
    BEGIN
      -- what goes with its owner leaves nothing
      IF OLD.recorded_at < past.now() AND (TG_OP = 'UPDATE' OR EXISTS (SELECT FROM public.%2$I WHERE id = OLD.%3$I)) THEN
        INSERT INTO past.%1$I SELECT past.now(), OLD.*;
      END IF;
      IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
      NEW.recorded_at := past.now();
      RETURN NEW;
    END $f$ $body$, kept, owner, belongs, 'keep_' || kept);
  IF cardinality(columns) > 0 THEN
    EXECUTE format('CREATE OR REPLACE TRIGGER keep_replaced BEFORE UPDATE ON public.%I FOR EACH ROW
      WHEN ((%s) IS DISTINCT FROM (%s)) EXECUTE FUNCTION past.%I()', kept, old_row, new_row, 'keep_' || kept);
  END IF;
  IF owner <> kept THEN
    EXECUTE format('CREATE OR REPLACE TRIGGER keep_deleted BEFORE DELETE ON public.%I FOR EACH ROW EXECUTE FUNCTION past.%I()', kept,
      'keep_' || kept);
  END IF;
END $keep$;

SELECT past.keep('article', '{id}', 'article', 'id', '{next_seq,changed_at}');
SELECT past.keep('article_author', '{article_id,seq}', 'article', 'article_id', '{}');
SELECT past.keep('article_edition', '{article_id,seq}', 'article', 'article_id', '{}');
SELECT past.keep('article_entity', '{article_id,identified_id}', 'article', 'article_id', '{}');
SELECT past.keep('mention', '{article_id,seq}', 'article', 'article_id', '{known_until}');
SELECT past.keep('statement_appearance', '{article_id,seq}', 'article', 'article_id', '{known_until}');
SELECT past.keep('event_report', '{article_id,seq}', 'article', 'article_id', '{known_until}');
SELECT past.keep('participation', '{article_id,seq}', 'article', 'article_id', '{known_until}');
SELECT past.keep('role_report', '{article_id,seq}', 'article', 'article_id', '{known_until}');
SELECT past.keep('entity', '{id}', 'entity', 'id', '{merged_into_id,mention_count,article_count,own_article_count}');
SELECT past.keep('entity_name', '{entity_id,key,source,language}', 'entity', 'entity_id', '{article_count}');
SELECT past.keep('place', '{id}', 'entity', 'id', '{}');
SELECT past.keep('organisation', '{id}', 'entity', 'id', '{}');
SELECT past.keep('event', '{id}', 'entity', 'id', '{}');
SELECT past.keep('event_participant', '{event_id,entity_id}', 'entity', 'event_id', '{}');
SELECT past.keep('role', '{id}', 'entity', 'person_id', '{}');
SELECT past.keep('statement', '{id}', 'statement', 'id', '{}');
SELECT past.keep('statement_about', '{statement_id,entity_id}', 'statement', 'statement_id', '{}');
SELECT past.keep('statement_addressee', '{statement_id,entity_id}', 'statement', 'statement_id', '{}');

CREATE INDEX ON past.article_entity (identified_id);
CREATE INDEX ON past.article_entity (entity_id);
CREATE INDEX ON past.mention (entity_id);
CREATE INDEX ON past.statement (speaker_id);
CREATE INDEX ON past.statement_about (entity_id);
CREATE INDEX ON past.statement_addressee (entity_id);
CREATE INDEX ON past.statement_appearance (statement_id);
CREATE INDEX ON past.role_report (role_id);
CREATE INDEX ON "mention" ("entity_id") WHERE "known_until" IS NOT NULL;

-- Who answered for whom, and when. Kept apart from the entity, whose other columns change with what articles say.
CREATE TABLE past.merge (
  entity_id uuid NOT NULL REFERENCES public.entity (id) ON DELETE CASCADE,
  merged_into_id uuid NOT NULL REFERENCES public.entity (id) ON DELETE CASCADE,
  recorded_at timestamptz(3) NOT NULL,
  replaced_at timestamptz(3) NOT NULL DEFAULT 'infinity',
  PRIMARY KEY (entity_id, replaced_at)
);
CREATE INDEX ON past.merge (merged_into_id);
INSERT INTO past.merge (entity_id, merged_into_id, recorded_at)
SELECT e.id, e.merged_into_id, coalesce((
    SELECT max(j.made_at) FROM public.judgement j
    WHERE j.verdict = 'SAME' AND j.withdrawn_at IS NULL AND e.id IN (j.left_id, j.right_id)), e.known_from)
FROM public.entity e WHERE e.merged_into_id IS NOT NULL;

CREATE FUNCTION past.keep_merge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM past.merge WHERE entity_id = NEW.id AND replaced_at = 'infinity' AND recorded_at >= past.now();
  UPDATE past.merge SET replaced_at = past.now() WHERE entity_id = NEW.id AND replaced_at = 'infinity';
  IF NEW.merged_into_id IS NOT NULL THEN
    INSERT INTO past.merge (entity_id, merged_into_id, recorded_at) VALUES (NEW.id, NEW.merged_into_id, past.now());
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_merge AFTER UPDATE OF merged_into_id ON public.entity FOR EACH ROW
  WHEN (OLD.merged_into_id IS DISTINCT FROM NEW.merged_into_id) EXECUTE FUNCTION past.keep_merge();

-- Forgets what rows of these owners said from a moment on, because an article that may have said it is deleted for good: from then
-- on (from when they first were) they stand as they stand now.
CREATE FUNCTION past.forget(kept text, keys text[], belongs text, owners uuid[], since timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  key text := (SELECT string_agg(quote_ident(k), ', ') FROM unnest(keys) k);
BEGIN
  EXECUTE format('
    WITH cut AS (
      UPDATE past.%1$I SET replaced_at = $2 WHERE %2$I = ANY($1) AND recorded_at < $2 AND replaced_at > $2 RETURNING %3$s
    ),
    gone AS (DELETE FROM past.%1$I WHERE %2$I = ANY($1) AND recorded_at >= $2 RETURNING %3$s, recorded_at),
    began AS (
      SELECT %3$s, min(at) AS at
      FROM (SELECT %3$s, $2 AS at FROM cut UNION ALL SELECT %3$s, recorded_at FROM gone) x GROUP BY %3$s
    )
    UPDATE public.%1$I t SET recorded_at = least(t.recorded_at, began.at) FROM began WHERE (%4$s) = (%5$s)',
    kept, belongs, key,
    (SELECT string_agg('t.' || quote_ident(k), ', ') FROM unnest(keys) k),
    (SELECT string_agg('began.' || quote_ident(k), ', ') FROM unnest(keys) k)) USING owners, since;
END $$;

-- The view of a table whose former selves are kept. instead: SQL for columns that it does not keep. The parts of the union have no
-- conditions of their own, so that the planner takes each for a plain table.
CREATE FUNCTION as_of.show(kept text, instead jsonb DEFAULT '{}', joined text DEFAULT '') RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  plain text;
  shown text;
BEGIN
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum),
    string_agg(coalesce((instead ->> attname) || format(' AS %I', attname), 'x.' || quote_ident(attname)), ', ' ORDER BY attnum)
  INTO plain, shown
  FROM pg_attribute WHERE attrelid = format('public.%I', kept)::regclass AND attnum > 0 AND NOT attisdropped;
  EXECUTE format('
    CREATE OR REPLACE VIEW as_of.%I AS SELECT %s FROM (
      SELECT ''infinity''::timestamptz(3) AS replaced_at, %s FROM public.%1$I
      UNION ALL SELECT replaced_at, %3$s FROM past.%1$I
    ) x %4$s
    WHERE x.recorded_at <= (SELECT as_of.moment()) AND x.replaced_at > (SELECT as_of.moment())',
    kept, shown, plain, joined);
END $$;

-- Likewise of facts that say themselves until when they stood: those closed since stood then. The table comes twice, its open and
-- its closed rows, so that each is read by the index made for it.
CREATE FUNCTION as_of.show_facts(kept text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  plain text;
  shown text;
BEGIN
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum),
    string_agg(CASE attname WHEN 'known_until' THEN 'NULL::timestamptz(3) AS known_until' ELSE 'x.' || quote_ident(attname) END, ', '
      ORDER BY attnum)
  INTO plain, shown
  FROM pg_attribute WHERE attrelid = format('public.%I', kept)::regclass AND attnum > 0 AND NOT attisdropped;
  EXECUTE format('
    CREATE OR REPLACE VIEW as_of.%I AS SELECT %s FROM (
      SELECT ''infinity''::timestamptz(3) AS replaced_at, 1 AS part, %s FROM public.%1$I
      UNION ALL SELECT ''infinity''::timestamptz(3), 2, %3$s FROM public.%1$I
      UNION ALL SELECT replaced_at, 3, %3$s FROM past.%1$I
    ) x
    WHERE x.recorded_at <= (SELECT as_of.moment()) AND x.replaced_at > (SELECT as_of.moment())
      AND (x.part = 1 AND x.known_until IS NULL
        OR x.part = 2 AND x.known_until > (SELECT as_of.moment())
        OR x.part = 3 AND coalesce(x.known_until, ''infinity'') > (SELECT as_of.moment()))',
    kept, shown, plain);
END $$;

-- What people decided by then and had not withdrawn: rows with made_at and withdrawn_at.
CREATE FUNCTION as_of.show_decisions(made text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE OR REPLACE VIEW as_of.%I AS SELECT %s FROM public.%1$I x WHERE x.made_at <= (SELECT as_of.moment())', made, (
    SELECT string_agg(
      CASE WHEN attname IN ('withdrawn_at', 'withdrawn_by')
        THEN format('CASE WHEN x.withdrawn_at <= (SELECT as_of.moment()) THEN x.%I END AS %1$I', attname)
        ELSE 'x.' || quote_ident(attname) END, ', ' ORDER BY attnum)
    FROM pg_attribute WHERE attrelid = format('public.%I', made)::regclass AND attnum > 0 AND NOT attisdropped));
END $$;

SELECT as_of.show(kept) FROM unnest(ARRAY['article', 'article_author', 'article_edition', 'article_entity', 'place', 'organisation',
  'event', 'event_participant', 'role', 'statement', 'statement_about', 'statement_addressee']) kept;

SELECT as_of.show_facts(kept) FROM unnest(ARRAY['mention', 'statement_appearance', 'event_report', 'participation', 'role_report']) kept;

SELECT as_of.show_decisions(made) FROM unnest(ARRAY['judgement', 'statement_review', 'statement_link', 'mention_reassignment', 'name_edit']) made;

CREATE VIEW as_of.article_version AS SELECT * FROM public.article_version WHERE replaced_at <= (SELECT as_of.moment());
CREATE VIEW as_of.reader_count AS SELECT * FROM public.reader_count WHERE recorded_at <= (SELECT as_of.moment());
CREATE VIEW as_of.search_word AS SELECT * FROM public.search_word WHERE recorded_at <= (SELECT as_of.moment());

-- Counts are not kept: they are counted from what articles named then.
SELECT as_of.show('entity',
  '{
    "merged_into_id": "m.merged_into_id",
    "mention_count": "(SELECT coalesce(sum(a.meant_count), 0)::int FROM as_of.article_entity a WHERE a.identified_id IN (SELECT x.id UNION ALL SELECT g.entity_id FROM past.merge g WHERE g.merged_into_id = x.id AND g.recorded_at <= (SELECT as_of.moment()) AND g.replaced_at > (SELECT as_of.moment())))",
    "article_count": "(SELECT count(DISTINCT a.article_id)::int FROM as_of.article_entity a WHERE a.named AND a.identified_id IN (SELECT x.id UNION ALL SELECT g.entity_id FROM past.merge g WHERE g.merged_into_id = x.id AND g.recorded_at <= (SELECT as_of.moment()) AND g.replaced_at > (SELECT as_of.moment())))"
  }',
  'LEFT JOIN past.merge m ON m.entity_id = x.id AND m.recorded_at <= (SELECT as_of.moment()) AND m.replaced_at > (SELECT as_of.moment())');

SELECT as_of.show('entity_name', '{
  "article_count": "CASE x.source WHEN ''ARTICLE'' THEN (SELECT count(*)::int FROM as_of.article_entity a WHERE NOT a.curated AND a.identified_id = x.entity_id AND x.key = ANY (a.keys)) ELSE x.article_count END"
}');
