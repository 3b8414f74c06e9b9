import "server-only";
import { pinyin } from "pinyin-pro";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockAdvisory } from "@/lib/db/locks";
import { Forbidden, Invalid } from "@/lib/errors";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import type { SecondLanguage } from "@/lib/settings/languages";
import { readSecondLanguage } from "@/lib/settings/queries/second-language";
import { numberedSlug, slugOf } from "@/lib/urls/slug-of";
import { isHan, WriteTerm } from "../schema";

/**
 * Adds a term; its address is made from its pinyin, which is proposed from the characters when none is given, or from its
 * English in a house without a second language.
 *
 * @throws Forbidden, Invalid (`zh`, or `en` without it: the glossary has it)
 */
export async function writeTerm(
  viewer: Viewer,
  intent: WriteTerm,
  origin: Origin,
): Promise<{ slug: string }> {
  if (!can(viewer, "glossary.edit")) throw new Forbidden();
  const term = WriteTerm.parse(intent);
  return db.$transaction(async (tx) => {
    await lockAdvisory(tx, "glossary");
    const columns = termColumns(term, await readSecondLanguage(tx), null);
    const there = await tx.glossaryTerm.findUnique({ where: { zh: columns.zh }, select: { slug: true } });
    if (there) throw new Invalid(term.zh === "" ? "en" : "zh", "The glossary already has this term");
    const { id, slug } = await tx.glossaryTerm.create({
      data: { ...term, ...columns, slug: await freeTermSlug(tx, columns.pinyin || columns.zh) },
      select: { id: true, slug: true },
    });
    await noteChange(tx, { viewer, id, before: null, after: term, origin });
    return { slug };
  });
}

type Words = { zh: string; pinyin: string; en: string[] };

/**
 * What the columns of a term's own words are to hold: its Chinese, by which it is unique, with its pinyin. A term of English
 * alone has its first translation there. What an edit in a house without a second language does not show stays.
 *
 * @throws Invalid (`zh`: missing, although the house has a second language)
 */
export function termColumns(
  { zh, pinyin: sound, en }: Words,
  second: SecondLanguage | null,
  before: Words | null,
): Omit<Words, "en"> {
  if (zh !== "") return { zh, pinyin: sound || pinyin(zh) };
  if (second !== null && (before === null || isHan(before.zh)))
    throw new Invalid("zh", "Give the term in Chinese");
  if (before !== null && isHan(before.zh)) return { zh: before.zh, pinyin: before.pinyin };
  return { zh: en[0] ?? "", pinyin: "" };
}

/** A free address made from the pinyin; homophones are numbered. */
export async function freeTermSlug(
  tx: Pick<Prisma.TransactionClient, "glossaryTerm">,
  sound: string,
): Promise<string> {
  const base = slugOf(sound, "term");
  const taken = await tx.glossaryTerm.findMany({
    where: { slug: { startsWith: base } },
    select: { slug: true },
  });
  return numberedSlug(base, new Set(taken.map(({ slug }) => slug)));
}

/** A term before and after; null where there is none. */
type Change = { viewer: Viewer; id: string; before: unknown; after: unknown; origin: Origin };

/** Records a change of a term in the audit log, and invalidates the pages that show it. Called last in its transaction. */
export async function noteChange(tx: Prisma.TransactionClient, { id, ...change }: Change): Promise<void> {
  await recordAudit(tx, { ...change, action: "glossary.edit", subjectKind: "GlossaryTerm", subjectId: id });
  await raiseEpoch(tx);
}
