import { FileText, type LucideIcon, Scale, Waypoints } from "lucide-react";
import type { ReactNode } from "react";
import { sentenceHref } from "@/components/claim/sentence-href";
import { MixedText } from "@/components/ui/mixed-text";
import type { TimelineEntry } from "@/lib/entities/types";
import { claimAssertion, claimText } from "@/lib/evidence/claims/claim-text";
import { gradeOf, gradeWords } from "@/lib/evidence/grades";
import { type FieldWords, shortVerb } from "@/lib/field/words";
import { entityHref } from "./addresses";
import { shareText } from "./edge-words";
import { ProofLink } from "./proof-link";
import { relationshipFacts } from "./relationship-labels";

type Props = { entry: TimelineEntry; slug: string; day: string | null; words: FieldWords };

const ACTS = {
  published: "Report published",
  updated: "Report updated",
  corrected: "Report corrected",
  withdrawn: "Report withdrawn",
} as const;

/** One thing that happened to an entity, or was said of it; it opens the sentence. */
export function TimelineItem({ entry, slug, day, words }: Props) {
  switch (entry.kind) {
    case "version":
      return (
        <Item icon={FileText} kind={ACTS[entry.act]}>
          <p className="leading-snug font-semibold">
            <a href={`/reports/${entry.report.slug}`} className="quiet-link">
              {entry.report.title}
            </a>
          </p>
          {entry.reason && <p className="text-sm text-ink-soft">{entry.reason}</p>}
        </Item>
      );
    case "claim": {
      const { claim, place } = entry;
      const grade = gradeOf(claim.reliability, claim.credibility);
      return (
        <Item icon={Scale} kind="Claim">
          <p className="leading-snug">
            <a href={sentenceHref(place.report.slug, place.blockId, place.sentence)} className="quiet-link">
              <MixedText text={claimText(claim)} />
            </a>
          </p>
          <p className="type-meta">
            {claimAssertion(claim)}
            {grade && (
              <>
                {" · "}
                <abbr
                  title={gradeWords(claim.reliability, claim.credibility, claim.status)}
                  className="font-semibold text-ink no-underline"
                >
                  {grade}
                </abbr>
              </>
            )}
            {claim.status && ` · ${claim.status}`}
          </p>
        </Item>
      );
    }
    case "edge": {
      const { from, to, kind, sharePercent } = entry.edge;
      const verb = shortVerb(words, kind);
      const undated = { sharePercent: null, validFrom: null, validTo: null, asOf: null };
      const facts = relationshipFacts({ ...entry.edge, ...undated });
      return (
        <Item icon={Waypoints} kind={entry.ends ? "Relationship ended" : "Relationship"}>
          <p className="flex flex-wrap items-baseline gap-x-1.5 leading-snug">
            <End name={from.name} href={from.slug === slug ? null : entityHref(from.slug, day)} />
            <span className="text-ink-soft">{verb}</span>
            {sharePercent !== null && <span className="tabular-nums">{shareText(sharePercent)} of</span>}
            <End name={to.name} href={to.slug === slug ? null : entityHref(to.slug, day)} />
            <ProofLink edge={entry.edge} of={`${from.name} ${verb} ${to.name}`} />
          </p>
          {facts.length > 0 && <p className="type-meta">{facts.join(" · ")}</p>}
        </Item>
      );
    }
  }
}

function End({ name, href }: { name: string; href: string | null }) {
  if (href === null) return <span>{name}</span>;
  return (
    <a href={href} className="quiet-link font-semibold">
      {name}
    </a>
  );
}

function Item({ icon: Icon, kind, children }: { icon: LucideIcon; kind: string; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2.5 text-[0.9375rem] text-ink">
      <Icon aria-hidden="true" className="mt-0.5 size-4 text-ink-faint" />
      <div>
        <p className="type-meta">{kind}</p>
        {children}
      </div>
    </li>
  );
}
