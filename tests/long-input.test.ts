import { beforeAll, describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import { ACTIONS } from "@/e2e/no-leak/actions";
import type { Call } from "@/e2e/no-leak/listed/action";
import { readForm } from "@/lib/auth/guard/read-form";
import { openTestDatabase } from "@/lib/db/test-database";

// Only the schema of each action, which its guard applies to every call.
vi.mock("@/lib/auth/guard", () => {
  const schemaOf = ({ schema }: { schema: z.ZodType }) => schema;
  return { guardedAction: schemaOf, guardedData: schemaOf, guardedHandler: schemaOf };
});
vi.mock("next/headers", () => ({ headers: () => new Headers(), cookies: () => undefined }));
vi.mock("next/cache", () => ({ refresh: () => undefined }));

await openTestDatabase();
const { rows } = await import("@/e2e/no-leak/rows/rows");
const { plantViewers } = await import("@/e2e/no-leak/plant-viewers");
const { seedTiers } = await import("@/prisma/seed/tiers");

/** The largest inputs that anyone may send, of kinds that cost an unbounded check seconds to minutes. */
const long = (text: string) => text.repeat(Math.floor(60_000 / Buffer.byteLength(text)));
const TEXTS = ["稀", "a ", " ", "a-", "a.", "&#1;", "<a ", "1,", "ﷺ", "(", "a@"].map(long);
TEXTS.push(`x${long(" ")}x`, `${long("a.")}@b.c`, `https://${long("a.")}`);

beforeAll(async () => {
  await seedTiers();
  await plantViewers();
});

describe.each(ACTIONS)("$name", (action) => {
  test("parses long input in any place quickly", async () => {
    const schema = (await import(`../${action.file}`))[action.name] as z.ZodType;
    const call = await action.call(rows);
    expect(take(schema, call)).toBe(true);
    for (const place of placesIn("form" in call ? call.form : call.json))
      for (const text of TEXTS) take(schema, withText(call, place, text));
  });
});

/** Whether a call is accepted, parsed as its guard parses it. */
function take(schema: z.ZodType, call: Call): boolean {
  if ("json" in call) return schema.safeParse(call.json).success;
  const form = new FormData();
  for (const [name, value] of Object.entries(call.form)) form.append(name, value);
  return readForm(form, schema).status === "success";
}

type Place = readonly (string | number)[];

/** Every place that can hold words: all values except objects and lists. */
function placesIn(value: unknown, place: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return [place];
  return Object.entries(value).flatMap(([key, inner]) =>
    placesIn(inner, [...place, Array.isArray(value) ? Number(key) : key]),
  );
}

function withText(call: Call, place: Place, text: string): Call {
  if ("json" in call) return { ...call, json: replaced(call.json, place, text) };
  return { ...call, form: { ...call.form, [String(place[0])]: text } };
}

function replaced(value: unknown, [key, ...rest]: Place, text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value)) return value.map((one, at) => (at === key ? replaced(one, rest, text) : one));
  const object = value as Record<string, unknown>;
  return { ...object, [key]: replaced(object[key], rest, text) };
}
