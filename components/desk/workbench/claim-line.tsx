"use client";

import type { Editor } from "@tiptap/react";
import { Unlink2 } from "lucide-react";
import { goToClaim } from "@/components/editor/claim-marks";
import { Badge } from "@/components/ui/badge";
import type { DeskClaim } from "@/lib/evidence/desk-types";
import { gradeOf, gradeWords } from "@/lib/evidence/grades";
import { ClaimActs } from "./claim-acts";
import { ClaimDetail } from "./claim-detail";
import { isDetached, type Standing } from "./claim-standing";
import { DetachedActs } from "./detached-acts";
import type { Workbench } from "./use-workbench";

type Props = { editor: Editor; workbench: Workbench; claim: DeskClaim; standing: Standing; here: boolean };

/** One claim of the draft: Enter goes to its words; below it are its details and actions. */
export function ClaimLine({ editor, workbench, claim, standing, here }: Props) {
  const { reliability, credibility, status } = claim.ref;
  const grade = gradeOf(reliability, credibility);
  return (
    <li
      data-claim-line={isDetached(standing) ? "detached" : standing.kind}
      className={here ? "rounded-card bg-accent-wash" : undefined}
    >
      <button
        type="button"
        onClick={() => goToClaim(editor, claim.ref.id)}
        className="flex w-full items-start gap-2 rounded-control px-2 pt-2 pb-1 text-left hover:bg-hover"
      >
        <span className="min-w-0 flex-1">
          <span className="block text-sm leading-snug font-medium">{claim.text}</span>
          <span className="block text-xs text-ink-faint">{claim.assertion}</span>
        </span>
        <Badge tone={grade ? "accent" : "outline"} title={gradeWords(reliability, credibility, status)}>
          {grade ?? "no grade"}
        </Badge>
      </button>
      <div className="flex flex-wrap items-center gap-1.5 px-2">
        {status && <Badge tone={status === "refuted" ? "danger" : "neutral"}>{status}</Badge>}
        {claim.documents.length === 0 && <Badge tone="caution">no source</Badge>}
        {claim.published && <Badge tone="outline">published</Badge>}
        {standing.kind === "superseded" && <Badge tone="outline">superseded</Badge>}
        {isDetached(standing) && (
          <Badge tone="danger">
            <Unlink2 aria-hidden="true" /> detached
          </Badge>
        )}
      </div>
      {isDetached(standing) && (
        <DetachedActs editor={editor} workbench={workbench} claim={claim} standing={standing} />
      )}
      <details className="px-2 pt-1 pb-2 text-[0.8125rem]">
        <summary className="cursor-pointer text-ink-soft">More</summary>
        <ClaimDetail workbench={workbench} claim={claim} />
        <ClaimActs editor={editor} workbench={workbench} claim={claim} />
      </details>
    </li>
  );
}
