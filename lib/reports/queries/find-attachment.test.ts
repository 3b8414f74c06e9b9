import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR, STAFF_RANK, type Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { NotFound } from "@/lib/errors";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, publishFigures, publish, ORIGIN } = await import("./test-world");
const { findAttachment } = await import("./find-attachment");
const { leadPicture } = await import("./front-page");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");

const at = (rank: number): Viewer => ({ kind: "rank", rank, signedIn: rank > 0 });
let world: Awaited<ReturnType<typeof seedWorld>>;

async function attachment(): Promise<string> {
  const { id } = await db.attachment.create({
    data: { sha256: randomUUID(), mediaType: "image/webp", bytes: 3, width: 1, height: 1 },
    select: { id: true },
  });
  return id;
}

beforeAll(async () => {
  world = await seedWorld();
});

describe("findAttachment", () => {
  it("serves a picture to those who may read the block that shows it", async () => {
    const [open, locked] = [await attachment(), await attachment()];
    await publishFigures(world, "Pictures", { public: open, subscriber: locked });
    expect(await findAttachment(ANONYMOUS, open)).toMatchObject({ public: true });
    await expect(findAttachment(ANONYMOUS, locked)).rejects.toThrow(NotFound);
    await expect(findAttachment(at(19), locked)).rejects.toThrow(NotFound);
    expect(await findAttachment(at(20), locked)).toMatchObject({ public: false });
  });

  it("shows the first picture that a viewer may see beside the title of its report", async () => {
    const [open, locked] = [await attachment(), await attachment()];
    const { slug } = await publishFigures(world, "Lead", { subscriber: locked });
    expect(await leadPicture(ANONYMOUS, slug)).toBeNull();
    expect(await leadPicture(at(20), slug)).toMatchObject({ attachmentId: locked, width: 1 });
    const both = await publishFigures(world, "Lead of two", { public: open, subscriber: locked });
    expect(await leadPicture(at(20), both.slug)).toMatchObject({ attachmentId: open });
  });

  it("serves one that no report shows only to staff", async () => {
    const id = await attachment();
    await expect(findAttachment(at(30), id)).rejects.toThrow(NotFound);
    expect(await findAttachment(at(STAFF_RANK), id)).toMatchObject({ public: false });
  });

  it("withdraws it with the report, and when a later version omits it", async () => {
    const [withdrawn, left] = [await attachment(), await attachment()];
    const gone = await publishFigures(world, "Gone", { public: withdrawn });
    await withdrawReport(OPERATOR, { reportId: gone.reportId, reason: "wrong" }, ORIGIN);
    await expect(findAttachment(at(30), withdrawn)).rejects.toThrow(NotFound);
    const { reportId } = await publishFigures(world, "Revised", { public: left });
    await publish(world, {
      reportId,
      title: "Revised",
      reason: "Wrong",
      parts: [{ access: "public", words: "w" }],
    });
    await expect(findAttachment(at(30), left)).rejects.toThrow(NotFound);
  });

  it("knows no other ids", async () => {
    await expect(findAttachment(at(STAFF_RANK), randomUUID())).rejects.toThrow(NotFound);
  });
});
