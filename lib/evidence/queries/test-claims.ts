import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import type { ClaimLinkKind, ClaimStatus, Reliability, StateAffiliation } from "@/lib/db/generated/enums";
import type { ReportDocument } from "@/lib/document/document";
import type { Inline } from "@/lib/document/inline";
import { publish, type World } from "@/lib/reports/queries/test-world";
import { refreshClaims } from "../commands/refresh-claims";

type Made = {
  quote: string;
  subjectId: string;
  predicate?: string;
  value?: number;
  unit?: string;
  statement?: string;
  asserterName?: string;
  assertedOn?: string;
  sourceId?: string | null;
  grade?: { credibility: number; status: ClaimStatus; rationale?: string };
};

/** A claim with its document and judgement, as rows: for tests of reading. Returns its id. */
export async function makeClaim(wanted: Made): Promise<string> {
  const { quote, subjectId, statement, asserterName, assertedOn, sourceId, grade } = wanted;
  const { id } = await db.claim.create({
    data: {
      quote,
      subjectId,
      predicate: wanted.predicate ?? "statement",
      statement: statement ?? quote,
      value: wanted.value ?? null,
      comparator: wanted.value === undefined ? null : "eq",
      unit: wanted.unit ?? null,
      asserterName: asserterName ?? "Ann Example",
      assertedOn: assertedOn ? new Date(assertedOn) : null,
      precision: assertedOn ? "day" : null,
      ...(sourceId && {
        documents: {
          create: {
            position: 0,
            document: { create: { sourceId, title: `About ${quote}`, lang: "en" } },
          },
        },
      }),
      ...(grade && { assessments: { create: { rationale: "Because", ...grade } } }),
    },
    select: { id: true },
  });
  await db.$transaction((tx) => refreshClaims(tx, { claimIds: [id] }));
  return id;
}

export async function makeSource(
  slug: string,
  reliability: Reliability | null,
  stateAffiliation: StateAffiliation = "none",
): Promise<string> {
  const { id } = await db.source.create({
    data: {
      slug,
      name: `The ${slug}`,
      publisher: slug,
      owner: slug,
      country: "CN",
      stateAffiliation,
      affiliationNote: "",
      lang: "en",
      about: "",
      reliability,
    },
    select: { id: true },
  });
  return id;
}

export async function linkClaims(fromId: string, kind: ClaimLinkKind, toId: string): Promise<void> {
  await db.claimLink.create({ data: { fromId, kind, toId }, select: { id: true } });
}

type ClaimPart = { access: string; words: string; claimIds?: string[]; after?: string };

/** A document whose paragraphs carry claims' marks around `words`, each at its level. */
export function claimDocument(parts: readonly ClaimPart[]): ReportDocument {
  return {
    type: "doc",
    content: parts.flatMap(({ access, words, claimIds, after }) => {
      const text: Inline = { type: "text", text: words };
      if (claimIds) text.marks = claimIds.map((id) => ({ type: "claim", attrs: { id } }));
      const content: Inline[] = after ? [text, { type: "text", text: after }] : [text];
      return [
        { type: "paywall" as const, attrs: { access } },
        { type: "paragraph" as const, attrs: { id: `block-${randomUUID().slice(0, 8)}` }, content },
      ];
    }),
  };
}

/** Publishes a report whose paragraphs carry claims. */
export async function publishClaims(
  world: World,
  title: string,
  parts: readonly ClaimPart[],
  more: { reportId?: string; reason?: string; publishedAt?: string } = {},
): Promise<{ reportId: string; slug: string; versionId: string }> {
  const made = await publish(world, { title, document: claimDocument(parts), ...more });
  const { currentVersionId } = await db.report.findUniqueOrThrow({
    where: { id: made.reportId },
    select: { currentVersionId: true },
  });
  return { ...made, versionId: currentVersionId ?? "" };
}
