import type pg from "pg";
import { withClient } from "@/lib/db/with-client";
import { SEARCH_FORM } from "@/lib/text/tokens";

/** Comments of a thread, of which a third begin it and the rest answer; one thread in five is a topic of the forum. */
const PER_THREAD = 500;
const PER_TOPIC = 5;
const FOLLOWED = 20;
const READ = 20;

/**
 * Writes threads of 500 comments about reports of the corpus and in the forum, by the members of {@link loadMembers}, each
 * of whom follows 20 things and has read 20 reports. The demonstration's subscriber does so too.
 *
 * @param ownerUrl the owner's connection
 */
export async function loadDiscussion(ownerUrl: string, comments: number): Promise<void> {
  return withClient(ownerUrl, async (client) => {
    await client.query("SET session_replication_role = replica");
    await client.query("SET synchronous_commit = off");
    await client.query(`CREATE TEMP TABLE person AS
      SELECT row_number() OVER (ORDER BY "createdAt", "id") - 1 AS n, "id" FROM "Account"
      WHERE "email" LIKE 'member-%@bench.example' OR "email" = 'subscriber@example.com'`);
    await client.query("CREATE UNIQUE INDEX ON person (n)");
    await client.query(`CREATE TEMP TABLE live AS
      SELECT row_number() OVER (ORDER BY "publishedAt", "id") - 1 AS n, "id", "slug", "currentVersionId" AS version
      FROM "Report" WHERE "slug" LIKE 'bench-%' AND "currentVersionId" IS NOT NULL`);
    await client.query("CREATE UNIQUE INDEX ON live (n)");
    await client.query("ANALYZE person, live");
    await client.query(`INSERT INTO "Participant" ("accountId", "name", "nameKey")
      SELECT "id", 'Reader ' || n, 'reader' || n FROM person ON CONFLICT DO NOTHING`);
    await threads(client, Math.ceil(comments / PER_THREAD));
    await replies(client);
    await follows(client);
    await client.query("RESET session_replication_role");
    await client.query('UPDATE "CatalogueEpoch" SET "value" = "value" + 1');
    await client.query("VACUUM ANALYZE");
  });
}

async function threads(client: pg.ClientBase, count: number): Promise<void> {
  await client.query(`CREATE TEMP TABLE talk AS
    SELECT n, uuidv7() AS id, n % ${PER_TOPIC} = 0 AS topic, now() - n * interval '7 minutes' AS at
    FROM generate_series(0, ${count - 1}) AS g(n)`);
  await client.query(`
    INSERT INTO "Thread" ("id", "anchor", "anchorKey", "reportId", "categoryId", "title", "startedById", "createdAt", "minRank",
      "commentCount", "lastCommentAt", "changes")
    SELECT t.id, (CASE WHEN topic THEN 'topic' ELSE 'report' END)::"ThreadAnchor",
      CASE WHEN topic THEN 'topic:bench-' || t.n ELSE 'report:' || live."id" END,
      CASE WHEN NOT topic THEN live."id" END, CASE WHEN topic THEN c."id" END, CASE WHEN topic THEN 'Topic ' || t.n END,
      (SELECT "id" FROM person WHERE person.n = t.n % (SELECT count(*) FROM person)),
      at - interval '1 day', CASE WHEN topic THEN c."minRank" ELSE 0 END, ${PER_THREAD}, at, ${PER_THREAD}
    FROM talk t JOIN live ON live.n = t.n % (SELECT count(*) FROM live)
    CROSS JOIN LATERAL (SELECT "id", "minRank" FROM "Category" ORDER BY "position" LIMIT 1) c`);
}

async function replies(client: pg.ClientBase): Promise<void> {
  await client.query(`CREATE TEMP TABLE said AS
    SELECT uuidv7() AS id, uuidv7() AS revision, talk.id AS thread, k, topic, at - (${PER_THREAD} - k) * interval '2 minutes' AS at,
      (talk.n * 37 + k * 11) % (SELECT count(*) FROM person) AS person,
      'A remark on oxide ' || (talk.n * 7 + k) % 5000 || ': quota ' || k % 97 || ' and freight ' || talk.n % 211 || '.' AS body
    FROM talk, generate_series(1, ${PER_THREAD}) AS k`);
  await client.query("CREATE INDEX ON said (thread, k)");
  await client.query("ANALYZE said");
  await client.query(`
    INSERT INTO "Comment" ("id", "threadId", "parentId", "rootId", "authorId", "status", "currentRevisionId", "createdAt",
      "replyCount", "opens", "change")
    SELECT s.id, s.thread, root.id, root.id, person."id", 'approved', s.revision, s.at,
      CASE WHEN root.id IS NULL THEN 2 ELSE 0 END, s.topic AND s.k = 1, s.k
    FROM said s JOIN person ON person.n = s.person
    LEFT JOIN said root ON root.thread = s.thread AND s.k % 3 <> 1 AND root.k = s.k - (s.k + 2) % 3`);
  await client.query(`INSERT INTO "CommentRevision" ("id", "commentId", "number", "body", "heldBy", "createdAt")
    SELECT revision, id, 1, body, '{}', at FROM said`);
  await client.query(`INSERT INTO "ThreadEntry" ("id", "threadId", "commentId", "form", "vector")
    SELECT uuidv7(), thread, id, ${SEARCH_FORM}, setweight(to_tsvector('simple', body), 'D') FROM said`);
}

async function follows(client: pg.ClientBase): Promise<void> {
  await client.query(`
    INSERT INTO "Follow" ("id", "accountId", "kind", "reportId", "position")
    SELECT uuidv7(), person."id", 'report', live."id", k FROM person, generate_series(0, ${FOLLOWED - 6}) AS k
    JOIN LATERAL (SELECT "id", n FROM live) live ON true
    WHERE live.n = (person.n * 17 + k * 29) % (SELECT count(*) FROM live)`);
  await client.query(`
    INSERT INTO "Follow" ("id", "accountId", "kind", "topic", "position")
    SELECT uuidv7(), person."id", 'topic', 'topic-' || (person.n + k) % 12, k
    FROM person, generate_series(${FOLLOWED - 5}, ${FOLLOWED - 1}) AS k`);
  await client.query(`
    INSERT INTO "VersionUse" ("accountId", "versionId", "kind", "reportId", "rank", "firstAt", "lastAt")
    SELECT person."id", live.version, 'opened', live."id", 10, now() - interval '2 days', now() - interval '2 days'
    FROM person, generate_series(0, ${READ - 1}) AS k JOIN LATERAL (SELECT * FROM live) live ON true
    WHERE live.n = (person.n * 13 + k * 31) % (SELECT count(*) FROM live) ON CONFLICT DO NOTHING`);
}
