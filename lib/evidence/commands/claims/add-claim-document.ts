import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { Forbidden, Invalid } from "@/lib/errors";
import { slugOf } from "@/lib/urls/slug-of";
import type { DocumentInput } from "../../claims/schema";
import { documentColumns, requireNewAddress } from "../sources/document-columns";
import type { Made } from "./settle-claims";

/**
 * Adds a source document after those of a claim, creating the document, and its source, if they are new. Returns the
 * row that links them, and for the audit log what was created.
 *
 * @throws Forbidden, Invalid (`documentId`, `sourceId`, `sourceName`, `url`)
 */
export async function addClaimDocument(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  claimId: string,
  document: DocumentInput,
): Promise<{ id: string; documentId: string; made: Made[] }> {
  const made: Made[] = [];
  const documentId =
    "documentId" in document
      ? await existing(tx, document.documentId)
      : await newDocument(tx, viewer, document, made);
  const standing = await tx.claimDocument.findMany({
    where: { claimId, retractedAt: null },
    orderBy: { position: "desc" },
    select: { documentId: true, position: true },
  });
  if (standing.some((tie) => tie.documentId === documentId)) {
    throw new Invalid("documentId", "The claim already rests on this document.");
  }
  const { id } = await tx.claimDocument.create({
    data: {
      claimId,
      documentId,
      position: (standing[0]?.position ?? -1) + 1,
      locator: document.locator || null,
      quote: document.quote || null,
      translation: document.translation || null,
      note: document.note || null,
      byId: accountIdOf(viewer),
    },
    select: { id: true },
  });
  return { id, documentId, made };
}

async function existing(tx: Prisma.TransactionClient, documentId: string): Promise<string> {
  const found = await tx.sourceDocument.findUnique({
    where: { id: documentId },
    select: { id: true, sourceId: true },
  });
  if (!found) throw new Invalid("documentId", "This document does not exist.");
  // A concurrent grading would miss this claim.
  await lockRows(tx, "Source", [found.sourceId], "SHARE");
  return found.id;
}

type NewDocument = Exclude<DocumentInput, { documentId: string }>;

async function newDocument(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { sourceId, sourceName = "", title, url, lang: given, published }: NewDocument,
  made: Made[],
): Promise<string> {
  if (!can(viewer, "source.edit")) throw new Forbidden();
  const of = sourceId ?? (await newSource(tx, viewer, sourceName, given ?? titleLang(title), made));
  await lockRows(tx, "Source", [of]);
  const source = await tx.source.findUnique({ where: { id: of }, select: { lang: true } });
  if (!source) throw new Invalid("sourceId", "This source does not exist.");
  await requireNewAddress(tx, url);
  const lang = given ?? titleLang(title, source.lang);
  const facts = { title, url, lang, published, retrieved: undefined, text: undefined };
  const { id } = await tx.sourceDocument.create({
    data: { ...documentColumns(facts), sourceId: of, createdById: accountIdOf(viewer) },
    select: { id: true },
  });
  const after = { sourceId: of, title, url: url ?? null, lang, published: published ?? null };
  made.push({ action: "source.add-document", subjectKind: "SourceDocument", subjectId: id, after });
  return id;
}

/** The language of a source, unless the title uses characters that the language does not. */
function titleLang(title: string, sourceLang = "en"): string {
  return /\p{Script=Han}/u.test(title) && !/^(zh|ja|ko)\b/i.test(sourceLang) ? "zh-Hans" : sourceLang;
}

async function newSource(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  name: string,
  lang: string,
  made: Made[],
): Promise<string> {
  const slug = slugOf(name, "source");
  // Its address may come from another name, so both are checked.
  const taken = await tx.source.findFirst({
    where: { OR: [{ slug }, { name: { equals: name, mode: "insensitive" } }] },
    select: { name: true },
  });
  if (taken) throw new Invalid("sourceName", `The source “${taken.name}” already exists. Choose it.`);
  const facts = { slug, name, publisher: "", owner: "", affiliationNote: "", about: "", lang };
  const { id } = await tx.source.create({
    data: { ...facts, createdById: accountIdOf(viewer) },
    select: { id: true },
  });
  made.push({ action: "source.create", subjectKind: "Source", subjectId: id, after: facts });
  return id;
}
