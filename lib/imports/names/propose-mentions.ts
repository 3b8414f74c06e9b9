import type { Block, Paywall } from "@/lib/document/block";
import type { ReportDocument } from "@/lib/document/document";
import { mentionsIn } from "@/lib/document/mentions-in";
import { blockText } from "@/lib/document/plain-text";
import { sentenceAround } from "@/lib/document/sentences";
import type { Matcher } from "@/lib/entities/matching/build-matcher";
import { type MentionSpan, markable, markMentions } from "./mark-mentions";

/** A name of a known entity in the text, for a person to confirm. */
export type ProposedMention = {
  /** stable: the same text gives the same key */
  key: string;
  entityId: string;
  /** as in the text */
  words: string;
  /** the sentence around it */
  context: string;
  /** ambiguous or short: never confirmed without a person */
  ambiguous: boolean;
};

export type Decision = "confirmed" | "proposed" | "rejected";
/** The decision about a proposal. */
export type Decide = (mention: Pick<ProposedMention, "key" | "words" | "ambiguous">) => Decision;

/** The names in a document, in reading order. */
export function findMentions(document: ReportDocument, matcher: Matcher): ProposedMention[] {
  const blocks = document.content.filter((node): node is Block => node.type !== "paywall");
  return blocks.flatMap((block, place) => {
    const text = blockText(block);
    return found(block, place, matcher).map(({ span: { start, end, entityId }, key, ambiguous }) => ({
      key,
      entityId,
      words: text.slice(start, end),
      context: sentenceAround(text, start, end),
      ambiguous,
    }));
  });
}

/**
 * A document with the names in it marked as mentions. Mentions that a person confirmed in the document it replaces stay
 * confirmed where the block with the same id is unchanged.
 */
export function proposeMentions(
  document: ReportDocument,
  matcher: Matcher,
  decide: Decide,
  previous: ReportDocument | null,
): ReportDocument {
  const before = confirmedOf(previous);
  let place = -1;
  const content = document.content.map((node): Block | Paywall => {
    if (node.type === "paywall") return node;
    place += 1;
    const spans = found(node, place, matcher).flatMap(({ span, key, ambiguous }): MentionSpan[] => {
      const words = blockText(node).slice(span.start, span.end);
      const decision = decide({ key, words, ambiguous });
      return decision === "rejected" ? [] : [{ ...span, proposed: decision !== "confirmed" }];
    });
    const old = before.get(node.attrs.id);
    return markMentions(node, old?.text === blockText(node) ? merged(old.spans, spans) : spans);
  });
  return { ...document, content };
}

function found(block: Block, place: number, matcher: Matcher) {
  const text = blockText(block);
  if (text === "") return [];
  const matches = matcher.find(text).map((match) => ({ ...match, proposed: true }));
  const fitting = new Set(markable(block, matches));
  return matches.flatMap((match) => {
    if (!fitting.has(match)) return [];
    const { start, end, entityId, ambiguous } = match;
    const span: MentionSpan = { start, end, entityId, proposed: true };
    return [{ span, key: `${place}:${start}:${end}:${entityId}`, ambiguous }];
  });
}

function confirmedOf(document: ReportDocument | null): Map<string, { text: string; spans: MentionSpan[] }> {
  const blocks = (document?.content ?? []).flatMap((node) => (node.type === "paywall" ? [] : [node]));
  return new Map(
    blocks.map((block) => {
      const text = blockText(block);
      const spans = mentionsIn(block, text).map(({ start, end, entityId }) => ({
        start,
        end,
        entityId,
        proposed: false,
      }));
      return [block.attrs.id, { text, spans }];
    }),
  );
}

/** Confirmed spans, and those new ones that do not overlap them. */
function merged(confirmed: readonly MentionSpan[], spans: readonly MentionSpan[]): MentionSpan[] {
  const apart = spans.filter(
    (span) => !confirmed.some(({ start, end }) => start < span.end && end > span.start),
  );
  return [...confirmed, ...apart].sort((a, b) => a.start - b.start);
}
