import path from "node:path";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { ACTIONS } from "@/e2e/no-leak/actions";
import { changed, fingerprintBy } from "@/e2e/no-leak/database-fingerprint";
import type { Call, ListedAction } from "@/e2e/no-leak/listed/action";
import type { ViewerKind } from "@/e2e/no-leak/world";
import type { Action } from "@/lib/access/permissions";
import { openTestDatabase } from "@/lib/db/test-database";
import { forgetAsked, note, table } from "./permissions/asked";

let request = new Headers();
// Next's own, which has neither a request nor a page to refresh outside of its server.
vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(request),
  cookies: () => Promise.resolve({ get: () => undefined, set: () => undefined }),
}));
vi.mock("next/cache", () => ({ refresh: () => undefined }));
// Both are the real ones, but for the layer that a test takes away.
vi.mock("@/lib/access/permissions", async (original) => {
  const real = await original<typeof import("@/lib/access/permissions")>();
  const can: typeof real.can = (viewer, action, subject) => note(action) || real.can(viewer, action, subject);
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
const { rows } = await import("@/e2e/no-leak/rows/rows");
const { plantViewers } = await import("@/e2e/no-leak/plant-viewers");
const { seedTiers } = await import("@/prisma/seed/tiers");

let cookies: Partial<Record<ViewerKind, string>>;
beforeAll(async () => {
  await seedTiers();
  cookies = await plantViewers();
});
afterEach(() => {
  table.open = "nothing";
});

/** Whom a level is closed to. */
const BELOW = {
  self: ["stranger", "ended"],
  owner: ["stranger", "ended", "registered", "admin"],
  analyst: ["stranger", "registered", "professional"],
  editor: ["stranger", "registered", "analyst"],
  admin: ["stranger", "registered", "analyst", "editor"],
} as const satisfies Record<Exclude<ListedAction["least"], "anyone">, readonly ViewerKind[]>;

function fingerprint() {
  return fingerprintBy(<Row extends object>(sql: string) => db.$queryRawUnsafe<Row[]>(sql));
}

/** Words of the answer to a call. */
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

describe.each(ACTIONS.filter(isClosed))("$name", (action) => {
  const { permission, asks = [permission], least } = action;

  test("is refused by its guard alone and by its command alone, and works for one who may", async () => {
    const call = await action.call(rows);
    const before = await fingerprint();
    for (const open of ["nothing", "commands", "guard"] as const) {
      const answers: string[] = [];
      for (const viewer of BELOW[least]) {
        table.open = open;
        const answer = await send(action, call, cookies[viewer]);
        if (call.answers) expect(answer, `${viewer}, ${open} open`).not.toContain(call.answers);
        answers.push(`${viewer}: ${answer}`);
      }
      expect(changed(before, await fingerprint()), `${open} open\n${answers.join("\n")}`).toEqual([]);
    }
    table.open = "nothing";
    const performer = least === "self" || least === "owner" ? undefined : cookies[least];
    const answer = await send(action, call, call.as ?? performer);
    if (action.changes) expect(changed(before, await fingerprint()), answer).toContain(action.changes);
    if (call.answers) expect(answer).toContain(call.answers);
    expect(table.byGuard).toEqual([permission]);
    expect(table.byCommands.toSorted()).toEqual(asks.toSorted());
  });
});

type Closed = ListedAction & { least: Exclude<ListedAction["least"], "anyone">; permission: Action };
function isClosed(action: ListedAction): action is Closed {
  return action.least !== "anyone" && action.permission !== undefined;
}
