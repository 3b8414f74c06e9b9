import { beforeAll, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, publish, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { createDraft } = await import("@/lib/reports/commands/create-draft");
const { listAddressParts } = await import("@/lib/reports/queries/list-addresses");
const { entriesOf, fitsOneFile, sitemapFile, sitemapIndex, standingEntries, wholeSitemap } = await import(
  "./sitemap-xml"
);

const SITE = "https://site.example";
const SIZE = 2;

/** What the sitemap protocol requires of an index and of a file: full addresses, dates with time, nothing else. */
const schemaOf = (list: string, item: string, most: number) => `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9" elementFormDefault="qualified">
  <xs:element name="${list}"><xs:complexType><xs:sequence>
    <xs:element name="${item}" maxOccurs="${most}"><xs:complexType><xs:sequence>
      <xs:element name="loc"><xs:simpleType><xs:restriction base="xs:anyURI"><xs:pattern value="${SITE}(/.*)?"/><xs:maxLength value="2048"/></xs:restriction></xs:simpleType></xs:element>
      <xs:element name="lastmod" type="xs:dateTime" minOccurs="0"/>
    </xs:sequence></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

async function entries(answer: Response, list: "urlset" | "sitemapindex", most: number) {
  const xml = await answer.text();
  const schema = schemaOf(list, list === "urlset" ? "url" : "sitemap", most);
  const { errors } = await validateXML({ xml: [{ fileName: "s.xml", contents: xml }], schema: [schema] });
  expect(errors).toEqual([]);
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?/g)].map(
    ([, address = "", changed]) => ({ path: address.slice(SITE.length), changed: changed ?? null }),
  );
}

async function openParts() {
  const parts = await listAddressParts(ANONYMOUS, SIZE);
  const index = await entries(sitemapIndex(parts, SITE), "sitemapindex", 50);
  const files = await Promise.all(
    parts.map(async (part) => ({
      ...part,
      entries: await entries(
        sitemapFile(entriesOf(ANONYMOUS, { ...part, size: SIZE }), SITE),
        "urlset",
        SIZE,
      ),
    })),
  );
  return { parts, index, files };
}

beforeAll(async () => {
  const world = await seedWorld();
  for (const [title, publishedAt] of [
    ["First", "2026-01-02T00:00:00Z"],
    ["Second", "2026-01-03T00:00:00Z"],
    ["Third", "2026-01-04T00:00:00Z"],
    ["Fourth", "2026-01-05T00:00:00Z"],
    ["Taken back", "2026-01-06T00:00:00Z"],
  ] as const) {
    const { reportId } = await publish(world, {
      title,
      publishedAt,
      parts: [{ access: "public", words: title }],
    });
    if (title === "First")
      await publish(world, {
        title,
        reportId,
        kind: "corrected",
        reason: "A number was wrong",
        publishedAt: "2026-02-01T00:00:00Z",
        parts: [{ access: "public", words: "First, corrected" }],
      });
    if (title === "Taken back") await withdrawReport(OPERATOR, { reportId, reason: "Wrong" }, ORIGIN);
  }
  await db.author.create({ data: { slug: "unpublished", name: "Not yet published", bio: "" } });
  await createDraft(OPERATOR, { title: "Not yet published" }, ORIGIN);
});

it("is divided into parts that hold every public address once, with the day that each last changed", async () => {
  const { index, files } = await openParts();
  expect(index.map(({ path }) => path)).toEqual([
    "/sitemaps/pages/1.xml",
    "/sitemaps/reports/1.xml",
    "/sitemaps/reports/2.xml",
    "/sitemaps/entities/1.xml",
    "/sitemaps/entities/2.xml",
    "/sitemaps/entities/3.xml",
    "/sitemaps/authors/1.xml",
  ]);
  const reports = files.filter(({ kind }) => kind === "reports").flatMap((file) => file.entries);
  expect(reports).toEqual([
    { path: "/reports/first", changed: "2026-02-01T00:00:00.000Z" },
    { path: "/reports/second", changed: "2026-01-03T00:00:00.000Z" },
    { path: "/reports/third", changed: "2026-01-04T00:00:00.000Z" },
    { path: "/reports/fourth", changed: "2026-01-05T00:00:00.000Z" },
  ]);
  // A part changed when the newest of its addresses did.
  expect(index.slice(1, 3).map(({ changed }) => changed)).toEqual([
    "2026-02-01T00:00:00.000Z",
    "2026-01-05T00:00:00.000Z",
  ]);
  // Of the two authors one has signed what is published.
  expect(files.filter(({ kind }) => kind === "authors").flatMap((file) => file.entries)).toEqual([
    { path: "/authors/ann", changed: null },
  ]);
  const paths = files.flatMap((file) => file.entries.map(({ path }) => path));
  const entities = await db.entity.count({ where: { mergedIntoId: null } });
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toHaveLength(reports.length + entities + 1);
});

it("is one file while everything fits", async () => {
  const parts = await listAddressParts(ANONYMOUS, 1000);
  expect(fitsOneFile(parts, 1000)).toBe(true);
  expect(fitsOneFile(parts, 19)).toBe(false);
  const whole = await entries(sitemapFile(wholeSitemap(ANONYMOUS, parts, 1000), SITE), "urlset", 1000);
  expect(whole).toHaveLength(10 + 4 + 5 + 1);
  expect(fitsOneFile(parts, 25)).toBe(true);
  const { files } = await openParts();
  const standing = await entries(sitemapFile(standingEntries(), SITE), "urlset", 50);
  expect(new Set(whole.map(({ path }) => path))).toEqual(
    new Set([...standing, ...files.flatMap((file) => file.entries)].map(({ path }) => path)),
  );
});

it("has no part beyond the last", async () => {
  for (const part of [3, 9999])
    expect((await entriesOf(ANONYMOUS, { kind: "reports", part, size: SIZE }).next()).done).toBe(true);
});
