import { expect, test } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Invalid } from "@/lib/errors";
import { endedOrWaiting, heldBefore } from "./test-statements";

const database = await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { ORIGIN } = await import("@/lib/reports/queries/test-world");
const { changeSlug } = await import("@/lib/reports/commands/change-slug");
const { createDraft } = await import("@/lib/reports/commands/create-draft");
const { publishReport } = await import("@/lib/publishing/commands/publish-report");
const { plantDesk } = await import("./test-desk-world");
const { CRASH_ACTS } = await import("./test-crash-acts");

const world = await plantDesk();
const NEW_REPORT = /INSERT INTO "public"."Report"/;

test("drafts with the same title, made at the same time, each get their own address", async () => {
  let other: Promise<{ slug: string }> | undefined;
  const outcome = await heldBefore(
    NEW_REPORT,
    () => createDraft(OPERATOR, { title: "Same name" }, ORIGIN),
    async () => {
      other = createDraft(OPERATOR, { title: "Same name" }, ORIGIN);
      await endedOrWaiting(database, other);
    },
  );
  expect(outcome).toMatchObject({ status: "fulfilled", value: { slug: "same-name" } });
  expect((await other)?.slug).toBe("same-name-2");
  const many = await Promise.all(
    Array.from({ length: 4 }, () => createDraft(OPERATOR, { title: "Same name" }, ORIGIN)),
  );
  expect(new Set(many.map(({ slug }) => slug)).size).toBe(4);
});

test("an address typed for one report is not given to a new report at the same time", async () => {
  const { reportId } = await createDraft(OPERATOR, { title: "Something" }, ORIGIN);
  let changed: Promise<void> | undefined;
  const outcome = await heldBefore(
    NEW_REPORT,
    () => createDraft(OPERATOR, { title: "Wanted" }, ORIGIN),
    async () => {
      changed = changeSlug(OPERATOR, { reportId, slug: "wanted" }, ORIGIN);
      changed.catch(() => {});
      await endedOrWaiting(database, changed);
    },
  );
  expect(outcome).toMatchObject({ status: "fulfilled", value: { slug: "wanted" } });
  await expect(changed).rejects.toBeInstanceOf(Invalid);
});

test("an address that changes during the first publication still leads to the report", async () => {
  const { reportId } = await CRASH_ACTS.publish.prepare(world);
  const { slug } = await db.report.findUniqueOrThrow({ where: { id: reportId }, select: { slug: true } });
  let changed: Promise<void> | undefined;
  const outcome = await heldBefore(
    /INSERT INTO "public"."PublicationLogEntry"/,
    () => publishReport(OPERATOR, { reportId }, ORIGIN),
    async () => {
      changed = changeSlug(OPERATOR, { reportId, slug: `${slug}-renamed` }, ORIGIN);
      await endedOrWaiting(database, changed);
    },
  );
  expect(outcome).toMatchObject({ status: "fulfilled", value: { slug } });
  await changed;
  expect(await db.slugRedirect.findUnique({ where: { slug } })).toMatchObject({ reportId });
});
