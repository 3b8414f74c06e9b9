import type { FieldPack } from "@/lib/packs/pack-files";
import { admins, type DirectCall, ORIGIN } from "./direct-call";

async function smallPack(): Promise<FieldPack> {
  const { PACK_FILES } = await import("@/lib/packs/pack-files");
  const parts = Object.entries(PACK_FILES).map(([name, schema]) => [
    name,
    schema.parse(name === "pack.json" ? SMALL : []),
  ]);
  return Object.fromEntries(parts) as FieldPack;
}
const SMALL = { key: "small", label: "Small", description: "A pack without words.", language: "en" };

/** What the pages and commands of admins call. */
export const OF_ADMINS: readonly DirectCall[] = [
  admins("accountLines", ["account.read"], async (viewer) =>
    (await import("@/lib/auth/queries/account-lines")).accountLines(viewer),
  ),
  admins("accountIdByEmail", ["account.read"], async (viewer, rows) =>
    (await import("@/lib/auth/queries/account-lines")).accountIdByEmail(viewer, (await rows.person()).email),
  ),
  admins("addAccount", ["account.change-role"], async (viewer) =>
    (await import("@/lib/auth/commands/add-account")).addAccount(
      viewer,
      { email: "added@example.com", name: "Added", role: "admin" },
      ORIGIN,
    ),
  ),
  admins("loadFieldPack", ["settings.manage"], async (viewer) =>
    (await import("@/lib/packs/commands/load-field-pack")).loadFieldPack(viewer, await smallPack(), ORIGIN, {
      dry: false,
    }),
  ),
  admins("shippedPacks", ["settings.manage"], async (viewer) =>
    (await import("@/lib/packs/queries/shipped-packs")).shippedPacks(viewer),
  ),
  admins("managedTiers", ["tier.manage"], async (viewer) =>
    (await import("@/lib/membership/queries/tiers")).managedTiers(viewer),
  ),
  admins("peoplePage", ["account.read"], async (viewer) =>
    (await import("@/lib/membership/queries/people")).peoplePage(viewer, {}),
  ),
  admins("adminOverview", ["admin.enter"], async (viewer) =>
    (await import("@/lib/membership/queries/admin-overview")).adminOverview(viewer),
  ),
  admins("person", ["account.read"], async (viewer, rows) =>
    (await import("@/lib/membership/queries/person")).person(viewer, (await rows.person()).accountId),
  ),
  admins("invitations", ["account.invite"], async (viewer) =>
    (await import("@/lib/people/queries/invitations")).invitations(viewer, "open"),
  ),
  admins("recentBatches", ["account.import"], async (viewer) =>
    (await import("@/lib/people/queries/batches")).recentBatches(viewer, "import"),
  ),
  admins("batchView", ["account.import"], async (viewer, rows) =>
    (await import("@/lib/people/queries/batches")).batchView(viewer, { id: await rows.peopleBatch() }),
  ),
  admins("startBatch of a grant", ["membership.grant"], async (viewer, rows) => {
    const { startBatch } = await import("@/lib/people/commands/run-batch");
    await startBatch(viewer, { batchId: await rows.peopleBatch({ kind: "grant" }) }, ORIGIN);
  }),
  admins("matchingEmails", ["account.read"], async (viewer) =>
    (await import("@/lib/membership/queries/people")).matchingEmails(viewer, {}, 10),
  ),
  admins("takePeopleFile", ["account.export", "account.read"], async (viewer) => {
    const { takePeopleFile } = await import("@/lib/people/queries/people-file");
    for await (const _ of await takePeopleFile(viewer, {}, ORIGIN)) break;
  }),
  admins("authorDraft", ["author.edit"], async (viewer, rows) =>
    (await import("@/lib/authors/queries/authors")).authorDraft(viewer, (await rows.author()).id),
  ),
  admins("checklist", ["settings.manage"], async (viewer) =>
    (await import("@/lib/first-hour/queries/checklist")).checklist(viewer),
  ),
  admins("mailTrouble", ["account.manage-own", "account.read"], async (viewer, rows) =>
    (await import("@/lib/mail/queries")).mailTrouble(viewer, (await rows.person()).accountId),
  ),
  admins("accessRequests", ["access.answer"], async (viewer) =>
    (await import("@/lib/membership/queries/access-requests")).accessRequests(viewer, "waiting"),
  ),
  admins("verifyAuditLog", ["audit.read"], async (viewer) =>
    (await import("@/lib/audit/queries/verify-audit-log")).verifyAuditLog(viewer),
  ),
  admins("verifyPublications", ["audit.read", "audit.read"], async (viewer) =>
    (await import("@/lib/verify/queries/verify-publications")).verifyPublications(viewer, {}),
  ),
  admins("settingsSection", ["settings.manage"], async (viewer) =>
    (await import("@/lib/house/queries/settings-section")).settingsSection(viewer, "identity"),
  ),
  admins("previewMail", ["settings.manage"], async (viewer) =>
    (await import("@/lib/house/queries/preview-mail")).previewMail(viewer, "mailReset", {
      subject: "A",
      heading: "B",
      text: "C",
      button: "D",
      footer: "",
    }),
  ),
  admins("unreadableSettings", ["settings.manage"], async (viewer) =>
    (await import("@/lib/house/queries/settings-section")).unreadableSettings(viewer),
  ),
  admins("settingsHistory", ["settings.manage"], async (viewer) =>
    (await import("@/lib/house/queries/settings-section")).settingsHistory(viewer, "identity"),
  ),
  admins("alteredFiles", ["audit.read"], async (viewer) =>
    (await import("@/lib/attachments/queries/altered-files")).alteredFiles(viewer),
  ),
  admins("auditPage", ["audit.read"], async (viewer) =>
    (await import("@/lib/audit/queries/audit-page")).auditPage(viewer, {}),
  ),
  admins("auditActions", ["audit.read"], async (viewer) =>
    (await import("@/lib/audit/queries/audit-page")).auditActions(viewer),
  ),
  admins("mailOverview", ["admin.enter"], async (viewer) =>
    (await import("@/lib/mail/queries")).mailOverview(viewer),
  ),
];
