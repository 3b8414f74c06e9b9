import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { ANONYMOUS } from "@/lib/access/types";
import { selectRows } from "@/lib/db/rows";
import { openTestDatabase } from "@/lib/db/test-database";
import { plansOf } from "@/lib/db/test-plans";
import { loadTestField } from "@/lib/packs/test-field";

const database = await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { Prisma } = await import("@/lib/db/generated/client");
const { nameOf } = await import("@/lib/names/queries/entity-names");
const { listEntities } = await import("./list-entities");

const ENTITIES = 4_000;

beforeAll(async () => {
  await loadTestField();
  await db.$executeRaw`
    INSERT INTO "Entity" ("id", "slug", "kind", "country", "stages", "summary", "confidence")
    SELECT md5(i::text)::uuid, 'entity-' || i, (enum_range(NULL::"EntityKind"))[1 + i % 12], (ARRAY['CN', 'AU', 'US'])[1 + i % 3],
      (ARRAY['{mining}', '{separation}'])[1 + i % 2]::text[], '', 'high' FROM generate_series(1, ${ENTITIES}) i`;
  await db.$executeRaw`
    INSERT INTO "EntityName" ("id", "entityId", "lang", "type", "value")
    SELECT gen_random_uuid(), md5(i::text)::uuid, l, 'primary', chr(65 + i % 26) || md5(i::text) || l
    FROM generate_series(1, ${ENTITIES}) i, unnest(ARRAY['en', 'zh-Hans']) l`;
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`ANALYZE "Entity", "EntityName", "RegisterEntry"`);
  await owner.end();
});

/** The plan of the list itself; the others are for the chains and the words of kinds. */
async function planOf(query: Parameters<typeof listEntities>[1]) {
  const plans = await plansOf(database.ownerUrl, () => listEntities(ANONYMOUS, query));
  expect(plans).toHaveLength(3);
  return plans.find(({ text }) => text.includes("RegisterEntry"));
}

describe("the register at size", () => {
  it.each([
    {},
    { kind: "Place" },
    { country: "CN", stage: "mining" },
    { letter: "q" },
    { after: { key: "m", slug: "m" } },
  ] as const)("asks the names of a page's entities alone: %j", async (query) => {
    const plan = await planOf(query);
    // 61 entities with two names, each looked at for the English and for the Chinese one.
    expect(plan?.rows.get("EntityName")).toBeLessThanOrEqual(61 * 2 * 2);
    expect(plan?.rows.get("Entity")).toBeLessThanOrEqual(61);
    // Once for all counts, and as far as the page goes.
    expect(plan?.rows.get("RegisterEntry")).toBeLessThanOrEqual(2 * ENTITIES);
  });

  it("reads a page by the index of names", async () => {
    const plan = await planOf({});
    expect(plan?.indexes).toContain("RegisterEntry_key_slug_idx");
    expect(plan?.rows.get("RegisterEntry")).toBeLessThanOrEqual(ENTITIES + 61);
  });
});

const Entry = z.strictObject({ slug: z.string(), key: z.string().nullable(), name: z.string() });

/** Each entity's entry, and what it would be if made from its names today. */
const entries = () => selectRows(db, "test-entries", Entry)`
  SELECT e."slug", g."key", lower(${nameOf("e")}) AS "name" FROM "Entity" e
  LEFT JOIN "RegisterEntry" g ON g."entityId" = e."id" WHERE e."slug" IN ('entity-1', 'entity-2') ORDER BY e."slug"`;

describe("an entry of the register", () => {
  const id = Prisma.sql`md5('1')::uuid`;
  const agrees = async () => {
    const [first] = await entries();
    expect(first?.key).toBe(first?.name);
    return first?.key;
  };

  it("follows names that are added, changed and retracted, by any statement", async () => {
    await db.$executeRaw`UPDATE "EntityName" SET "retractedAt" = now() WHERE "entityId" = ${id} AND "lang" = 'en'`;
    expect(await agrees()).toMatch(/zh-hans$/);
    await db.$executeRaw`INSERT INTO "EntityName" ("id", "entityId", "lang", "type", "value")
      VALUES (gen_random_uuid(), ${id}, 'en', 'primary', 'Zircon')`;
    expect(await agrees()).toBe("zircon");
    await db.$executeRaw`UPDATE "EntityName" SET "value" = 'Xenotime' WHERE "value" = 'Zircon'`;
    expect(await agrees()).toBe("xenotime");
    await db.$executeRaw`DELETE FROM "EntityName" WHERE "entityId" = ${id}`;
    expect(await agrees()).toBe("entity-1");
  });

  it("disappears with a merge and returns when it is undone", async () => {
    await db.$executeRaw`UPDATE "Entity" SET "mergedIntoId" = md5('3')::uuid WHERE "slug" = 'entity-2'`;
    expect((await entries())[1]?.key).toBeNull();
    await db.$executeRaw`UPDATE "Entity" SET "mergedIntoId" = NULL WHERE "slug" = 'entity-2'`;
    expect((await entries())[1]).toMatchObject({ key: (await entries())[1]?.name });
  });

  it("knows the day on which its name changes, and shows the new one from then on", async () => {
    await db.$executeRaw`INSERT INTO "EntityName" ("id", "entityId", "lang", "type", "value", "validFrom", "validTo") VALUES
      (gen_random_uuid(), ${id}, 'en', 'primary', 'Before', NULL, (now() AT TIME ZONE 'UTC')::date + 1),
      (gen_random_uuid(), ${id}, 'en', 'primary', 'After', (now() AT TIME ZONE 'UTC')::date + 1, NULL)`;
    expect(await agrees()).toBe("before");
    const { refreshRegister } = await import("../commands/refresh-register");
    expect(await refreshRegister()).toBe(0);
    // As it is on the next day: the names are a day older, and their entry is what it was.
    await aDayLater();
    expect(await refreshRegister()).toBe(1);
    expect(await agrees()).toBe("after");
    expect(await refreshRegister()).toBe(0);
  });
});

/** The day after, as far as entity 1 is concerned. */
async function aDayLater(): Promise<void> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`SET session_replication_role = replica;
    UPDATE "EntityName" SET "validFrom" = "validFrom" - 1, "validTo" = "validTo" - 1;
    UPDATE "RegisterEntry" SET "changesOn" = "changesOn" - 1`);
  await owner.end();
}
