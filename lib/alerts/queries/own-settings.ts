import "server-only";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { SettingsRow } from "@/lib/mail/recipient-sql";
import { settingsOf } from "../settings";
import type { MailSettings, OwnSettings } from "../types";

/** How an account is told, as it is recorded; null for the defaults. */
export function accountSettings(
  tx: Pick<Prisma.TransactionClient, "readerSettings">,
  accountId: string,
): Promise<(SettingsRow & MailSettings) | null> {
  return tx.readerSettings.findUnique({
    where: { accountId },
    select: {
      zone: true,
      pace: true,
      digestHour: true,
      digestDay: true,
      quietFrom: true,
      quietUntil: true,
      pausedFrom: true,
      pausedUntil: true,
      history: true,
      text: true,
      digests: true,
      replies: true,
    },
  });
}

/** As the schema says. */
const MAIL_DEFAULTS: MailSettings = { history: true, text: "part", digests: true, replies: true };

/** How the viewer is told. @throws Forbidden */
export async function ownSettings(viewer: Viewer): Promise<OwnSettings> {
  const row = await accountSettings(db, ownAccount(viewer).accountId);
  const { history, text, digests, replies } = row ?? MAIL_DEFAULTS;
  return { ...settingsOf(row), history, text, digests, replies };
}
