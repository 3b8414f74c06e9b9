import "server-only";
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/lib/db/generated/client";
import { parsePartialDate } from "@/lib/evidence/partial-date";
import { canonicalAddress } from "@/lib/evidence/sources/canonical-address";
import { numberedSlug, slugOf } from "@/lib/urls/slug-of";
import type { DidEdge, DocumentData } from "../types";

type Wanted = { document: DocumentData; did: Pick<DidEdge, "sourceDocuments" | "sources"> };

/**
 * The documents that rows cite, in their order: the one with the same address, or with the same title of the same source; else
 * a new one, of a new source if none has the name. What is made is noted in `did`. New sources have no grade.
 */
export async function documentsFor(
  tx: Prisma.TransactionClient,
  wanted: readonly Wanted[],
  byId: string,
): Promise<string[]> {
  const known = await knownDocuments(tx, wanted);
  const sources = await knownSources(tx, wanted);
  const slugs = new Set((await tx.source.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  const newSources: Prisma.SourceCreateManyInput[] = [];
  const newDocuments: Prisma.SourceDocumentCreateManyInput[] = [];
  const ids = wanted.map(({ document, did }) => {
    const key = keyOf(document);
    const there = known.get(key);
    if (there !== undefined) return there;
    const name = sourceOf(document);
    const sourceId = sources.get(name.toLowerCase()) ?? randomUUID();
    if (!sources.has(name.toLowerCase())) {
      const slug = numberedSlug(slugOf(name, "source"), slugs);
      slugs.add(slug);
      sources.set(name.toLowerCase(), sourceId);
      newSources.push({ ...NEW_SOURCE, id: sourceId, slug, name, createdById: byId });
      did.sources.push(sourceId);
    }
    const id = randomUUID();
    const published = parsePartialDate(document.published ?? "");
    newDocuments.push({
      id,
      sourceId,
      title: document.title ?? document.url ?? "",
      url: document.url,
      lang: "en",
      publishedOn: published?.day ?? null,
      precision: published?.precision ?? null,
      createdById: byId,
    });
    known.set(key, id);
    did.sourceDocuments.push(id);
    return id;
  });
  await tx.source.createMany({ data: newSources });
  await tx.sourceDocument.createMany({ data: newDocuments });
  return ids;
}

const NEW_SOURCE = { publisher: "", owner: "", affiliationNote: "", lang: "en", about: "" };

/** A source without a name is called by the host of its document. */
const sourceOf = ({ source, url }: DocumentData): string =>
  source ?? (url === null ? "Unnamed source" : new URL(url).hostname.replace(/^www\./, ""));

/** What makes two documents the same one. */
const keyOf = (document: DocumentData): string =>
  document.url === null
    ? `${sourceOf(document)} ${document.title}`.toLowerCase()
    : canonicalAddress(document.url);

async function knownDocuments(
  tx: Prisma.TransactionClient,
  wanted: readonly Wanted[],
): Promise<Map<string, string>> {
  const hosts = wanted.flatMap(({ document: { url } }) => (url === null ? [] : [new URL(url).hostname]));
  const titles = wanted.flatMap(({ document: { url, title } }) =>
    url === null && title !== null ? [title] : [],
  );
  const rows = await tx.sourceDocument.findMany({
    where: {
      OR: [
        ...[...new Set(hosts)].map((host) => ({
          url: { contains: host.replace(/^www\./, ""), mode: "insensitive" } as const,
        })),
        { url: null, title: { in: titles, mode: "insensitive" } },
      ],
    },
    select: { id: true, url: true, title: true, source: { select: { name: true } } },
  });
  return new Map(
    rows.map(({ id, url, title, source }) => [
      keyOf({ source: source.name, url, title, published: null, quote: null, locator: null }),
      id,
    ]),
  );
}

async function knownSources(
  tx: Prisma.TransactionClient,
  wanted: readonly Wanted[],
): Promise<Map<string, string>> {
  const names = [...new Set(wanted.map(({ document }) => sourceOf(document)))];
  const rows = await tx.source.findMany({
    where: { name: { in: names, mode: "insensitive" } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [name.toLowerCase(), id]));
}
