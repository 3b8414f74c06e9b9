import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { z } from "zod";
import { callAction, formPayload, jsonPayload, type Payload } from "@/e2e/no-leak/call-action";
import { IdRow, queryRows } from "@/lib/db/rows";
import { withClient } from "@/lib/db/with-client";
import type { Rows } from "./cluster-rows";
import { benchReport, randomFrom } from "./corpus";
import { History, type Register } from "./history";
import { signIn } from "./instance";
import type { Instances } from "./instances";
import { rawAnswer } from "./raw-answer";

const OPERATIONS = Number(process.env.BENCH_OPERATIONS ?? 50_000);
const LANES = 20;
const WRITES = 0.02;

/** A register with the act that brings it to a state, and how an answer shows the state. */
type Changing = Register & { write(state: number): Promise<void> };
type Page = {
  path: string;
  cookie?: string;
  registers: Register[];
  shows(body: string, register: Register, state: number): boolean;
};

const Manifest = z.object({ node: z.record(z.string(), z.object({ exportedName: z.string() })) });

/**
 * Random reads and writes over the instances, each through nginx and so at an instance of its choice, and whether every
 * answer is one that a single machine could have given.
 */
export async function historyOf(instances: Instances): Promise<void> {
  const rows = await plantRows(instances);
  const [editor, admin, member] = await Promise.all(
    ["editor", "admin", "registered"].map((name) => signIn(instances.url, `${name}@example.com`)),
  );
  const act = await actor(instances.url);
  const { changing, pages } = world(rows, {
    act,
    editor,
    admin,
    member,
    newestMembership: (accountId) => newestMembership(instances.ownerUrl, accountId),
  });
  const history = new History();
  const random = randomFrom(4);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  for (const one of changing) await history.write(one, one.write);

  const begun = performance.now();
  const read = ({ path, cookie, registers, shows }: Page) =>
    history.read(registers, async () => {
      const headers = { accept: "text/html", "accept-encoding": "identity", ...(cookie && { cookie }) };
      const { status, body } = await rawAnswer(`${instances.url}${path}`, headers);
      if (status >= 500) throw new Error(`${path} was answered with ${status}`);
      const text = body.toString("utf8");
      const seen = `${path}: ${text.match(/state-\d+-of-[\w-]+/g)?.join(" ") ?? "no state"}`;
      return { shows: (register, state) => shows(text, register, state), seen };
    });
  let left = OPERATIONS;
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      while (left-- > 0) {
        const one = random() < WRITES ? pick(changing) : undefined;
        if (one && !one.writing) await history.write(one, one.write);
        else await read(pick(pages));
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  const { reads, writes, stale } = history;
  console.log(
    `${reads} reads and ${writes} writes through ${LANES} lanes in ${seconds.toFixed(0)} s: ${stale.length} stale answers`,
  );
  for (const one of stale.slice(0, 10)) console.log(JSON.stringify(one));
  if (stale.length > 0) process.exitCode = 1;
}

type Acting = Record<"editor" | "admin" | "member", string | undefined> & {
  act: Act;
  newestMembership: (accountId: string) => Promise<string>;
};

function world(rows: Rows, { act, editor, admin, member, newestMembership }: Acting) {
  const stated = ({ name }: Register, state: number) => `state-${state}-of-${name} `;
  const exactly = (body: string, register: Register, state: number) => body.includes(stated(register, state));
  const register = (name: string, write: (state: number, self: Register) => Promise<void>): Changing => {
    const self: Changing = { name, known: 0, begun: 0, writing: false, write: (state) => write(state, self) };
    return self;
  };

  const terms = rows.terms.map((term, nth) =>
    register(`term-${nth}`, async (state, self) => {
      const { id, zh, en, revision } = term;
      const form = { id, zh, en, revision: String(revision), sense: `In ${stated(self, state)}it is this` };
      await act("editTermAction", "/desk/glossary/new", formPayload(Object.entries(form)), editor);
      term.revision += 1;
    }),
  );
  const sources = rows.sources.map((source, nth) =>
    register(`source-${nth}`, async (state, self) => {
      const { id, revision } = source;
      const form = { sourceId: id, revision: String(revision), name: `Source in ${stated(self, state)}` };
      form.name += "and no other";
      await act("editSourceAction", `/desk/sources/${id}`, formPayload(Object.entries(form)), editor);
      source.revision += 1;
    }),
  );
  // Withdrawn where the state is odd.
  const reports = rows.reports.map(({ id }, nth) =>
    register(`report-${nth}`, async (state, self) => {
      const reason = `Changed: ${stated(self, state)}holds now`;
      const path = `/desk/reports/${id}`;
      if (state % 2 === 1) {
        const form = { reportId: id, reason };
        await act("withdrawReportAction", path, formPayload(Object.entries(form)), editor);
      } else await act("publishReportAction", path, jsonPayload([{ reportId: id, reason }]), editor);
    }),
  );
  const membership = register("membership", async (state) => {
    const action = state % 2 === 1 ? "revokeMembershipAction" : "restoreMembershipAction";
    // Restored, it is another row.
    const form = { membershipId: await newestMembership(rows.accountId) };
    await act(action, `/admin/people/${rows.accountId}`, formPayload(Object.entries(form)), admin);
  });

  const locked = lockedWords();
  const latest = (body: string, { name }: Register, state: number) => {
    const found = [...body.matchAll(new RegExp(`state-(\\d+)-of-${name} `, "g"))].map(([, nth]) =>
      Number(nth),
    );
    return Math.max(0, ...found) === state;
  };
  const listed = (body: string, one: Register, state: number) => {
    const address = `/reports/${rows.reports[reports.findIndex(({ name }) => name === one.name)]?.slug}`;
    const there = body.includes(`${address}"`) || body.includes(`${address}<`);
    return there === (state % 2 === 0);
  };
  const pages: Page[] = [
    { path: "/glossary", registers: terms, shows: exactly },
    ...sources.map((one, nth) => ({
      path: `/sources/${rows.sources[nth]?.slug}`,
      registers: [one],
      shows: exactly,
    })),
    ...reports.flatMap((one, nth) =>
      [undefined, member].map((cookie) => ({
        path: `/reports/${rows.reports[nth]?.slug}`,
        cookie,
        registers: [one],
        shows: latest,
      })),
    ),
    { path: "/reports", registers: reports, shows: listed },
    { path: "/feeds/reports.xml", registers: reports, shows: listed },
    {
      path: "/reports/bench-0",
      cookie: member,
      registers: [membership],
      shows: (body, _, state) => body.includes(locked) === (state % 2 === 0),
    },
  ];
  return { changing: [...terms, ...sources, ...reports, membership], pages };
}

/** The first words of the last paragraph of the corpus' first report, which is for subscribers. */
function lockedWords(): string {
  const last = benchReport(0).document.content.at(-1);
  const [first] = last?.type === "paragraph" ? (last.content ?? []) : [];
  if (first?.type !== "text") throw new Error("The corpus has no locked paragraph at its end");
  return first.text.slice(0, 60);
}

type Act = (name: string, path: string, payload: Payload, cookie: string | undefined) => Promise<void>;

/** Calls actions of this build as a browser does. */
async function actor(base: string): Promise<Act> {
  const manifest = await readFile(".next/server/server-reference-manifest.json", "utf8");
  const ids = new Map(
    Object.entries(Manifest.parse(JSON.parse(manifest)).node).map(([id, { exportedName }]) => [
      exportedName,
      id,
    ]),
  );
  return async (name, path, payload, cookie) => {
    const { status, answer } = await callAction({
      base,
      path,
      actionId: ids.get(name) ?? "",
      payload,
      cookie,
    });
    if (status >= 400 || answer.includes('"ok":false'))
      throw new Error(`${name} was answered with ${status}: ${answer.slice(0, 2_000)}`);
  };
}

async function newestMembership(ownerUrl: string, accountId: string): Promise<string> {
  const [newest] = await withClient(ownerUrl, (client) =>
    queryRows(
      client,
      "newest-membership",
      IdRow,
      `SELECT "id" FROM "Membership" WHERE "accountId" = $1 ORDER BY "startsAt" DESC, "id" DESC LIMIT 1`,
      [accountId],
    ),
  );
  return newest?.id ?? "";
}

async function plantRows({ folder }: Instances): Promise<Rows> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "bench/cluster-rows.ts"],
    { env: { ...process.env, LODESTONE_DATA_DIR: folder }, maxBuffer: 64e6 },
  );
  const line = stdout.split("\n").find((text) => text.startsWith("ROWS "));
  if (!line) throw new Error(`Nothing was planted:\n${stdout}`);
  return JSON.parse(line.slice("ROWS ".length));
}
