import "server-only";
import { z } from "zod";
import { utcDay } from "@/lib/clock/calendar";
import { now } from "@/lib/clock/now";
import { Reliability, StateAffiliation } from "@/lib/db/generated/enums";
import { type RowReader, selectRows } from "@/lib/db/rows";
import { env } from "@/lib/env";
import { ClaimRefJson } from "@/lib/evidence/queries/claim-sql";
import type { DraftContent } from "@/lib/reports/schema";
import { type CheckedBlock, readBlocks } from "../read-blocks";
import { hashedSentences } from "../sentence-hash";
import type { CheckedClaim, CheckFacts } from "../types";
import { deadLinks } from "./dead-links";

type Asked = { reportId: string; slug: string; content: DraftContent };

const Tier = z.strictObject({ slug: z.string() });
const Published = z.strictObject({ publishedAt: z.date().nullable() });

/**
 * What the checks need to know about a draft, inside a transaction or outside, in six statements. It checks no viewer:
 * its callers have checked whether the viewer may work on the draft.
 */
export async function readCheckInput(tx: RowReader, { reportId, slug, content }: Asked): Promise<CheckFacts> {
  const blocks = readBlocks(content.document);
  const tiers = await selectRows(tx, "levels", Tier)`SELECT "slug" FROM "Tier"`;
  const [report] = await selectRows(tx, "first-published", Published)`
    SELECT "publishedAt" FROM "Report" WHERE "id" = ${reportId}::uuid`;
  return {
    ...(report?.publishedAt && { firstPublished: utcDay(report.publishedAt) }),
    levels: new Set(["public", "registered", ...tiers.map((tier) => tier.slug)]),
    claims: await claimsOf(tx, reportId, blocks),
    dead: await deadLinks(tx, { slug, blocks, site: env().PUBLIC_URL }),
    elsewhere: await elsewhere(tx, reportId, blocks),
    glossary: await termsIn(tx, blocks),
    today: utcDay(now()),
  };
}

const ClaimRow = z.strictObject({
  id: z.string(),
  quote: z.string(),
  name: z.string().nullable(),
  reliability: z.enum(Reliability).nullable(),
  stateAffiliation: z.enum(StateAffiliation).nullable(),
  value: ClaimRefJson.shape.value,
});
const SentenceRow = z.strictObject({ hash: z.string(), slug: z.string(), title: z.string() });
const TermRow = z.strictObject({ zh: z.string() });

async function claimsOf(
  tx: RowReader,
  reportId: string,
  blocks: readonly CheckedBlock[],
): Promise<Map<string, CheckedClaim>> {
  const ids = new Set(
    blocks.flatMap(({ marks }) => marks.flatMap(({ kind, value }) => (kind === "claim" ? [value] : []))),
  );
  const rows = await selectRows(tx, "claims-to-check", ClaimRow)`
    SELECT c."id", c."quote", s."name", s."reliability", s."stateAffiliation",
      CASE WHEN c."value" IS NOT NULL THEN json_build_object('comparator', coalesce(c."comparator", 'eq'),
        'value', c."value"::float8, 'upper', c."upper"::float8, 'unit', c."unit") END AS "value"
    FROM "Claim" c
    LEFT JOIN "ClaimDocument" cd ON cd."claimId" = c."id" AND cd."retractedAt" IS NULL
    LEFT JOIN "SourceDocument" d ON d."id" = cd."documentId"
    LEFT JOIN "Source" s ON s."id" = d."sourceId"
    WHERE c."retractedAt" IS NULL AND (c."id" = ANY(${[...ids]}::uuid[]) OR (c."reportId" = ${reportId}::uuid
      AND NOT EXISTS (SELECT FROM "VersionClaim" vc WHERE vc."claimId" = c."id")
      AND NOT EXISTS (SELECT FROM "ClaimLink" l
        WHERE l."toId" = c."id" AND l."kind" = 'supersedes' AND l."retractedAt" IS NULL)))
    ORDER BY c."id", cd."position"`;
  const claims = new Map<string, CheckedClaim>();
  for (const { id, quote, value, name, reliability, stateAffiliation } of rows) {
    const claim = claims.get(id) ?? { quote, value, sources: [] };
    if (name !== null && stateAffiliation !== null)
      claim.sources.push({ name, reliability, stateAffiliation });
    claims.set(id, claim);
  }
  return claims;
}

async function elsewhere(
  tx: RowReader,
  reportId: string,
  blocks: readonly CheckedBlock[],
): Promise<CheckFacts["elsewhere"]> {
  const found = hashedSentences(blocks);
  if (found.length === 0) return new Map();
  const rows = await selectRows(tx, "sentences-elsewhere", SentenceRow)`
    SELECT DISTINCT ON (h."hash") h."hash", r."slug", v."title"
    FROM "SentenceHash" h
    JOIN "Report" r ON r."id" = h."reportId" AND r."currentVersionId" = h."versionId"
    JOIN "ReportVersion" v ON v."id" = h."versionId"
    WHERE h."hash" = ANY(${found.map(({ hash }) => hash)}::text[]) AND h."reportId" <> ${reportId}::uuid
    ORDER BY h."hash", r."publishedAt"`;
  const others = new Map(rows.map(({ hash, ...other }) => [hash, other]));
  return new Map(
    found.flatMap(({ even, hash }) => {
      const other = others.get(hash);
      return other ? [[even, other] as const] : [];
    }),
  );
}

async function termsIn(tx: RowReader, blocks: readonly CheckedBlock[]): Promise<Set<string>> {
  const text = blocks.map((block) => block.text).join("\n");
  if (!/\p{Script=Han}/u.test(text)) return new Set();
  const rows = await selectRows(tx, "terms-in-draft", TermRow)`
    SELECT "zh" FROM "GlossaryTerm" WHERE strpos(${text}, "zh") > 0`;
  return new Set(rows.map(({ zh }) => zh));
}
