import { addDays, subHours } from "date-fns";
import { beforeEach, describe, expect, it } from "vitest";
import { atTime } from "@/lib/clock/now";
import { openTestDatabase } from "@/lib/db/test-database";
import { NotFound } from "@/lib/errors";
import { SetAlertSettings } from "./schema";
import { alertedWorld } from "./test-alerted";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { setAlertSettings, setPace } = await import("./commands/set-settings");
const { ownSettings } = await import("./queries/own-settings");
const { unfollow } = await import("@/lib/following/commands/unfollow");

const { member, press, matched, report } = await alertedWorld();
// Authors are followed once they have published.
await report("First", [{ access: "public", words: "Words." }]);

const FORM = {
  pace: "daily",
  zone: "Europe/Berlin",
  digestHour: "7",
  digestDay: "1",
  text: "part",
  digests: "true",
  replies: "true",
};
const form = (more: object) => SetAlertSettings.parse({ ...FORM, ...more });
const alertOf = (accountId: string) => db.alert.findFirstOrThrow({ where: { accountId } });

describe("the form", () => {
  const wrong = (more: object) =>
    SetAlertSettings.safeParse({ ...FORM, ...more }).error?.issues.map(({ path }) => path.join("."));

  it.each([
    [{ zone: "Mars/Phobos" }, ["zone"]],
    [{ zone: "+02:00" }, ["zone"]],
    [{ digestHour: "24" }, ["digestHour"]],
    [{ digestDay: "0" }, ["digestDay"]],
    [{ quietFrom: "22", quietUntil: "" }, ["quietUntil"]],
    [{ quietFrom: "", quietUntil: "6" }, ["quietFrom"]],
    [{ quietFrom: "6", quietUntil: "6" }, ["quietUntil"]],
    [{ pausedFrom: "2026-12-24", pausedUntil: "" }, ["pausedUntil"]],
    [{ pausedFrom: "2026-12-24", pausedUntil: "2026-12-23" }, ["pausedUntil"]],
    [{ pausedFrom: "2026-02-30", pausedUntil: "2026-03-01" }, ["pausedFrom"]],
    [{ pace: "hourly" }, ["pace"]],
  ])("%o is refused at %s", (more, fields) => {
    expect(wrong(more)).toEqual(fields);
  });

  it("takes what is left out as off", () => {
    const { digests: _, replies: __, ...rest } = FORM;
    expect(SetAlertSettings.parse(rest)).toMatchObject({
      digests: false,
      quietFrom: null,
      pausedUntil: null,
    });
  });
});

describe("what waits", () => {
  beforeEach(async () => {
    await matched();
    await db.follow.deleteMany();
  });

  it("is due by new settings, and not told by those who want no mail", async () => {
    const reader = await member();
    await press(reader, "author:ann");
    await report("Waiting", [{ access: "public", words: "Words." }]);
    await matched();
    const { accountId } = reader;
    expect(await alertOf(accountId)).toMatchObject({ pace: "daily", settledAt: null });
    await setAlertSettings(reader, form({ pace: "at_once" }));
    const atOnce = await alertOf(accountId);
    const cause = await db.alertCause.findUniqueOrThrow({ where: { id: atOnce.causeId } });
    expect([atOnce.pace, atOnce.dueAt]).toEqual(["at_once", cause.at]);
    const today = cause.at.toISOString().slice(0, 10);
    const inAWeek = addDays(cause.at, 7);
    await setAlertSettings(
      reader,
      form({
        pace: "at_once",
        zone: "UTC",
        pausedFrom: today,
        pausedUntil: inAWeek.toISOString().slice(0, 10),
      }),
    );
    expect((await alertOf(accountId)).dueAt.getTime()).toBeGreaterThan(inAWeek.getTime());
    expect(await ownSettings(reader)).toMatchObject({ zone: "UTC", paused: { from: today } });
    await setAlertSettings(reader, form({ pace: "never" }));
    expect(await alertOf(accountId)).toMatchObject({ dropped: "never", settledAt: expect.any(Date) });
  });

  it("keeps the pace of its own follow, which only its owner changes", async () => {
    const [reader, other] = [await member(), await member()];
    const followId = await press(reader, "author:ann");
    await report("Waiting too", [{ access: "public", words: "Words." }]);
    await matched();
    await expect(setPace(other, { followId, pace: "never" })).rejects.toBeInstanceOf(NotFound);
    await setPace(reader, { followId, pace: "weekly" });
    await setAlertSettings(reader, form({ pace: "at_once" }));
    expect((await alertOf(reader.accountId)).pace).toBe("weekly");
    await setPace(reader, { followId, pace: null });
    expect((await alertOf(reader.accountId)).pace).toBe("at_once");
  });

  it("is dropped when its follow is removed, and stays as it is once it was told", async () => {
    const reader = await member();
    const followId = await press(reader, "author:ann");
    await report("To be dropped", [{ access: "public", words: "Words." }]);
    await matched();
    const told = await atTime(subHours(new Date(), 1), async () => {
      const { id } = await alertOf(reader.accountId);
      return db.alert.update({ where: { id }, data: { settledAt: new Date() } });
    });
    await setAlertSettings(reader, form({ pace: "weekly" }));
    expect(await alertOf(reader.accountId)).toEqual(told);
    await db.alert.update({ where: { id: told.id }, data: { settledAt: null } });
    await unfollow(reader, { followId });
    expect(await alertOf(reader.accountId)).toMatchObject({ dropped: "unfollowed", followId: null });
  });
});
