import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { DRAFT_COLUMNS, draftContent } from "../../draft-columns";
import { KeptFinding } from "../../gate/kept-finding";
import { runGate } from "../../gate/run-gate";
import type { CheckedDraft } from "../../gate/types";
import { NOT_IN_TRASH } from "../drafts/seen-drafts";
import { readGate } from "./read-gate";

/**
 * What the gate finds in a draft as it is saved, with the reasons that a person gave at the last version for the same
 * findings: a rule that finds more than then is to be answered anew.
 *
 * @throws NotFound
 */
export async function checkDraft(viewer: Viewer, reportId: string): Promise<CheckedDraft> {
  if (!can(viewer, "draft.edit")) throw new NotFound();
  const draft = await db.draft.findFirst({
    where: { reportId, report: NOT_IN_TRASH },
    select: {
      ...DRAFT_COLUMNS,
      revision: true,
      report: {
        select: {
          slug: true,
          versions: {
            orderBy: { number: "desc" },
            take: 1,
            select: {
              // What a command gave is nobody's word.
              gateReasons: {
                where: { byId: { not: null } },
                select: { rule: true, reason: true, findings: true },
              },
            },
          },
        },
      },
    },
  });
  if (!draft) throw new NotFound();
  const { revision, report, ...columns } = draft;
  const content = draftContent(columns);
  const { rules } = runGate(content, await readGate(db, { reportId, slug: report.slug, content }));
  const before = new Map(
    (report.versions[0]?.gateReasons ?? []).map(({ rule, reason, findings }) => [
      rule,
      {
        reason,
        keys: new Set(
          z
            .array(KeptFinding)
            .parse(findings)
            .map(({ key }) => key),
        ),
      },
    ]),
  );
  return {
    revision,
    rules: rules.map((rule) => {
      const last = before.get(rule.id);
      const same = last !== undefined && rule.findings.every(({ key }) => last.keys.has(key));
      return { ...rule, lastReason: same ? last.reason : null };
    }),
  };
}
