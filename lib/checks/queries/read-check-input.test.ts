import { beforeAll, describe, expect, it } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { countQueries } from "@/lib/db/query-count";
import { openTestDatabase } from "@/lib/db/test-database";
import type { ReportDocument } from "@/lib/document/document";
import type { Mark } from "@/lib/document/inline";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { ORIGIN, publish, seedWorld } = await import("@/lib/reports/queries/test-world");
const { contentOf, draftOf, paragraph } = await import("./test-drafts");
const { checkDraft } = await import("./check-draft");
const { readCheckInput } = await import("./read-check-input");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");

let world: Awaited<ReturnType<typeof seedWorld>>;

beforeAll(async () => {
  world = await seedWorld();
});

describe("the input of the checks", () => {
  const link = (href: string): Mark => ({ type: "link", attrs: { href } });
  const dead = async (content: ReportDocument["content"]) =>
    (await checkDraft(OPERATOR, await draftOf(world.authorId, ...content))).rules
      .filter(({ id }) => id === "dead-link")
      .flatMap(({ findings }) => findings.map(({ note }) => note));

  it("finds links into this site that lead nowhere, however they are written", async () => {
    const kept = paragraph("A block that stays.");
    const { slug } = await publish(world, { title: "Linked to", document: { type: "doc", content: [kept] } });
    const own = paragraph("Its own.");
    const alive = [
      `/reports/${slug}`,
      `/reports/${slug}#${kept.attrs.id}`,
      `/reports/${slug}#fn-1`,
      `http://localhost:3000/reports/${slug}`,
      "/entities/entity-public",
      "/claims?status=refuted",
      `#${own.attrs.id}`,
      "/",
      "https://example.com/reports/gone",
      "mailto:desk@example.com",
    ];
    const gone = [
      "/reports/gone",
      `/reports/${slug}#nowhere-in-it`,
      "http://localhost:3000/reports/gone",
      "/entities/gone",
      "/sources/gone",
      "#nowhere-here",
      "/no/such/page",
      "/files/0198f0a0-1111-7000-8000-00000000000c",
    ];
    const content = [own, ...[...alive, ...gone].map((href) => paragraph("Words ", link(href)))];
    expect(await dead(content)).toEqual(gone);
  });

  it("finds a sentence from another report until that one is withdrawn or changed", async () => {
    const SENTENCE = "The kiln burns from both ends, and nobody in the valley finds it odd.";
    const other = await publish(world, {
      title: "The first",
      document: { type: "doc", content: [paragraph(SENTENCE)] },
    });
    const reportId = await draftOf(
      world.authorId,
      paragraph(`Before it. ${SENTENCE.toUpperCase()}`),
      paragraph("Short one."),
    );
    const found = async () => (await checkDraft(OPERATOR, reportId)).rules.map(({ id }) => id);
    expect(await found()).toEqual(["repeated-sentence"]);
    const again = { title: "The first", reportId: other.reportId, reason: "Otherwise" };
    await publish(world, {
      ...again,
      document: { type: "doc", content: [paragraph("Now it says otherwise.")] },
    });
    expect(await found()).toEqual([]);
    await publish(world, { ...again, document: { type: "doc", content: [paragraph(SENTENCE)] } });
    expect(await found()).toEqual(["repeated-sentence"]);
    await withdrawReport(OPERATOR, { reportId: other.reportId, reason: "Wrong" }, ORIGIN);
    expect(await found()).toEqual([]);
    expect(await db.sentenceHash.count({ where: { reportId: other.reportId } })).toBe(0);
  });

  it("reads claims with their sources and glossary terms, in five statements", async () => {
    const source = await db.source.create({
      data: {
        slug: "gazette",
        name: "The Gazette",
        publisher: "P",
        owner: "O",
        lang: "en",
        affiliationNote: "",
        about: "",
        stateAffiliation: "owned",
      },
      select: { id: true },
    });
    const document = await db.sourceDocument.create({
      data: { sourceId: source.id, title: "An item", lang: "en" },
      select: { id: true },
    });
    const claim = async (quote: string, documentId?: string) =>
      (
        await db.claim.create({
          data: {
            quote,
            subjectId: world.subjectId,
            predicate: "efficiency",
            statement: "It is so.",
            ...(documentId && { documents: { create: { documentId, position: 0 } } }),
          },
          select: { id: true },
        })
      ).id;
    await db.glossaryTerm.create({
      data: {
        slug: "export-control",
        zh: "出口管制",
        pinyin: "x",
        en: ["export control"],
        sense: "",
        usage: "",
      },
    });
    const mark = (id: string): Mark => ({ type: "claim", attrs: { id } });
    const sourced = await claim("above 95%", document.id);
    const content: ReportDocument["content"] = [
      paragraph("above 95%", mark(sourced)),
      paragraph("above 96%", mark(sourced)),
      paragraph("90 tonnes", mark(await claim("90 tonnes"))),
      paragraph("About 出口管制 and 双循环 then."),
      paragraph("Words ", link("/reports/gone")),
    ];
    const reportId = await draftOf(world.authorId, ...content);
    const { rules } = await checkDraft(OPERATOR, reportId);
    const found = rules.map(({ id, findings }) => [id, ...findings.map(({ words }) => words)]);
    expect(found).toEqual([
      ["detached-claim", "above 96%"],
      ["claim-without-source", "90 tonnes"],
      ["ungraded-state-source", "above 95%"],
      ["dead-link", "Words "],
      ["chinese-without-gloss", "双循环"],
    ]);
    await db.source.update({ where: { id: source.id }, data: { reliability: "C" } });
    const after = (await checkDraft(OPERATOR, reportId)).rules.map(({ id }) => id);
    expect(after).not.toContain("ungraded-state-source");
    const own = { reportId, quote: "40 tonnes", subjectId: world.subjectId, predicate: "efficiency" };
    const { id } = await db.claim.create({ data: { ...own, statement: "So." }, select: { id: true } });
    const lost = async () =>
      (await checkDraft(OPERATOR, reportId)).rules.find((rule) => rule.id === "lost-claim")?.findings.length;
    expect(await lost()).toBe(1);
    const numbers = async () =>
      (await checkDraft(OPERATOR, reportId)).rules.find((rule) => rule.id === "other-number-claimed")
        ?.findings[0]?.note;
    expect(await numbers()).toBeUndefined();
    await db.claim.update({ where: { id: sourced }, data: { comparator: "eq", value: 96.5, unit: "%" } });
    expect(await numbers()).toBe("The claim says 96.5%, the words >\u00a095%.");
    await db.claim.update({ where: { id }, data: { retractedAt: new Date() } });
    expect(await lost()).toBeUndefined();
    const asked = contentOf(world.authorId, content);
    const { queries } = await countQueries(() =>
      readCheckInput(db, { reportId, slug: "at-the-checks", content: asked }),
    );
    expect(queries).toBeLessThanOrEqual(5);
  });
});
