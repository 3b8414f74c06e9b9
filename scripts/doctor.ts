/**
 * `npm run doctor [-- --backups FOLDER] [--mail-to ADDRESS]`: examines an installation for what operators get wrong, says
 * what to do, and changes nothing. Exits with 1 when it found a fault. Run it as the user and with the settings of the
 * server, while that runs.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { readConnection } from "@/lib/db/embedded/data-folder";
import { lockHolder } from "@/lib/db/embedded/instance-lock";
import type { Env } from "@/lib/env";
import { readArguments, runCommand } from "./command-line";
import { examineAddress } from "./doctor/address";
import { examineBackups } from "./doctor/backups";
import { examineDataFolder } from "./doctor/data-folder";
import { examineDatabase } from "./doctor/database";
import { advice, type Examined, type Finding, fault, reportLines, wordsOf } from "./doctor/finding";
import { examineMail } from "./doctor/mail";
import { examinePrograms } from "./doctor/programs";
import { examineSettings } from "./doctor/settings";
import { examineWork } from "./doctor/work";

const USAGE = `Usage: npm run doctor [-- --backups FOLDER] [--mail-to ADDRESS]
  --backups FOLDER   examines the newest backup there, and restores it for a trial
  --mail-to ADDRESS  sends a test mail`;

await runCommand(main);

async function main(): Promise<number> {
  const { values } = readArguments(USAGE, {
    options: {
      backups: { type: "string" },
      "mail-to": { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const faults = { count: 0 };
  const say = (area: string, findings: Finding[]) => {
    const examined: Examined = { area, findings };
    for (const line of reportLines([examined])) console.log(line);
    faults.count += findings.filter(({ level }) => level === "fault").length;
  };
  const { given, findings } = examineSettings(process.env);
  say("settings", findings);
  say("Node and packages", await safely(examinePrograms(process.version, process.cwd(), new Date())));
  say("data folder", await safely(examineDataFolder(given.LODESTONE_DATA_DIR)));
  const database = await databaseOf(given);
  say("database", database.findings);
  if (database.ownerUrl) say("jobs, people and keys", await safely(examineWork(database.ownerUrl, given)));
  say("address", await safely(examineAddress(given.PUBLIC_URL, await secretOf(given))));
  say("mail", await safely(examineMail(given, values["mail-to"])));
  say("backups", await safely(examineBackups(values.backups, database.ownerUrl, given.LODESTONE_DATA_DIR)));
  console.log(
    faults.count === 0
      ? "No faults found."
      : `${faults.count} ${faults.count === 1 ? "fault" : "faults"} found.`,
  );
  return faults.count === 0 ? 0 : 1;
}

/** What cannot be examined is a fault too, and the rest is examined all the same. */
async function safely(examining: Promise<Finding[]>): Promise<Finding[]> {
  return examining.catch((error: unknown) => [notExamined(error)]);
}

const notExamined = (error: unknown): Finding =>
  fault(`It could not be examined: ${wordsOf(error)}.`, "Mend this first, and run the command again.");

/** The owner's connection, if the database answers by it. */
async function databaseOf(given: Env): Promise<{ findings: Finding[]; ownerUrl?: string }> {
  const folder = given.LODESTONE_DATA_DIR;
  const running = (await lockHolder(folder).catch(() => undefined)) !== undefined;
  const ownerUrl =
    given.DATABASE_DIRECT_URL ?? (running ? (await readConnection(folder))?.ownerUrl : undefined);
  if (!ownerUrl)
    return {
      findings: [
        advice(
          "The embedded PostgreSQL does not run.",
          "Start the server, and run this again while it runs.",
        ),
      ],
    };
  try {
    const { reached, findings } = await examineDatabase(ownerUrl, given);
    return { findings, ...(reached && { ownerUrl }) };
  } catch (error) {
    return { findings: [notExamined(error)] };
  }
}

async function secretOf({ AUTH_SECRET, LODESTONE_DATA_DIR }: Env): Promise<string | undefined> {
  return AUTH_SECRET ?? readFile(path.join(LODESTONE_DATA_DIR, "auth-secret"), "utf8").catch(() => undefined);
}
