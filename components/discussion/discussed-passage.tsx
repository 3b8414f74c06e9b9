import { buttonStyle } from "@/components/ui/button-style";
import { Callout } from "@/components/ui/callout";
import { MixedText, shortened } from "@/components/ui/mixed-text";
import type { DiscussedPlace } from "@/lib/discussion/types";
import { correctionHref } from "./discussion-href";

type Props = { slug: string; place: Exclude<DiscussedPlace, { kind: "report" }> };

const LONGEST = 900;

/** The words that a discussion is about, as they are today, with the way back to them. */
export function DiscussedPassage({ slug, place }: Props) {
  const { kind, id, blockId, words, state } = place;
  const thing = kind === "claim" ? "claim" : "passage";
  const link = buttonStyle({ variant: "quiet", size: "sm" });
  if (state === "gone" || blockId === null) {
    return (
      <Callout tone="caution" title={`The ${thing} is no longer in the report`} className="mt-6">
        <p>What was said about it stays here.</p>
      </Callout>
    );
  }
  return (
    <figure className="mt-6">
      {words !== null && words !== "" && (
        <blockquote className="border-l-2 border-accent pl-4 font-serif leading-relaxed wrap-anywhere whitespace-pre-line text-ink">
          <MixedText text={shortened(words, LONGEST)} />
        </blockquote>
      )}
      <figcaption className="mt-2 print:hidden">
        {state === "changed" && (
          <p className="text-sm text-ink-soft">
            The {thing} has changed since this discussion began. These are its words today.
          </p>
        )}
        <span className="-ml-3 flex flex-wrap items-center gap-x-1.5">
          <a href={`/reports/${slug}#${blockId}`} className={link}>
            Back to the {thing} in the report
          </a>
          <a href={correctionHref(slug, kind === "claim" ? { claim: id } : { block: id })} className={link}>
            Request a correction
          </a>
          <a href={`/reports/${slug}/note?block=${blockId}`} className={link}>
            Highlight or note
          </a>
        </span>
      </figcaption>
    </figure>
  );
}
