import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { entityRows } from "./entity-rows";
import { peopleRows } from "./people-rows";

/** How far a planted import is. */
type Phase = "mapping" | "checked" | "started";

/** An import of one line that may be an entity of the register. */
async function registerImport(phase: Phase = "mapping"): Promise<string> {
  const { accountId: createdById } = await peopleRows.person();
  const [slug, now] = [entityRows.newSlug(), new Date()];
  const entity = await entityRows.entity();
  const data = {
    slug: null,
    kind: "Place",
    names: [{ lang: "en", type: "primary", value: `Listed ${slug}` }],
    identifiers: [],
    country: null,
    stages: [],
    summary: "",
    confidence: "low",
    asOf: null,
    note: null,
  };
  const candidate = {
    id: entity,
    slug,
    name: slug,
    kind: "Place",
    country: null,
    why: "Alike.",
    exact: false,
  };
  const line = {
    number: 0,
    line: 2,
    subject: "entity" as const,
    label: slug,
    data,
    plan: "decide" as const,
    candidates: [candidate],
  };
  const { id: importId } = await db.registerImport.create({
    data: {
      title: "planted.csv",
      format: "csv",
      content: "entities",
      list: `planted ${randomUUID()}`,
      sha256: "",
      text: "Name,Kind\nListed,Place",
      reading: { encoding: null, said: {} },
      createdById,
      ...(phase !== "mapping" && {
        mapping: {},
        checkStartedAt: now,
        checkedAt: now,
        lines: { create: [line] },
      }),
      ...(phase === "started" && { startedAt: now }),
    },
    select: { id: true },
  });
  return importId;
}

export const registerRows = { registerImport };
