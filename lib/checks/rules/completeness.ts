import { inlineRuns } from "@/lib/document/plain-text";
import { isRemainder, remainderBehind } from "@/lib/document/remainder";
import { wallsOf } from "@/lib/document/walls";
import { ofBlock, ofField } from "../find-words";
import type { CheckInput, CheckRule } from "../types";

const missing = (
  id: string,
  field: "title" | "standfirst" | "offer" | "tags" | "authorIds" | "document",
  words: Pick<CheckRule, "severity" | "title" | "advice">,
  isMissing: (input: CheckInput) => boolean,
): CheckRule => ({
  id,
  ...words,
  check: (input) => (isMissing(input) ? [ofField(field)] : []),
});

const hasText = ({ blocks }: CheckInput): boolean =>
  blocks.some(
    ({ block }) =>
      block.type === "figure" ||
      inlineRuns(block).some((run) => run.content.some((inline) => inline.type === "text")),
  );

const levelsOf = ({ content }: CheckInput): string[] => [
  ...new Set(
    content.document.content.flatMap((node) =>
      node.type === "paywall" || node.type === "highlights" ? [node.attrs.access] : [],
    ),
  ),
];

/** Without these, a report must not be published. */
export const COMPLETENESS: readonly CheckRule[] = [
  missing(
    "no-title",
    "title",
    { severity: "error", title: "No title", advice: "Give the report a title." },
    ({ content }) => content.title === "",
  ),
  missing(
    "no-author",
    "authorIds",
    { severity: "error", title: "No author", advice: "Name at least one author." },
    ({ content }) => content.authorIds.length === 0,
  ),
  missing(
    "no-text",
    "document",
    { severity: "error", title: "No text", advice: "Write the text of the report." },
    (input) => !hasText(input),
  ),
  {
    id: "unknown-level",
    severity: "error",
    title: "An access level that does not exist",
    advice: "Choose another level: this tier no longer exists.",
    check: (input) =>
      levelsOf(input)
        .filter((level) => !input.levels.has(level))
        .map((level) => {
          const { content } = input.content.document;
          const at = content.findIndex(
            (node) => (node.type === "paywall" || node.type === "highlights") && node.attrs.access === level,
          );
          const next = content.slice(at).find((node) => node.type !== "paywall");
          const block = input.blocks.find(({ id }) => id === next?.attrs.id);
          const note = `No tier is called “${level}”.`;
          return block ? ofBlock(block, note) : ofField("document", note);
        }),
  },
  missing(
    "no-standfirst",
    "standfirst",
    {
      severity: "warning",
      title: "No standfirst",
      advice: "Without one, lists and mails show only the title. Sum up the report in a sentence.",
    },
    ({ content }) => content.standfirst === "",
  ),
  missing(
    "no-offer",
    "offer",
    {
      severity: "warning",
      title: "No teaser",
      advice: "Readers who reach the paywall are not told what follows.",
    },
    (input) =>
      input.content.offer === "" &&
      levelsOf(input).some((level) => level !== "public") &&
      !wallsOf(input.content.document)[0]?.offer,
  ),
  {
    id: "no-teaser",
    severity: "warning",
    title: "A later wall without a teaser",
    advice: "Readers who reach it are not told what follows. Write a sentence at the divider.",
    check: (input) =>
      wallsOf(input.content.document)
        .slice(1)
        .filter(({ offer }) => offer === "")
        .map(({ access }) => ofField("document", `From here: ${access}`)),
  },
  {
    id: "stale-teaser",
    severity: "warning",
    title: "A teaser with a wrong count",
    advice: "The text behind the wall has changed since it was counted. Clear the teaser and count again.",
    check: ({ content: { document } }) =>
      document.content.flatMap((node, at) => {
        const offer = node.type === "paywall" ? (node.attrs.offer ?? "") : "";
        const now = remainderBehind(document, at);
        if (!isRemainder(offer) || offer === now) return [];
        return [ofField("document", `It says “${offer}” and should say “${now}”`)];
      }),
  },
  missing(
    "no-tags",
    "tags",
    { severity: "warning", title: "No tags", advice: "Without a tag the report appears under no topic." },
    ({ content }) => content.tags.length === 0,
  ),
];
