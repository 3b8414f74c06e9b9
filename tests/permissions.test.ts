import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { ACTIONS } from "@/e2e/no-leak/actions";
import { changed, fingerprintBy } from "@/e2e/no-leak/database-fingerprint";
import type { Call, ListedAction } from "@/e2e/no-leak/listed/action";
import type { ViewerKind } from "@/e2e/no-leak/world";
import type { Action } from "@/lib/access/permissions";
import { ANONYMOUS, type Viewer } from "@/lib/access/types";
import { selectRows } from "@/lib/db/rows";
import { openTestDatabase } from "@/lib/db/test-database";
import { Forbidden, NotFound } from "@/lib/errors";
import { forgetAsked, note, table } from "./permissions/asked";
import { OF_ADMINS } from "./permissions/calls/of-admins";
import { OF_DISCUSSIONS } from "./permissions/calls/of-discussions";
import { OF_ENTITIES } from "./permissions/calls/of-entities";
import { OF_EVIDENCE } from "./permissions/calls/of-evidence";
import { OF_REPORTS } from "./permissions/calls/of-reports";

let request = new Headers();
// Next's own, which outside its server has no request and no page to refresh.
vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(request),
  cookies: () => Promise.resolve({ get: () => undefined, set: () => undefined }),
}));
vi.mock("next/cache", () => ({ refresh: () => undefined }));
// Both are the real ones, except for the layer that a test removes.
vi.mock("@/lib/access/permissions", async (original) => {
  const real = await original<typeof import("@/lib/access/permissions")>();
  const can: typeof real.can = (viewer, action, subject) =>
    note(viewer, action) || real.can(viewer, action, subject);
  return { ...real, can };
});
vi.mock("@/lib/auth/guard/admit", async (original) => {
  const real = await original<typeof import("@/lib/auth/guard/admit")>();
  const permitted: typeof real.permitted = (...args) => {
    table.inGuard = true;
    try {
      real.permitted(...args);
    } finally {
      table.inGuard = false;
    }
  };
  return { ...real, permitted };
});

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { Prisma } = await import("@/lib/db/generated/client");
const { rows } = await import("@/e2e/no-leak/rows/rows");
const { plantViewers } = await import("@/e2e/no-leak/plant-viewers");
const { viewerOfSession } = await import("@/lib/auth/viewer");
const { seedTiers } = await import("@/prisma/seed/tiers");

let cookies: Partial<Record<ViewerKind, string>>;
beforeAll(async () => {
  await seedTiers();
  cookies = await plantViewers();
});
afterEach(() => {
  table.open = "nothing";
});

/** Calls that ask the permission table without an action in front; a question in neither list fails the test. */
const DIRECT_CALLS = [...OF_ADMINS, ...OF_REPORTS, ...OF_DISCUSSIONS, ...OF_ENTITIES, ...OF_EVIDENCE];

/** The viewers whom each level refuses. */
const BELOW = {
  anyone: [],
  self: ["stranger", "ended"],
  owner: ["stranger", "ended", "registered", "admin"],
  analyst: ["stranger", "registered", "professional"],
  editor: ["stranger", "registered", "analyst"],
  admin: ["stranger", "registered", "analyst", "editor"],
} as const satisfies Record<ListedAction["least"], readonly ViewerKind[]>;

function fingerprint() {
  return fingerprintBy((name, row, sql) => selectRows(db, name, row)`${Prisma.raw(sql)}`);
}

/** The response to a call, as text. */
async function send({ name, file }: ListedAction, call: Call, cookie: string | undefined): Promise<string> {
  const actions: Record<string, (...args: unknown[]) => Promise<unknown>> = await import(path.resolve(file));
  request = new Headers({ "sec-fetch-site": "same-origin", ...(cookie && { cookie }) });
  forgetAsked();
  const answer = async () => {
    if ("json" in call) return actions[name]?.(call.json);
    const form = new FormData();
    for (const [field, value] of Object.entries(call.form)) form.set(field, value);
    return actions[name]?.(undefined, form);
  };
  return JSON.stringify(await answer().catch((error: Error) => `${error.name}: ${error.message}`)) ?? "";
}

/** Every question counts, so that the removal of one is noticed although another refuses the same call. */
const inOrder = (actions: readonly Action[]) => [...actions].sort();

/** Which places ask, by the name of the call that works. */
const askedBy = new Map<string, string[]>();

describe.each(ACTIONS.filter(isClosed))("$name", (action) => {
  const { permission, asks = [permission], least, guardLetsIn = least } = action;

  test("is refused by its guard alone and by its command alone, and works with permission", async () => {
    const call = await action.call(rows);
    const before = await fingerprint();
    const refusals: string[] = [];
    for (const open of ["nothing", "commands", "guard"] as const) {
      for (const viewer of BELOW[open === "commands" ? guardLetsIn : least]) {
        table.open = open;
        const answer = await send(action, call, cookies[viewer]);
        refusals.push(`${viewer}, ${open} open: ${answer}`);
        if (call.answers) expect(answer, refusals.at(-1)).not.toContain(call.answers);
      }
    }
    expect(changed(before, await fingerprint()), refusals.join("\n")).toEqual([]);
    table.open = "nothing";
    const performer =
      least === "analyst" || least === "editor" || least === "admin" ? cookies[least] : undefined;
    const answer = await send(action, call, call.as ?? performer);
    if (action.changes) expect(changed(before, await fingerprint()), answer).toContain(action.changes);
    if (call.answers) expect(answer).toContain(call.answers);
    askedBy.set(action.name, [...table.places]);
    expect(table.byGuard).toEqual([permission]);
    expect(inOrder(table.byCommands)).toEqual(inOrder(asks));
  });
});

describe.each(DIRECT_CALLS)("$name", ({ name, least, asks, call }) => {
  test("is refused without permission, and works with it", async () => {
    const refused = BELOW[least].map(viewerOf);
    for (const viewer of refused) {
      await expect(call(await viewer, rows)).rejects.toSatisfy(
        (error) => error instanceof Forbidden || error instanceof NotFound,
      );
    }
    const viewer = await viewerOf(least);
    forgetAsked();
    // The operator plants the rows; only the viewer's questions belong to the call.
    table.by = viewer;
    await call(viewer, rows);
    table.by = undefined;
    askedBy.set(name, [...table.places]);
    expect(inOrder(table.byCommands)).toEqual(inOrder(asks));
  });
});

async function viewerOf(kind: ViewerKind): Promise<Viewer> {
  if (kind === "stranger") return ANONYMOUS;
  const { sessions } = await db.account.findUniqueOrThrow({
    where: { email: `leak-${kind}@example.com` },
    select: { sessions: { select: { id: true } } },
  });
  return viewerOfSession(sessions[0]?.id ?? "");
}

test("every question to the permission table is asked in one of these calls", () => {
  const asking = readdirSync("lib", { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join("lib", name))
    .filter((file) => file.endsWith(".ts") && !/\.test\.ts$|^lib\/(access|auth\/guard)\//.test(file))
    .flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .flatMap((line, index) => (/\bcan\(viewer/.test(line) ? [`${file}:${index + 1}`] : [])),
    );
  expect(asking.length).toBeGreaterThan(80);
  const asked = new Set([...askedBy.values()].flat());
  expect(asking.filter((place) => !asked.has(place))).toEqual([]);
});

// For `npm run test:recall`, which removes the questions one by one.
afterAll(() => {
  if (process.env.ASKED_BY) writeFileSync(process.env.ASKED_BY, JSON.stringify([...askedBy]));
});

type Closed = ListedAction & { permission: Action };
function isClosed(action: ListedAction): action is Closed {
  return action.permission !== undefined;
}
