/**
 * `npm run test:upgrade [-- COMMIT]`: the previous release and this one on one database. Instances of both run side by side
 * and show what either publishes; the previous one goes on when this one has migrated, and starts again on its schema; and
 * the previous release's own tests of queries and commands pass on today's schema. Ends with 1 when anything fails, with 2
 * when there is nothing to try it with.
 */
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { signIn } from "@/bench/instance";
import { isHealthy } from "@/e2e/server";
import { startPostgres } from "@/lib/db/embedded/postgres-server";
import { withClient } from "@/lib/db/with-client";
import { checkOutPrevious, inherit, type Previous } from "./previous";
import { type ReleaseServer, runCommand, type Shared, startRelease } from "./server";

const SECRET = "only-for-tests-only-for-tests-only-for-tests";
const MEMBER = "subscriber@example.com";
/** Rooms whose queries and commands make up what an instance does. */
const ROOMS = ["access", "auth", "entities", "evidence", "glossary", "mail", "reports", "search"];
/** They compare every table, column and function of the schema with the release's own list. */
const OF_THE_SCHEMA = ["lib/**/verify-*.test.ts", "lib/entities/commands/**/merge-entities.test.ts"];

let failed = 0;
async function step(what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
    console.log(`  passed: ${what}`);
  } catch (error) {
    failed += 1;
    console.log(`  FAILED: ${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const previous = await checkOutPrevious(process.argv[2]);
if (!previous) {
  console.error(
    "Not tried: this clone does not have the previous release. Fetch it whole, or name a commit.",
  );
  process.exit(2);
}
try {
  console.log(`the release of ${previous.commit.slice(0, 7)} and this one`);
  await sideBySide(previous);
  await step("the previous release's queries and commands pass its tests on today's schema", () =>
    ownTests(previous),
  );
} finally {
  await previous.remove();
}
console.log(failed === 0 ? "upgrade: passed" : `upgrade: ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function sideBySide({ folder: old, startsOnLater }: Previous): Promise<void> {
  const data = await mkdtemp(path.join(tmpdir(), "lodestone-upgrade-"));
  const postgres = await startPostgres(data, SECRET);
  const running: ReleaseServer[] = [];
  const start = async (name: string, folder: string, shared: Shared) => {
    const server = await startRelease(name, folder, shared);
    running.push(server);
    return server;
  };
  try {
    await withClient(postgres.url("postgres"), (client) => client.query("CREATE DATABASE lodestone"));
    const shared = {
      DATABASE_URL: postgres.url("lodestone"),
      AUTH_SECRET: SECRET,
      LODESTONE_DATA_DIR: path.join(data, "data"),
    };
    const before = await start("the previous release", old, shared);
    const cookie = await signIn(before.url, MEMBER);
    await walk(before, cookie);
    await publish(old, shared, "Said before the upgrade", data);

    const now = await start("this release", ".", shared);
    await step("the previous release is healthy on today's schema", () => mustBeHealthy(before));
    for (const server of [before, now]) {
      await step(`${server.name} serves every page, with a session of the other`, () => walk(server, cookie));
      await step(`${server.name} signs in`, async () => walk(server, await signIn(server.url, MEMBER)));
    }
    await step("both show at once what this release publishes", async () => {
      await publish(".", shared, "Said after the upgrade", data);
      for (const server of running) await mustShow(server, "said-after-the-upgrade", cookie);
    });
    await step("both have what the previous release had published", async () => {
      for (const server of running) await mustShow(server, "said-before-the-upgrade", cookie);
    });
    await before.stop();
    running.splice(running.indexOf(before), 1);
    if (!startsOnLater) console.log("  not tried: the previous release refuses to start on any later schema");
    else {
      await step("the previous release starts again on today's schema", async () => {
        const again = await start("the previous release, started again,", old, shared);
        await walk(again, cookie);
      });
      await step("both show at once what the previous release publishes on today's schema", async () => {
        await publish(old, shared, "Said by the previous release", data);
        for (const server of running) await mustShow(server, "said-by-the-previous-release", cookie);
      });
    }
    await step("everything that both have written is proven", async () => {
      const { code, said } = await runCommand(".", shared, "verify", []);
      if (code !== 0) throw new Error(said);
    });
  } finally {
    for (const server of running) await server.stop();
    await postgres.stop();
    await rm(data, { recursive: true, force: true });
  }
}

async function mustBeHealthy({ name, url }: ReleaseServer): Promise<void> {
  // The answer is cached for a second.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  if (!(await isHealthy(url))) throw new Error(`${name} is not healthy`);
}

/** Every list, and what the lists lead to. */
async function walk({ url }: ReleaseServer, cookie: string): Promise<void> {
  const found = new Set(["/", "/reports", "/entities", "/claims", "/sources", "/glossary", "/concentration"]);
  found.add("/search?q=magnets").add("/feeds/reports.xml").add("/account");
  for (const page of found) {
    for (const headers of [{}, { cookie }] as Record<string, string>[]) {
      const answer = await fetch(`${url}${page}`, { headers, redirect: "follow" });
      const body = await answer.text();
      if (answer.status !== 200) throw new Error(`${page} is answered with ${answer.status}`);
      for (const [, link = ""] of body.matchAll(/href="(\/(?:reports|entities|sources)\/[a-z0-9-]+)"/g))
        if (found.size < 80) found.add(link);
    }
  }
}

async function publish(folder: string, shared: Shared, title: string, data: string): Promise<void> {
  const file = path.join(data, `${title.toLowerCase().replaceAll(" ", "-")}.md`);
  const front = `title: ${title}\nstandfirst: What was ${title.toLowerCase()}.\naccess: public`;
  await writeFile(file, `---\n${front}\n---\n\n${title}, as the desk put it.\n`);
  const { said } = await runCommand(folder, shared, "import", [file, "--publish", "--reason", "A trial"]);
  if (!/published/i.test(said)) throw new Error(`"${title}" was not published: ${said}`);
}

async function mustShow({ name, url }: ReleaseServer, slug: string, cookie: string): Promise<void> {
  for (const [page, what] of [
    [`/reports/${slug}`, "as the desk put it"],
    ["/reports", `/reports/${slug}`],
  ] as const) {
    for (const headers of [{}, { cookie }] as Record<string, string>[]) {
      const answer = await fetch(`${url}${page}`, { headers });
      if (answer.status !== 200 || !(await answer.text()).includes(what))
        throw new Error(`${name} does not show it at ${page} (${answer.status})`);
    }
  }
}

/** Its tests create their databases with the migrations that they find: today's. */
async function ownTests({ folder }: Previous): Promise<void> {
  const migrations = path.join(folder, "prisma", "migrations");
  await rm(migrations, { recursive: true });
  await cp(path.resolve("prisma/migrations"), migrations, { recursive: true });
  const rooms = ROOMS.flatMap((room) => [`lib/${room}/commands`, `lib/${room}/queries`]);
  const exclude = OF_THE_SCHEMA.flatMap((pattern) => ["--exclude", pattern]);
  await inherit(folder, "npx", "vitest", "run", ...rooms, ...exclude);
}
