import { env } from "@/lib/env";
import { composed } from "@/lib/mail/compose";
import { layOutMail, type MailLink, type MailPart } from "@/lib/mail/layout";
import type { Mail, MailRule } from "@/lib/mail/types";
import { unsubscribeLink } from "@/lib/mail/unsubscribe-link";
import { grouped, labelOf, type Merged } from "./policy";
import type { DuePerson, News, Words } from "./types";

/** The mail that tells one person of one change at once. */
export function alertMail(person: DuePerson, told: Merged, words: Words): Mail {
  const { news, why } = told;
  const rule = ruleOf(told);
  return {
    ...recipient(person),
    cause: `alert:${told.alert.causeId}`,
    binding: why.kind === "used",
    ...(rule && { rule }),
    subject: why.kind === "reply" ? labelOf(told) : `${labelOf(told)}: ${news.title}`,
    ...layOutMail({
      sender: words.digest.sender,
      heading: news.title,
      paragraphs: [...reasonOf(news), ...textFor(person, news, words, person.text)],
      action: {
        label: why.kind === "reply" ? "Read the reply" : news.comment ? "Read the discussion" : "Read it",
        url: linkTo(news.path),
      },
      footer: { text: `Why am I getting this? ${whyText(told)}`, more: linksOf(person, rule) },
    }),
  };
}

/** The digest of one person for one slot: a group for what they have used, for replies, and for each Follow. */
export function digestMail(
  person: DuePerson,
  slot: { at: Date; pace: "daily" | "weekly" },
  told: readonly Merged[],
  words: Words,
): Mail {
  const groups = [...grouped(told, groupOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const parts = groups.flatMap(([, lines]): MailPart[] => {
    const [first] = lines;
    if (!first) return [];
    const rule = first.why.kind === "follow" ? ruleOf(first) : null;
    return [
      { heading: headingOf(first) },
      ...lines.flatMap((line): MailPart[] => {
        const { news } = line;
        return [
          { label: labelOf(line), title: news.title, url: linkTo(news.path) },
          ...reasonOf(news),
          ...textFor(person, news, words, person.text === "titles" ? "titles" : "part"),
        ];
      }),
      { small: whyText(first), links: rule ? [stopLink(person, rule)] : [] },
    ];
  });
  const number = told.length === 1 ? "one change" : `${told.length} changes`;
  return {
    ...recipient(person),
    cause: `digest:${slot.at.toISOString()}`,
    rule: "digests",
    binding: told.some(({ why }) => why.kind === "used"),
    ...composed(words.digest, {
      values: { pace: slot.pace, number },
      parts: { news: parts },
      note: `You get a digest of what you follow, ${slot.pace === "daily" ? "every day" : "every week"} in which something changed.`,
      more: linksOf(person, "digests"),
    }),
  };
}

const recipient = ({ email, accountId, rank }: DuePerson) => ({ to: email, accountId, rank });

const linkTo = (path: string): string => `${env().PUBLIC_URL}${path}`;

/** What one click in a mail about one change stops; null where nothing does. */
function ruleOf({ why }: Merged): MailRule | null {
  if (why.kind === "used") return null;
  return why.kind === "reply" ? "replies" : `follow:${why.followId}`;
}

const SUBJECTS = {
  entity: "You follow",
  topic: "You follow the topic",
  author: "You follow the author",
  report: "You follow the report",
  claim: "You follow a claim",
  search: "It is found by your saved search",
} as const;

function whyText({ why }: Merged): string {
  if (why.kind === "used") {
    return "You opened, exported or were sent an earlier version. Corrections and withdrawals of it reach you whatever your settings.";
  }
  if (why.kind === "reply") return "Someone replied to a comment of yours, or named you.";
  return why.follows === "claim" ? `${SUBJECTS.claim}.` : `${SUBJECTS[why.follows]} “${why.name}”.`;
}

const groupOf = ({ why }: Merged): string =>
  why.kind === "used" ? "0" : why.kind === "reply" ? "1" : `2 ${why.name} ${why.followId}`;

function headingOf({ why }: Merged): string {
  if (why.kind === "used") return "What you have read";
  return why.kind === "reply" ? "Replies to you" : why.name;
}

function linksOf(person: DuePerson, rule: MailRule | null): MailLink[] {
  const settings = { label: "Choose how you are told", url: linkTo("/account/alerts") };
  return rule ? [stopLink(person, rule), settings] : [settings];
}

function stopLink({ accountId }: DuePerson, rule: MailRule): MailLink {
  const label =
    rule === "digests"
      ? "Stop digests"
      : rule === "replies"
        ? "Stop mails about replies"
        : "Stop these alerts";
  return { label, url: unsubscribeLink("/unsubscribe", accountId, rule) };
}

const reasonOf = ({ why }: News): MailPart[] => (why === "" ? [] : [why]);

/** What is quoted of a version: as much as the person wants, and may read. */
function textFor(person: DuePerson, { version }: News, words: Words, wanted: DuePerson["text"]): MailPart[] {
  if (!version || wanted === "titles") return [];
  const { id, reportId, standfirst, excerpt } = version;
  const changed = words.changes.get(`${person.accountId} ${reportId}`) ?? [];
  const full = wanted === "full" ? words.texts.get(`${id} ${person.rank}`) : undefined;
  const part = [standfirst, excerpt === standfirst ? "" : excerpt];
  const disclaimers = words.disclaimers.get(`${id} ${full ? person.rank : 0}`) ?? [];
  return [
    ...(changed.length > 0 ? ["What changed:", ...changed.map((parts) => ({ changed: parts }))] : []),
    ...(full ? [standfirst, ...full] : part).filter((text) => text !== ""),
    ...disclaimers,
  ];
}
