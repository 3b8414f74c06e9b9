import { OPERATOR } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { attachCopy } from "@/lib/evidence/commands/sources/attach-copy";
import { writeTerm } from "@/lib/glossary/commands/write-term";
import type { Plant } from "./canary-document";
import { peopleRows } from "./rows/people-rows";
import { registerRows } from "./rows/register-rows";
import type { PlantedRows } from "./world";

const ORIGIN = { address: "local", userAgent: "leak test" };
const TERM = {
  zh: "漏字",
  pinyin: "lòu zì",
  en: "planted word",
  sense: "A fictional term of the leak test.",
};

type Known = Omit<PlantedRows, "accountId" | "tierId" | "batchId" | "importId" | "authorId" | "term">;

/** Completes the rows that pages of the desk show one by one; only the desk may see the copy of a document. */
export async function plantRows(known: Known, plant: Plant): Promise<PlantedRows> {
  const copy = { documentId: known.documentId, name: "copy.txt" };
  await attachCopy(OPERATOR, copy, Buffer.from(`Kept as found: ${plant("copy of a document")}`), ORIGIN);
  const account = { where: { email: "leak-professional@example.com" }, select: { id: true } };
  const tier = { where: { slug: "professional" }, select: { id: true } };
  const { slug } = await writeTerm(OPERATOR, TERM, ORIGIN);
  return {
    ...known,
    accountId: (await db.account.findUniqueOrThrow(account)).id,
    tierId: (await db.tier.findUniqueOrThrow(tier)).id,
    authorId: (await peopleRows.author()).id,
    batchId: await peopleRows.peopleBatch(),
    importId: await registerRows.registerImport(),
    term: slug,
  };
}
