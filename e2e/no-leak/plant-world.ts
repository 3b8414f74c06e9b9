/**
 * Plants the leak test's world in the instance at LODESTONE_DATA_DIR and prints it as JSON.
 * Arguments: a seed for the words. Worlds with two seeds differ only in words that the public may not read.
 */
import sharp from "sharp";
import { OPERATOR } from "@/lib/access/types";
import { withDatabase } from "@/scripts/with-database";
import { canaryDocument, planter } from "./canary-document";
import type { Planting } from "./plant-evidence";
import type { Canary, Level, PlantedReport, World } from "./world";

const ORIGIN = { address: "local", userAgent: "leak test" };
const READERS = ["public", "registered", "subscriber", "professional"] as const;
const seed = Number(process.argv[2] ?? 1);

await withDatabase("leak test", async () => {
  const { db } = await import("@/lib/db/client");
  const { storePicture } = await import("@/lib/attachments/commands/store-picture");
  const { createDraft } = await import("@/lib/reports/commands/create-draft");
  const { saveDraft } = await import("@/lib/reports/commands/save-draft");
  const { raiseEpoch } = await import("@/lib/invalidation/raise-epoch");
  const { publishReport } = await import("@/lib/publishing/commands/publish-report");
  const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
  const { seedTiers } = await import("@/prisma/seed/tiers");
  const { plantViewers } = await import("./plant-viewers");
  const { plantEnds, plantEvidence, plantedId } = await import("./plant-evidence");
  const { plantRows } = await import("./plant-rows");
  const { plantDiscussion } = await import("./plant-discussion");
  const { plantForum } = await import("./plant-forum");
  const { giftRows } = await import("./rows/gift-rows");
  const { plantFollowing, settleAlerts } = await import("./plant-following");

  const canaries: Canary[] = [];
  const reports: PlantedReport[] = [];
  await seedTiers();
  const author = await db.author.upsert({
    where: { slug: "canary-author" },
    create: { slug: "canary-author", name: "Canary Author", bio: "Fictional author of the leak test." },
    update: {},
    select: { id: true },
  });
  const entity = await db.entity.create({
    data: {
      slug: "canary-works",
      kind: "Organization",
      stages: [],
      summary: "A fictional company of the leak test.",
      confidence: "low",
      names: { create: { lang: "en", type: "primary", value: "Canary Works" } },
    },
    select: { id: true },
  });

  const ends = await plantEnds(entity.id);

  async function write(
    slug: string,
    state: PlantedReport["state"],
    levelOf: (level: Level) => Level,
    salt: number,
  ) {
    const attachments: PlantedReport["attachments"] = [];
    const publicWords = planter(1000 + salt, slug, canaries);
    const lockedWords = planter(seed * 7919 + salt, slug, canaries, (seed - 1) * 6);
    let blocks = 0;
    const newId = () => `${slug}-${salt}-${blocks++}`;
    const plants = new Map<string, Planting>();
    const document = canaryDocument(READERS, (level) => {
      const seen = levelOf(level);
      const once = state === "corrected" && level === "public" && seen === "staff" ? true : undefined;
      const open = seen === "public" || once;
      const plant = open ? publicWords(seen, once) : lockedWords(seen);
      const claimId = plantedId("claim", slug, salt, level);
      plants.set(claimId, {
        plant,
        note: (place, word) => void canaries.push({ word, level: seen, place, report: slug }),
      });
      return {
        plant,
        claimId,
        // About a minute and a half of extra reading, only behind the paywall.
        filler: open ? "" : " more".repeat((seed - 1) * 300),
        newId,
        entityId: entity.id,
        attachmentId: ids.get(`${level}-${salt}`) ?? "",
      };
    });
    for (const level of READERS)
      attachments.push({ id: ids.get(`${level}-${salt}`) ?? "", level: levelOf(level) });
    const title = `Canary report ${slug}`;
    const { reportId } =
      reports.find((report) => report.slug === slug) ??
      (await createDraft(OPERATOR, { title: slug }, ORIGIN));
    const draft = await db.draft.findUniqueOrThrow({ where: { reportId }, select: { revision: true } });
    await saveDraft(OPERATOR, {
      reportId,
      basedOn: draft.revision,
      kind: "saved",
      content: {
        title: state === "draft" ? `${title} ${lockedWords("staff")("title of a draft")}` : title,
        standfirst: "A report of the leak test.",
        offer: "What the analyst says is inside.",
        document,
        tags: ["canary"],
        authorIds: [author.id],
        subjectIds: [],
        publishedAt: "2026-01-02T03:04:05.000Z",
        dateReason: "First shown elsewhere.",
      },
    });
    await plantEvidence(reportId, document, ends, plants);
    const known = reports.find((report) => report.slug === slug);
    if (known) known.attachments.push(...attachments);
    else reports.push({ slug, reportId, state, attachments });
    return reportId;
  }

  const ids = new Map<string, string>();
  for (const salt of [1, 2, 3, 4, 5]) {
    for (const [index, level] of READERS.entries()) {
      const colour = { r: salt * 30, g: index * 50, b: 90 };
      const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
        .png()
        .toBuffer();
      ids.set(`${level}-${salt}`, (await storePicture(OPERATOR, png, ORIGIN)).attachmentId);
    }
  }

  const asIs = (level: Level): Level => level;
  const staffOnly = (): Level => "staff";
  const live = await write("canary-live", "live", asIs, 1);
  await publishReport(OPERATOR, { reportId: live }, ORIGIN);
  const corrected = await write("canary-corrected", "corrected", staffOnly, 2);
  await publishReport(OPERATOR, { reportId: corrected }, ORIGIN);
  await write("canary-corrected", "corrected", asIs, 3);
  await publishReport(
    OPERATOR,
    { reportId: corrected, kind: "corrected", reason: "The first was wrong" },
    ORIGIN,
  );
  const withdrawn = await write("canary-withdrawn", "withdrawn", staffOnly, 4);
  await publishReport(OPERATOR, { reportId: withdrawn }, ORIGIN);
  await withdrawReport(OPERATOR, { reportId: withdrawn, reason: "A source took it back" }, ORIGIN);
  await write("canary-draft", "draft", staffOnly, 5);

  const cookies = await plantViewers();
  const relationshipId = plantedId("edge", plantedId("claim", "canary-live", 1, "public"));
  await plantFollowing({ entityId: entity.id, liveId: live, correctedId: corrected });
  const discussed = await plantDiscussion(
    live,
    planter(seed * 15_485_863, "discussion of canary-live", canaries),
  );
  const categoryId = await plantForum(planter(seed * 32_452_843, "the forum", canaries));
  const reader = await db.account.findUniqueOrThrow({
    where: { email: "leak-professional@example.com" },
    select: { id: true },
  });
  const given = async (reportId: string, stopped = false) =>
    (await giftRows.giftOf({ accountId: reader.id, reportId, stopped })).token;
  const gifts = {
    open: await given(live),
    stopped: await given(live, true),
    withdrawn: await given(withdrawn),
  };
  const rows = await plantRows(
    { gifts, entityId: entity.id, relationshipId, ...discussed, categoryId, ...ends },
    (place) => {
      return planter(seed * 104_729, "canary-works", canaries)("staff")(place);
    },
  );
  await settleAlerts();
  // Some of it was written by no command, and the instance may have cached pages meanwhile.
  await db.$transaction(raiseEpoch);
  const world: World = { canaries, reports, entity: "canary-works", rows, cookies };
  console.log(`WORLD ${JSON.stringify(world)}`);
});
