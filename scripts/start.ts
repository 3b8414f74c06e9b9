/** `npm start`, and with the argument `dev`, `npm run dev`: the whole of Lodestone behind one port. */
import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { keptSecret, makeDataFolder, writeConnection } from "@/lib/db/embedded/data-folder";
import { type EmbeddedDatabase, startEmbedded } from "@/lib/db/embedded/embedded";
import { generateClient } from "@/lib/db/generate";
import { asApplication } from "@/lib/db/pooler";
import { prepareConnections } from "@/lib/db/prepare";
import { givenEnv, setEnv } from "@/lib/env";
import { bundleBrowserScripts, watchBrowserScripts } from "./browser-scripts";
import { complain, say } from "./command-line";
import { build } from "./launch/build";
import { catchUp } from "./launch/catch-up";
import {
  planDemonstration,
  refuseOpenDemonstration,
  seedDemonstration,
  seedInOwnProcess,
} from "./launch/demonstration";
import { Ending } from "./launch/ending";
import { checkFiles } from "./launch/files";
import { openFront } from "./launch/front";
import { startNext } from "./launch/next-process";
import { endOnSignal } from "./launch/signals";

const development = process.argv[2] === "dev";
const ending = new Ending();
endOnSignal(
  () => ending.end(),
  () => ending.force(),
);

try {
  await start();
} catch (error) {
  if (!ending.begun) {
    complain(error);
    await ending.end();
    process.exit(1);
  }
}

async function start(): Promise<void> {
  const given = givenEnv();
  const folder = given.LODESTONE_DATA_DIR;
  await makeDataFolder(folder);
  const secret = given.AUTH_SECRET ?? (await keptSecret(folder, "auth-secret"));
  const name = `${development ? "npm run dev" : "npm start"} (process ${process.pid})`;

  await checkFiles(given);
  say(given.DATABASE_URL ? "connecting to the database" : "starting database");
  const embedded = given.DATABASE_URL ? undefined : await startDatabase(folder, name);
  const databaseUrl = given.DATABASE_URL ?? embedded?.ownerUrl ?? "";
  const ownerUrl = given.DATABASE_DIRECT_URL ?? databaseUrl;
  const front = await openFront(given, development, () =>
    giveUp("The workers of the front server exit every time they are started."),
  );
  ending.first("requests", () => front.close());
  ending.check();

  if (await generateClient()) say("generating the database client");
  await bundleBrowserScripts();
  if (development) watchBrowserScripts();
  const { appUrl, directUrl } = await prepareConnections({ databaseUrl, ownerUrl }, secret, say);
  const demonstration = await planDemonstration(given, ownerUrl);
  await refuseOpenDemonstration({ ...given, PUBLIC_URL: front.url }, ownerUrl, demonstration.shown);
  const resolved = {
    DATABASE_URL: appUrl,
    DATABASE_DIRECT_URL: directUrl,
    // Its readers find out whether it is available, so that the start does not wait for one that is down.
    DATABASE_REPLICA_URL: given.DATABASE_REPLICA_URL
      ? asApplication(given.DATABASE_REPLICA_URL, directUrl)
      : "",
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: front.url,
    PUBLIC_URL: front.url,
    PORT: String(front.port),
    LODESTONE_DATA_DIR: folder,
    LODESTONE_DEMO: demonstration.shown ? "on" : "off",
    LODESTONE_RENDER_TOKEN: randomBytes(32).toString("base64url"),
    NODE_ENV: development ? "development" : "production",
  };
  setEnv(resolved);
  ending.check();
  if (demonstration.seed) {
    say("seeding the demonstration");
    await seedDemonstration(ownerUrl, () => seedInOwnProcess(endWithThis));
    ending.check();
  }
  await catchUp(say);
  if (embedded) await writeConnection(folder, { ownerUrl, appUrl, demonstration: demonstration.shown });

  if (!development) {
    await build(() => say("building (only when something has changed)"), endWithThis);
    ending.check();
  }
  const mode = development ? "development" : "production";
  const onCrashLoop = () => giveUp("Next exits every time it is started.");
  const next = await startNext({
    mode,
    env: resolved,
    onUnavailable: front.noteUnavailable,
    onCrashLoop,
  });
  ending.add({ stop: () => next.stop(), force: () => next.kill() });
  ending.check();
  const { startWorker } = await import("@/lib/worker/worker");
  const worker = await startWorker();
  ending.add({ stop: () => worker.stop() });
  await front.open({
    nextPort: next.port,
    token: resolved.LODESTONE_RENDER_TOKEN,
    build: development ? undefined : await readFile(".next/BUILD_ID", "utf8"),
  });
  ending.check();
  say(`ready at ${front.url}`);
  if (!demonstration.shown) await offerSetup();
}

async function startDatabase(folder: string, name: string): Promise<EmbeddedDatabase> {
  let started: EmbeddedDatabase | undefined;
  const starting = startEmbedded(folder, name, ending.signal).then((database) => {
    started = database;
    return database;
  });
  // Registered before it runs: a shutdown that is requested meanwhile waits for it.
  ending.last({
    stop: () =>
      starting.then(
        (database) => database.stop(),
        () => {},
      ),
    force: () => started?.kill(),
  });
  const database = await starting;
  void database.lost.then(() => giveUp("The embedded PostgreSQL exits every time it is started."));
  return database;
}

/** A process that does part of the start. */
function endWithThis(child: ChildProcess): void {
  ending.add({ stop: async () => void child.kill("SIGTERM"), force: () => child.kill("SIGKILL") });
}

function giveUp(reason: string): void {
  if (ending.begun) return;
  console.error(reason);
  ending.end().finally(() => process.exit(1));
}

/** The first administrator of a real installation. */
async function offerSetup(): Promise<void> {
  const { createSetupLink } = await import("@/lib/auth/commands/set-up");
  const link = await createSetupLink();
  if (link)
    say(
      `this installation has no administrator yet; to become one, open this link, which works once: ${link}`,
    );
}
