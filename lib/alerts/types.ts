import type { AlertText } from "@/lib/db/generated/enums";
import type { AlertSettings } from "./due-at";

/** What mails carry, which ones are sent, and whether the person's reading is recorded. */
export type MailSettings = { history: boolean; text: AlertText; digests: boolean; replies: boolean };

/** How a person is told. */
export type OwnSettings = AlertSettings & MailSettings;
