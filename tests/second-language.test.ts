import { beforeAll, beforeEach, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Invalid } from "@/lib/errors";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { createEntity } = await import("@/lib/entities/commands/create-entity");
const { listDeskEntities } = await import("@/lib/entities/queries/desk/desk-entities");
const { findEntity } = await import("@/lib/entities/queries/entity-profile");
const { listEntities } = await import("@/lib/entities/queries/list-entities");
const { createSource } = await import("@/lib/evidence/commands/sources/create-source");
const { editSource } = await import("@/lib/evidence/commands/sources/edit-source");
const { listSources } = await import("@/lib/evidence/queries/sources/list-sources");
const { editTerm } = await import("@/lib/glossary/commands/edit-term");
const { writeTerm } = await import("@/lib/glossary/commands/write-term");
const { findTerm, listTerms } = await import("@/lib/glossary/queries/list-terms");
const { changeSettings } = await import("@/lib/house/commands/change-settings");
const { settingsSection } = await import("@/lib/house/queries/settings-section");
const { entitiesByName } = await import("@/lib/names/queries/entities-by-name");
const { suggestEntities } = await import("@/lib/reports/queries/drafts/entity-choices");
const { answerQuestion } = await import("@/lib/search/queries/answer-question");

const ORIGIN = { address: "local", userAgent: "test" };
const SOURCE = { name: "A paper", nameZh: "报纸", stateAffiliation: "none" } as const;

async function choose(secondLanguage: "none" | "zh-Hans"): Promise<void> {
  const { seen } = await settingsSection(OPERATOR, "identity");
  await changeSettings(OPERATOR, { section: "identity", seen, values: { secondLanguage } }, ORIGIN);
}

let sourceId = "";
beforeAll(async () => {
  const facts = {
    kind: "Organization" as const,
    summary: "",
    confidence: "high" as const,
    stages: [] as string[],
  };
  await createEntity(
    OPERATOR,
    {
      ...facts,
      slug: "baogang",
      names: [
        { lang: "en", type: "primary", value: "Baogang Group" },
        { lang: "zh-Hans", type: "primary", value: "包钢集团" },
      ],
    },
    ORIGIN,
  );
  const alone = [{ lang: "zh-Hans", type: "primary", value: "江苏南通" } as const];
  await createEntity(OPERATOR, { ...facts, slug: "nantong", names: alone }, ORIGIN);
  ({ sourceId } = await createSource(OPERATOR, SOURCE, ORIGIN));
  await writeTerm(OPERATOR, { zh: "合同", en: "contract", sense: "An agreement." }, ORIGIN);
});

beforeEach(() => choose("none"));

/** What readers and the desk see in lists, search, menus and on an entity's page. */
const everywhere = async () =>
  JSON.stringify([
    await findEntity("baogang", null),
    await findEntity("baogang", "2026-01-01"),
    await listEntities(ANONYMOUS, {}),
    await listDeskEntities(OPERATOR, { show: "all", skip: 0 }),
    await entitiesByName(ANONYMOUS, "Baogang", 5),
    await suggestEntities(OPERATOR, "Baogang"),
    await listSources(ANONYMOUS, {}),
    await listTerms(ANONYMOUS, {}),
    await answerQuestion(ANONYMOUS, { q: "contract" }),
  ]);

it("is shown nowhere when the house has none, but for a name that has no other, and comes back as it was", async () => {
  const han = /\p{Script=Han}+/gu;
  expect(new Set((await everywhere()).match(han))).toEqual(new Set(["江苏南通"]));
  expect(await everywhere()).not.toMatch(/bāo|hétong/);
  await choose("zh-Hans");
  expect(new Set((await everywhere()).match(han))).toEqual(new Set(["包钢集团", "江苏南通", "报纸", "合同"]));
});

it("is still found by who types it", async () => {
  expect(await entitiesByName(ANONYMOUS, "包钢", 5)).toMatchObject([{ slug: "baogang", nameZh: null }]);
});

it("keeps names and terms in it through edits that do not show them", async () => {
  const { stateAffiliation } = SOURCE;
  await editSource(OPERATOR, { sourceId, revision: 1, name: "A daily", stateAffiliation }, ORIGIN);
  const { id, revision, slug } = await findTerm(OPERATOR, "he-tong");
  await editTerm(OPERATOR, { id, revision, en: "contract", sense: "A binding agreement." }, ORIGIN);
  await choose("zh-Hans");
  expect((await listSources(ANONYMOUS, {})).items).toMatchObject([{ name: "A daily", nameZh: "报纸" }]);
  expect(await findTerm(OPERATOR, slug)).toMatchObject({ zh: "合同", sense: "A binding agreement." });
});

it("leaves a glossary of English alone without it", async () => {
  const { slug } = await writeTerm(OPERATOR, { en: "offtake\ntake-or-pay", sense: "A promise." }, ORIGIN);
  expect(slug).toBe("offtake");
  await writeTerm(OPERATOR, { en: "Berth", sense: "A place at a quay." }, ORIGIN);
  const order = (await listTerms(ANONYMOUS, {})).map(({ en }) => en[0]);
  expect(order).toEqual(["Berth", "contract", "offtake"]);
  const again = writeTerm(OPERATOR, { en: "offtake", sense: "Another." }, ORIGIN);
  await expect(again).rejects.toThrow(expect.objectContaining({ field: "en" }));
  const { id, revision } = await findTerm(OPERATOR, slug);
  await editTerm(OPERATOR, { id, revision, en: "off-take", sense: "A promise." }, ORIGIN);
  await choose("zh-Hans");
  expect(await findTerm(OPERATOR, slug)).toMatchObject({ zh: null, pinyin: null, en: ["off-take"] });
  await expect(writeTerm(OPERATOR, { en: "grade", sense: "A share." }, ORIGIN)).rejects.toThrow(Invalid);
  expect(await db.glossaryTerm.count()).toBe(3);
});
