namespace Archive.Pipelines;

/// <summary>What the SQLite file holds beyond the tables: views for common questions, and what its index of words finds.</summary>
internal static class DataViews
{
    public const string Sql = """
        CREATE VIEW years AS
          WITH RECURSIVE y(year) AS (
            SELECT min(CAST(substr(since_earliest, 1, 4) AS INTEGER)) FROM relations
            UNION ALL SELECT year + 1 FROM y WHERE year < (SELECT max(CAST(substr(date_latest, 1, 4) AS INTEGER)) FROM moves))
          SELECT year FROM y WHERE year IS NOT NULL;
        CREATE VIEW relation_years AS
          SELECT y.year, r.* FROM years y JOIN relations r
            ON CAST(substr(r.since_earliest, 1, 4) AS INTEGER) <= y.year
            AND (r.until IS NULL OR CAST(substr(r.until_earliest, 1, 4) AS INTEGER) > y.year)
            AND (r.until IS NOT NULL OR r.lapses IS NULL OR y.year < CAST(substr(r.since_earliest, 1, 4) AS INTEGER) + r.lapses);
        CREATE VIEW relation_sides AS
          SELECT year, "from" AS vendor, "to" AS other, to_name AS other_name, kind, class, since, id FROM relation_years WHERE "to" IS NOT NULL OR rivals IS NULL
          UNION ALL SELECT r.year, r."to", r."from", v.name, r.kind, r.class, r.since, r.id FROM relation_years r JOIN vendors v ON v.id = r."from" WHERE r."to" IS NOT NULL
          UNION ALL SELECT r.year, r."from", v.id, v.name, r.kind, r.class, r.since, r.id FROM relation_years r JOIN relation_rivals x ON x.relation = r.id JOIN vendors v ON v.id = x.vendor
          UNION ALL SELECT r.year, x.vendor, r."from", v.name, r.kind, r.class, r.since, r.id FROM relation_years r JOIN relation_rivals x ON x.relation = r.id JOIN vendors v ON v.id = r."from"
          UNION ALL SELECT r.year, m.object_id, r."from", v.name, r.kind, r.class, r.since, r.id FROM relation_years r JOIN moves m ON m.id = r.opened_by JOIN vendors v ON v.id = r."from"
            WHERE r.symmetric AND r.class <> 'ownership' AND m.object_id <> coalesce(r."to", '')
          UNION ALL SELECT r.year, m.object_id, r."to", r.to_name, r.kind, r.class, r.since, r.id FROM relation_years r JOIN moves m ON m.id = r.opened_by
            WHERE r.symmetric AND r.class <> 'ownership' AND m.object_id <> coalesce(r."to", '');
        CREATE VIEW deal_times AS
          SELECT id, subject_name, agreed, completed,
            CASE WHEN agreed_earliest = agreed_latest AND completed_earliest = completed_latest THEN CAST(julianday(completed_earliest) - julianday(agreed_earliest) AS INTEGER) END AS days,
            CAST(max(0, julianday(completed_earliest) - julianday(agreed_latest)) AS INTEGER) AS days_least,
            CAST(julianday(completed_latest) - julianday(agreed_earliest) AS INTEGER) AS days_most
          FROM deals WHERE agreed IS NOT NULL AND completed IS NOT NULL;
        CREATE VIEW speaker_records AS
          SELECT speaker, count(*) AS claims, sum(outcome = 'borne-out') AS borne_out, sum(outcome = 'mixed') AS mixed, sum(outcome = 'refuted') AS refuted, sum(outcome = 'open') AS open
          FROM claims WHERE kind IN ('prediction', 'promise') GROUP BY speaker
        """;

    public const string Words = """
        SELECT 'article', id, title || ' ' || coalesce(summary, '') FROM articles
        UNION ALL SELECT 'move', id, (SELECT name FROM vendors v WHERE v.id = actor) || ' ' || (SELECT label FROM actions a WHERE a.id = action) || ' ' || coalesce(target_name, '') || ' ' || coalesce(object, '') || ' ' || coalesce(note, '') || ' ' || coalesce(quote, '') FROM moves
        UNION ALL SELECT 'claim', id, speaker || ' ' || text || ' ' || coalesce(why, '') FROM claims
        UNION ALL SELECT 'vendor', id, name || ' ' || coalesce(aliases, '') FROM vendors
        UNION ALL SELECT 'person', id, name || ' ' || coalesce(aliases, '') FROM people
        UNION ALL SELECT 'trail', id, title || ' ' || coalesce(summary, '') FROM trails
        UNION ALL SELECT 'gap', id, what || ' ' || coalesce(looked, '') FROM gaps
        """;
}
