"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { COMPARED_WORDS } from "@/components/claim/labels";
import { showToast } from "@/components/ui/show-toast";
import { detachDocumentAction, unlinkClaimsAction } from "@/lib/evidence/actions/claims";
import type { DeskClaim } from "@/lib/evidence/desk-types";
import { CREDIBILITY_WORDS, credibilityOf } from "@/lib/evidence/grades";
import type { Workbench } from "./use-workbench";

const INCOMING = {
  supports: "supported by",
  contradicts: "contradicted by",
  repeats: "repeated by",
  supersedes: "superseded by",
} as const;

/** What a claim rests on, how it was assessed, its links, and other claims about the same thing. */
export function ClaimDetail({ workbench, claim }: { workbench: Workbench; claim: DeskClaim }) {
  const act = async (done: Promise<{ ok: boolean; message?: string } | null>) => {
    const answer = await done.catch(() => null);
    if (!answer?.ok)
      showToast({ title: "Not done", text: answer?.message ?? "The request failed.", tone: "danger" });
    await workbench.claims.reload();
  };
  return (
    <div className="mt-1.5 space-y-2.5">
      <Part title={`Rests on · ${origins(claim.origins)}`} empty="No document yet.">
        {claim.documents.map(({ id, document }) => (
          <Line
            key={id}
            remove={`Remove ${document.title}`}
            onRemove={() => act(detachDocumentAction({ id }))}
          >
            {document.title} <span className="text-ink-faint">· {document.source.name}</span>{" "}
            {document.source.reliability ?? "not graded"}
          </Line>
        ))}
      </Part>
      <Part title="Assessed" empty="Not yet.">
        {claim.history.map(({ assessedAt, credibility, status, rationale, recheckOn, by }) => {
          const step = credibilityOf(credibility);
          return (
            <li key={assessedAt}>
              {credibility} · {step && CREDIBILITY_WORDS[step]}; {status}. {rationale}{" "}
              <span className="text-ink-faint">
                {assessedAt.slice(0, 10)}
                {by && `, ${by}`}
                {recheckOn && `; review on ${recheckOn}`}
              </span>
            </li>
          );
        })}
      </Part>
      {claim.links.length > 0 && (
        <Part title="Links" empty="">
          {claim.links.map(({ id, kind, outgoing, claim: other }) => (
            <Line
              key={id}
              remove={`Unlink ${other.text}`}
              onRemove={() => act(unlinkClaimsAction({ linkId: id }))}
            >
              <span className="text-ink-faint">{outgoing ? kind : INCOMING[kind]}</span> {other.text}
              {other.report && <span className="text-ink-faint"> · {other.report}</span>}
            </Line>
          ))}
        </Part>
      )}
      {claim.comparable.length > 0 && (
        <Part title="The same, elsewhere" empty="">
          {claim.comparable.map((other) => (
            <li key={other.id}>
              {COMPARED_WORDS[other.comparison]} {other.text}{" "}
              <span className="text-ink-faint">
                · {other.report ?? "no report"}; {other.assertion}
              </span>
            </li>
          ))}
        </Part>
      )}
    </div>
  );
}

const origins = (count: number): string =>
  count === 0 ? "no origin" : count === 1 ? "one origin" : `${count} independent origins`;

function Part({ title, empty, children }: { title: string; empty: string; children: ReactNode[] }) {
  return (
    <section>
      <h3 className="text-xs font-semibold text-ink-faint">{title}</h3>
      {children.length === 0 ? (
        <p className="text-ink-soft">{empty}</p>
      ) : (
        <ul className="space-y-1">{children}</ul>
      )}
    </section>
  );
}

function Line({ remove, onRemove, children }: { remove: string; onRemove: () => void; children: ReactNode }) {
  return (
    <li className="flex items-start gap-1">
      <span className="min-w-0 flex-1">{children}</span>
      <button
        type="button"
        aria-label={remove}
        onClick={onRemove}
        className="inline-flex size-6 shrink-0 items-center justify-center rounded-control text-ink-faint hover:bg-hover hover:text-ink"
      >
        <X aria-hidden="true" className="size-3.5" />
      </button>
    </li>
  );
}
