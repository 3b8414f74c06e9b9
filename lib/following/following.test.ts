import Papa from "papaparse";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANONYMOUS, type Person } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { onlyAdmin, personOf } from "@/lib/membership/test-people";
import { SubjectText } from "./subject";
import type { WatchlistItem } from "./types";
import { watchlistCsv } from "./watchlist-csv";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, publish, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { makeClaim, makeSource, publishClaims } = await import("@/lib/evidence/queries/test-claims");
const { removeAccount } = await import("@/lib/membership/commands/remove-account");
const { follow } = await import("./commands/follow");
const { unfollow, unfollowSubject } = await import("./commands/unfollow");
const { editFollow } = await import("./commands/edit-follow");
const { moveFollow } = await import("./commands/move-follow");
const { addGroup, deleteGroup, renameGroup } = await import("./commands/groups");
const { ownFollows } = await import("./queries/own-follows");
const { ownScope } = await import("./queries/own-scope");
const { readWatchlist } = await import("./queries/watchlist");
const { MOST_FOLLOWS } = await import("./policy");

let world: Awaited<ReturnType<typeof seedWorld>>;
let slug: string;
let openClaim: string;
let paidClaim: string;
beforeAll(async () => {
  world = await seedWorld();
  const sourceId = await makeSource("daily", "B");
  openClaim = await makeClaim({ quote: "Open claim words", subjectId: world.subjectId, sourceId });
  paidClaim = await makeClaim({ quote: "Paid claim words", subjectId: world.subjectId, sourceId });
  ({ slug } = await publishClaims(world, "Kept in sight", [
    { access: "public", words: "Open claim words", claimIds: [openClaim] },
    { access: "subscriber", words: "Paid claim words", claimIds: [paidClaim] },
  ]));
});
beforeEach(async () => {
  await db.throttle.deleteMany();
});

const press = (viewer: Parameters<typeof follow>[0], subject: string) =>
  follow(viewer, SubjectText.parse(subject));
const subjectsOf = async (viewer: Person) => (await ownFollows(viewer)).map(({ subject }) => subject).sort();
const itemsOf = async (viewer: Person): Promise<WatchlistItem[]> =>
  (await readWatchlist(viewer)).sections.flatMap(({ items }) => items);
const namesOf = async (viewer: Person) => (await itemsOf(viewer)).map(({ name }) => name);

const ALL = () => [
  "author:ann",
  `claim:${openClaim}`,
  "entity:entity-subject",
  `report:${slug}`,
  "search:heavy rare earths",
  "topic:magnets",
];

describe("following", () => {
  it("works for each kind of subject, once, and back", async () => {
    const reader = await personOf("reader");
    for (const subject of [...ALL(), ...ALL()]) await press(reader, subject);
    expect(await subjectsOf(reader)).toEqual(ALL());
    const items = await itemsOf(reader);
    expect(items.map(({ href }) => href)).toEqual([
      null,
      expect.stringMatching(`^/reports/${slug}#block-`),
      "/entities/entity-subject",
      `/reports/${slug}`,
      "/search?q=heavy+rare+earths",
      "/reports?tag=magnets",
    ]);
    expect(items.map(({ subject }) => subject)).toEqual(ALL());
    for (const subject of ALL()) await unfollowSubject(reader, SubjectText.parse(subject));
    expect(await subjectsOf(reader)).toEqual([]);
    expect(await db.savedSearch.count({ where: { accountId: reader.accountId } })).toBe(0);
  });

  it("is one line when pressed twice at once", async () => {
    const reader = await personOf("reader");
    const pressed = await Promise.all([1, 2, 3].map(() => press(reader, "search:samarium")));
    expect(new Set(pressed.map(({ followId }) => followId)).size).toBe(1);
  });

  it("needs an account, and something that its viewer may see", async () => {
    const reader = await personOf("reader");
    await expect(press(ANONYMOUS, "topic:magnets")).rejects.toThrow(Forbidden);
    const draftAuthor = await db.author.create({ data: { slug: "unpublished", name: "U", bio: "" } });
    for (const subject of [
      `claim:${paidClaim}`,
      "entity:nobody",
      "report:nothing",
      "topic:secret-draft-topic",
      `author:${draftAuthor.slug}`,
    ]) {
      await expect(press(reader, subject), subject).rejects.toThrow(NotFound);
    }
    expect(await subjectsOf(reader)).toEqual([]);
  });

  it("ends at a number that no one can keep an eye on", async () => {
    const reader = await personOf("reader");
    await db.follow.createMany({
      data: Array.from({ length: MOST_FOLLOWS }, (_, index) => ({
        accountId: reader.accountId,
        kind: "topic" as const,
        topic: `topic-${index}`,
        position: index,
      })),
    });
    await expect(press(reader, "topic:magnets")).rejects.toThrow(Invalid);
  });

  it("follows an entity through a merge", async () => {
    const reader = await personOf("reader");
    const merged = world.entities.professional ?? "";
    await press(reader, "entity:entity-professional");
    await db.entity.update({ where: { id: merged }, data: { mergedIntoId: world.subjectId } });
    expect(await subjectsOf(reader)).toEqual(["entity:entity-subject"]);
    expect((await ownScope(reader)).entityIds.sort()).toEqual([merged, world.subjectId].sort());
    await unfollowSubject(reader, SubjectText.parse("entity:entity-subject"));
    expect(await subjectsOf(reader)).toEqual([]);
    await db.entity.update({ where: { id: merged }, data: { mergedIntoId: null } });
  });
});

describe("the watchlist", () => {
  it("quotes no claim to a person who may no longer read it", async () => {
    const reader = await personOf("reader");
    const member = { ...reader, membershipRank: 20 };
    await press(member, `claim:${paidClaim}`);
    const shown = (viewer: Person) => readWatchlist(viewer).then((list) => JSON.stringify(list));
    expect(await shown(member)).toContain("Paid claim words");
    const after = await shown(reader);
    expect(after).not.toContain("Paid");
    expect(after).not.toContain(slug);
    expect(
      watchlistCsv(await readWatchlist(reader), { site: "https://example.org", second: true }),
    ).not.toContain("Paid");
    expect(await itemsOf(reader)).toMatchObject([{ kind: "claim", subject: null, href: null, claim: null }]);
  });

  it("keeps notes, groups and an order, for its owner alone", async () => {
    const reader = await personOf("reader");
    const other = await personOf("reader");
    for (const subject of ["topic:magnets", "entity:entity-subject", "author:ann"])
      await press(reader, subject);
    const [topic = "", entity = "", author = ""] = (await itemsOf(reader)).map(({ id }) => id);
    await moveFollow(reader, { followId: author, to: "up" });
    expect(await namesOf(reader)).toEqual(["Magnets", "Ann", "Subject Corp"]);
    await moveFollow(reader, { followId: topic, to: "up" });
    expect(await namesOf(reader)).toEqual(["Magnets", "Ann", "Subject Corp"]);
    await addGroup(reader, { name: "Mines" });
    await expect(addGroup(reader, { name: "Mines" })).rejects.toThrow(Invalid);
    const { id: groupId } = await db.watchlistGroup.findFirstOrThrow({
      where: { accountId: reader.accountId },
    });
    await editFollow(reader, { followId: entity, note: "Ask Ann", groupId });
    await editFollow(reader, { followId: topic, note: "", groupId });
    const { sections } = await readWatchlist(reader);
    expect(sections.map(({ name, items }) => [name, items.map((item) => item.name)])).toEqual([
      [null, ["Ann"]],
      ["Mines", ["Subject Corp", "Magnets"]],
    ]);
    for (const act of [
      () => editFollow(other, { followId: entity, note: "", groupId: null }),
      () => moveFollow(other, { followId: entity, to: "down" }),
      () => unfollow(other, { followId: entity }),
      () => renameGroup(other, { groupId, name: "Mine" }),
      () => deleteGroup(other, { groupId }),
    ]) {
      await expect(act()).rejects.toThrow(NotFound);
    }
    await press(other, "topic:magnets");
    const [own] = await itemsOf(other);
    await expect(editFollow(other, { followId: own?.id ?? "", note: "", groupId })).rejects.toThrow(NotFound);
    await renameGroup(reader, { groupId, name: "Pits" });
    await deleteGroup(reader, { groupId });
    expect(await namesOf(reader)).toEqual(["Ann", "Subject Corp", "Magnets"]);
    expect((await itemsOf(reader)).find(({ id }) => id === entity)?.note).toBe("Ask Ann");
  });

  it("is a file in which nothing is a formula", async () => {
    const reader = await personOf("reader");
    const { followId } = await press(reader, "search:=HYPERLINK(1)");
    await editFollow(reader, { followId, note: "+1;=2", groupId: null });
    const csv = watchlistCsv(await readWatchlist(reader), { site: "https://example.org", second: true });
    const { data } = Papa.parse<Record<string, string>>(csv.replace("\ufeff", "").trim(), { header: true });
    expect(data).toMatchObject([
      {
        kind: "search",
        name: "'=HYPERLINK(1)",
        note: "'+1;'=2",
        url: "https://example.org/search?q=%3DHYPERLINK%281%29",
      },
    ]);
    const empty = watchlistCsv({ sections: [], total: 0 }, { site: "https://example.org", second: true });
    expect(empty).toBe("\ufeffgroup,kind,name,name_zh,url,note,followed_at\r\n");
  });

  it("goes with the account", async () => {
    const { admin, reader } = await onlyAdmin();
    await press(reader, "search:zebulon quillfeather");
    await addGroup(reader, { name: "Zebulon" });
    const { accountId, email } = reader;
    await removeAccount(admin, { accountId, email, byline: "keep" }, ORIGIN);
    for (const count of [
      db.follow.count({ where: { accountId } }),
      db.savedSearch.count({ where: { accountId } }),
      db.watchlistGroup.count({ where: { accountId } }),
    ]) {
      expect(await count).toBe(0);
    }
    await expect(press(reader, "topic:magnets")).rejects.toThrow(Forbidden);
  });
});

it("keeps following a report that is withdrawn, by its title", async () => {
  const reader = await personOf("reader");
  const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
  const gone = await publish(world, {
    title: "Gone soon",
    parts: [{ access: "public", words: "Gone words." }],
  });
  await press(reader, `report:${gone.slug}`);
  await withdrawReport(await personOf("editor"), { reportId: gone.reportId, reason: "Wrong" }, ORIGIN);
  expect(await namesOf(reader)).toEqual(["Gone soon"]);
});
