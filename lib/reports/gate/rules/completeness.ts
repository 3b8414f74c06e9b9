import { inlineRuns } from "../../document/plain-text";
import { isRemainder, remainderBehind } from "../../document/remainder";
import { wallsOf } from "../../document/walls";
import { ofBlock, ofField } from "../find-words";
import type { GateInput, GateRule } from "../types";

const missing = (
  id: string,
  field: "title" | "standfirst" | "offer" | "tags" | "authorIds" | "document",
  words: Pick<GateRule, "severity" | "title" | "advice">,
  isMissing: (input: GateInput) => boolean,
): GateRule => ({
  id,
  ...words,
  check: (input) => (isMissing(input) ? [ofField(field)] : []),
});

const hasText = ({ blocks }: GateInput): boolean =>
  blocks.some(
    ({ block }) =>
      block.type === "figure" ||
      inlineRuns(block).some((run) => run.content.some((inline) => inline.type === "text")),
  );

const levelsOf = ({ content }: GateInput): string[] => [
  ...new Set(
    content.document.content.flatMap((node) =>
      node.type === "paywall" || node.type === "highlights" ? [node.attrs.access] : [],
    ),
  ),
];

/** Published without these, a report would be nobody's or nothing. */
export const COMPLETENESS: readonly GateRule[] = [
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
    { severity: "error", title: "No text", advice: "Write something." },
    (input) => !hasText(input),
  ),
  {
    id: "unknown-level",
    severity: "error",
    title: "An access level that is not there",
    advice: "Choose another level: no tier has this name any more.",
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
      advice: "Lists and mails show the title alone. Say in a sentence what the report says.",
    },
    ({ content }) => content.standfirst === "",
  ),
  missing(
    "no-offer",
    "offer",
    {
      severity: "warning",
      title: "No offer",
      advice: "Those who may not read on are told nothing of what is inside.",
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
    advice: "Readers who meet it are told nothing of what follows. Write a sentence at the divider.",
    check: (input) =>
      wallsOf(input.content.document)
        .slice(1)
        .filter(({ offer }) => offer === "")
        .map(({ access }) => ofField("document", `From here: ${access}`)),
  },
  {
    id: "stale-teaser",
    severity: "warning",
    title: "A teaser that counts wrongly",
    advice: "The text behind the wall has changed since it was counted. Empty the teaser and count again.",
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
    { severity: "warning", title: "No tags", advice: "Without a tag it is in no topic." },
    ({ content }) => content.tags.length === 0,
  ),
];
