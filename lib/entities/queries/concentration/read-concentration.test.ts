import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, type Viewer } from "@/lib/access/types";
import { countQueries } from "@/lib/db/query-count";
import { openTestDatabase } from "@/lib/db/test-database";
import { loadTestField } from "@/lib/packs/test-field";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { readConcentration } = await import("./read-concentration");

const MEMBER: Viewer = { kind: "rank", rank: 20, signedIn: true };
const ids = new Map<string, string>();

async function entity(slug: string, country: string | null, stages: string[] = []): Promise<void> {
  const { id } = await db.entity.create({
    data: {
      slug,
      kind: "Organization",
      country,
      stages,
      summary: "",
      confidence: "high",
      names: { create: { lang: "en", type: "primary", value: slug } },
    },
    select: { id: true },
  });
  ids.set(slug, id);
}

async function edge(from: string, kind: string, to: string, more: object = {}, minRank = 0): Promise<void> {
  const ends = { fromId: ids.get(from) ?? "", toId: ids.get(to) ?? "" };
  await db.relationship.create({ data: { ...ends, kind, confidence: "high", minRank, ...more } });
}

const read = (viewer: Viewer, on = "2025-01-01") =>
  readConcentration(viewer, { material: "magnets", stage: "magnet", on });
const shares = async (viewer: Viewer, on?: string) => {
  const { result } = await read(viewer, on);
  const of = (list: { key: string | null; percent: number }[] = []) =>
    list.map(({ key, percent }) => [key, Math.round(percent)]);
  return [of(result?.byCountry.shares), of(result?.byGroup.shares)];
};

beforeAll(async () => {
  await loadTestField();
  await entity("magnets", null, ["magnet"]);
  await entity("alpha", "CN", ["magnet"]);
  await entity("beta", "JP", ["magnet"]);
  await entity("beta-plant", null, ["magnet"]);
  await entity("narva", "EE");
  await entity("parent", "JP");
  await edge("alpha", "produces", "magnets");
  await edge("beta", "produces", "magnets");
  await edge("beta", "operates", "beta-plant");
  await edge("beta-plant", "located-in", "narva");
  await edge("beta", "subsidiary-of", "parent", { validFrom: new Date("2020-01-01") });
});

describe("readConcentration", () => {
  it("counts facilities at their location, for the group that controls them on that day", async () => {
    expect(await shares(ANONYMOUS)).toEqual([
      [
        ["CN", 50],
        ["EE", 50],
      ],
      [
        ["alpha", 50],
        ["parent", 50],
      ],
    ]);
    expect((await shares(ANONYMOUS, "2019-06-01"))[1]).toEqual([
      ["alpha", 50],
      ["beta", 50],
    ]);
    expect((await read(ANONYMOUS)).result?.byCountry.index).toEqual({ low: 5000, high: 5000 });
  });

  it("asks at most five statements", async () => {
    const { queries } = await countQueries(() => read(MEMBER));
    expect(queries).toBeLessThanOrEqual(5);
  });

  it("a locked edge changes nothing for an anonymous reader, and the share for a member", async () => {
    await entity("gamma", "US", ["magnet"]);
    const openPart = async () => {
      const { subjects, result } = await read(ANONYMOUS);
      const open = subjects.map(({ locked: _, ...subject }) => subject);
      return JSON.stringify({
        open,
        result: { ...result, subject: open[0], edges: [...(result?.edges ?? [])] },
      });
    };
    const before = await openPart();
    await edge("gamma", "produces", "magnets", {}, 20);
    await edge("parent", "subsidiary-of", "alpha", {}, 20);
    expect(await openPart()).toBe(before);
    // It says that there is one more, and nothing else about it.
    expect((await read(ANONYMOUS)).subjects[0]?.locked).toBe(1);
    expect((await read(MEMBER)).subjects[0]?.locked).toBe(0);
    expect(await shares(MEMBER)).toEqual([
      [
        ["CN", 33],
        ["EE", 33],
        ["US", 33],
      ],
      [
        ["alpha", 67],
        ["gamma", 33],
      ],
    ]);
  });

  it("gives the same answer for locked and unknown materials: nothing is known", async () => {
    await entity("alloys", null, ["alloy"]);
    await edge("gamma", "produces", "alloys", {}, 20);
    const asked = { stage: "alloy", on: "2025-01-01" };
    const locked = await readConcentration(ANONYMOUS, { ...asked, material: "alloys" });
    const unknown = await readConcentration(ANONYMOUS, { ...asked, material: "nothing-of-the-kind" });
    expect(locked).toEqual(unknown);
    expect(locked.result).toBeNull();
    expect(locked.subjects.map(({ slug }) => slug)).toEqual(["magnets"]);
  });
});
