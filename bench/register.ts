import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPostgres } from "@/lib/db/embedded/postgres-server";
import { prepareDatabase } from "@/lib/db/prepare";
import { setEnv } from "@/lib/env";

const SECRET = "a secret of the bench, as long as it has to be";
const ENTITIES = 20_000;
const RELATIONSHIPS = 60_000;
/** What an import of this size may take. */
const MOST_SECONDS = 120;
const MOST_MEGABYTES = 512;

/** How long a register of 20,000 entities and 60,000 relationships takes from CSV, step by step, with its peak memory. */
export async function registerTable(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "lodestone-bench-register-"));
  const postgres = await startPostgres(folder, randomUUID(), { fsync: "off" });
  try {
    const appUrl = await prepareDatabase(postgres.url("postgres"), SECRET);
    setEnv({ DATABASE_URL: appUrl, AUTH_SECRET: SECRET, LODESTONE_DATA_DIR: folder });
    const total = (await importBoth()).reduce((sum, seconds) => sum + seconds, 0);
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(`in all ${total.toFixed(1)} s, peak ${peak} MB`);
    if (total > MOST_SECONDS || peak > MOST_MEGABYTES)
      throw new Error(`More than ${MOST_SECONDS} s or ${MOST_MEGABYTES} MB`);
    const { pool } = await import("@/lib/db/pool");
    await pool.end();
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The seconds of both files. */
async function importBoth(): Promise<number[]> {
  const { makeAccount, signedIn } = await import("@/lib/auth/test-account");
  const editor = await signedIn(await makeAccount({ role: "editor" }));
  const { importFile } = await filesOf(editor);
  const entities = Array.from(
    { length: ENTITIES },
    (_, at) =>
      `${at};${nameOf(at)};${at % 4 === 0 ? `第${at}号磁材公司` : ""};${["AU", "CN", "DE"][at % 3]};Q${at + 1}`,
  );
  const relationships = Array.from({ length: RELATIONSHIPS }, (_, at) => {
    const [from, to] = [at % ENTITIES, (at * 7 + 1 + Math.floor(at / ENTITIES)) % ENTITIES];
    const owns = at % 3 === 0;
    const proof =
      at % 10 === 0
        ? `Source ${at % 50};Report ${at % 500};It says that one has to do with the other.`
        : ";;";
    return `${from};${owns ? "owns" : "supplies"};${from === to ? (to + 1) % ENTITIES : to};${owns ? "12,5" : ""};${2000 + (at % 25)};${proof}`;
  });
  return [
    await importFile("entities", ["ID;Name;Chinese name;Country;Wikidata", ...entities]),
    await importFile("relationships", ["From;Kind;To;Share %;Since;Source;Document;Quote", ...relationships]),
  ];
}

const WORDS =
  "Baltic Copper Delta Ember Falcon Granite Harbour Indigo Juniper Kestrel Lagoon Meridian Nimbus Orchid".split(
    " ",
  );

/** As different as names of companies are. */
const nameOf = (at: number): string =>
  `${WORDS[at % 14]} ${WORDS[Math.floor(at / 14) % 14]} ${WORDS[Math.floor(at / 196) % 14]} ${at} Ltd`;

async function filesOf(editor: Parameters<typeof import("@/lib/register/commands/take-file").takeFile>[0]) {
  const { takeFile } = await import("@/lib/register/commands/take-file");
  const { checkFile } = await import("@/lib/register/commands/check-file");
  const { startImport } = await import("@/lib/register/commands/begin-import");
  const { workOnImport } = await import("@/lib/register/commands/work-on-import");
  const { importView } = await import("@/lib/register/queries/imports");
  const { CheckFile, TakeFile } = await import("@/lib/register/schema");
  const origin = { address: "local", userAgent: "bench" };
  const work = async (importId: string) => {
    while (await workOnImport(importId, origin));
  };
  const importFile = async (
    content: "entities" | "relationships",
    lines: readonly string[],
  ): Promise<number> => {
    const begun = performance.now();
    const step = (what: string) =>
      console.log(`  ${content} ${what} after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    const { importId } = await takeFile(
      editor,
      TakeFile.parse({ text: lines.join("\n"), content, list: "bench" }),
    );
    const { reading } = await importView(editor, { id: importId });
    const columns = reading?.columns.map((field) => field ?? "ignore");
    await checkFile(editor, CheckFile.parse({ importId, columns, kind: "Organization" }));
    await work(importId);
    step("checked");
    await startImport(editor, { importId }, origin);
    await work(importId);
    const { counts } = await importView(editor, { id: importId });
    step(`done: ${counts.map(({ plan, lines: all, done }) => `${plan} ${done} of ${all}`).join(", ")}`);
    return (performance.now() - begun) / 1000;
  };
  return { importFile };
}
