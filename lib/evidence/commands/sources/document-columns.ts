import "server-only";
import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { likeLiteral, selectRows } from "@/lib/db/rows";
import { Invalid } from "@/lib/errors";
import { parsePartialDate } from "../../partial-date";
import { canonicalAddress } from "../../sources/canonical-address";
import type { EditSourceDocument } from "../../sources/schema";

type Facts = Omit<z.output<typeof EditSourceDocument>, "documentId" | "revision">;

/** The columns of a document's facts. */
export function documentColumns({ title, url, lang, published, retrieved, text }: Facts) {
  const date = published === undefined ? null : parsePartialDate(published);
  return {
    title,
    url: url ?? null,
    lang,
    publishedOn: date?.day ?? null,
    precision: date?.precision ?? null,
    retrievedOn: retrieved === undefined ? null : new Date(`${retrieved}T00:00:00Z`),
    text: text || null,
  };
}

const AddressRow = z.strictObject({ id: z.string(), url: z.string() });

/**
 * Refuses a duplicate, which would count as two documents.
 *
 * @param except the document whose own address it is
 * @throws Invalid (`url`)
 */
export async function requireNewAddress(
  tx: Prisma.TransactionClient,
  url: string | undefined,
  except?: string,
): Promise<void> {
  if (url === undefined) return;
  const wanted = canonicalAddress(url);
  // For an archived copy, the host of the page itself.
  const [own = ""] = wanted.split(/[/?:]/, 1);
  const host = `%${likeLiteral(own)}%`;
  const alike = await selectRows(tx, "documents-of-host", AddressRow)`
    SELECT "id"::text AS "id", "url" FROM "SourceDocument" WHERE "url" ILIKE ${host}`;
  const same = alike.find((document) => document.id !== except && canonicalAddress(document.url) === wanted);
  if (!same) return;
  const other = await tx.sourceDocument.findUnique({
    where: { id: same.id },
    select: { title: true, source: { select: { name: true } } },
  });
  if (other) throw new Invalid("url", `“${other.title}” of ${other.source.name} already has this address`);
}

/** A document as recorded in the audit log, without its text. */
export const AUDITED = {
  sourceId: true,
  title: true,
  url: true,
  lang: true,
  publishedOn: true,
  precision: true,
  retrievedOn: true,
  originId: true,
} satisfies Prisma.SourceDocumentSelect;
