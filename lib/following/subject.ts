import { z } from "zod";
import { questionText, readQuestion } from "@/lib/search/saved-question";
import { MAX_QUESTION } from "@/lib/search/schema";
import { isUuid, SLUG } from "@/lib/slug-and-uuid";

/** What can be followed, by what readers see of it. */
export type Subject =
  | { kind: "entity" | "author" | "report"; slug: string }
  | { kind: "topic"; tag: string }
  | { kind: "claim"; id: string }
  /** as `questionText` writes it */
  | { kind: "search"; question: string };

/** A subject as text: `entity:SLUG`, `topic:TAG`, `author:SLUG`, `report:SLUG`, `claim:ID`, `search:QUESTION`. */
export function subjectText(subject: Subject): string {
  switch (subject.kind) {
    case "topic":
      return `topic:${subject.tag}`;
    case "claim":
      return `claim:${subject.id}`;
    case "search":
      return `search:${subject.question}`;
    default:
      return `${subject.kind}:${subject.slug}`;
  }
}

/** Parses what `subjectText` writes; white space around a question does not count. */
export const SubjectText = z
  .string()
  .max(400)
  .transform((text, context): Subject => {
    const subject = subjectOf(text);
    if (subject) return subject;
    context.addIssue({ code: "custom", message: "This cannot be followed" });
    return z.NEVER;
  });

function subjectOf(text: string): Subject | null {
  const colon = text.indexOf(":");
  const [kind, rest] = [text.slice(0, colon), text.slice(colon + 1)];
  switch (kind) {
    case "entity":
    case "author":
    case "report":
      return isSlug(rest) ? { kind, slug: rest } : null;
    case "topic":
      return isSlug(rest) ? { kind, tag: rest } : null;
    case "claim":
      return isUuid(rest) ? { kind, id: rest.toLowerCase() } : null;
    case "search":
      return questionOf(rest);
    default:
      return null;
  }
}

/** Longer questions are not kept. */
function questionOf(text: string): Subject | null {
  const asked = readQuestion(text);
  return asked.q === "" || asked.q.length > MAX_QUESTION
    ? null
    : { kind: "search", question: questionText(asked) };
}

const isSlug = (text: string): boolean => text.length <= 120 && SLUG.test(text);
