import { z } from "zod";
import { AlertPace, AlertText } from "@/lib/db/generated/enums";
import { calendarDay, TimeZone } from "@/lib/form-fields";

const pace = z.enum(AlertPace, { error: "Choose one from the list." });
const hour = z
  .string()
  .regex(/^\d{1,2}$/, { error: "Choose one from the list." })
  .transform(Number)
  .pipe(z.int().max(23, { error: "Choose one from the list." }));
const orNone = <T extends z.ZodType>(field: T) => z.union([z.literal("").transform(() => null), field]);

/** How a person is told. */
export const SetAlertSettings = z
  .strictObject({
    pace,
    zone: TimeZone,
    digestHour: hour,
    digestDay: z
      .string()
      .regex(/^[1-7]$/, { error: "Choose one from the list." })
      .transform(Number),
    quietFrom: orNone(hour).default(null),
    quietUntil: orNone(hour).default(null),
    pausedFrom: orNone(calendarDay()).default(null),
    pausedUntil: orNone(calendarDay()).default(null),
    text: z.enum(AlertText, { error: "Choose one from the list." }),
    // A checkbox that is off is absent from the form.
    digests: z.stringbool().default(false),
    replies: z.stringbool().default(false),
  })
  .superRefine(({ quietFrom, quietUntil, pausedFrom, pausedUntil }, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (quietFrom === null && quietUntil !== null) say("quietFrom", "Say when the quiet hours begin too.");
    if (quietUntil === null && quietFrom !== null) say("quietUntil", "Say when the quiet hours end too.");
    if (quietFrom !== null && quietFrom === quietUntil)
      say("quietUntil", "Choose another hour than the first.");
    if (pausedFrom === null && pausedUntil !== null)
      say("pausedFrom", "Say on which day the pause begins too.");
    if (pausedUntil === null && pausedFrom !== null)
      say("pausedUntil", "Say on which day the pause ends too.");
    if (pausedFrom !== null && pausedUntil !== null && pausedUntil < pausedFrom) {
      say("pausedUntil", "Choose the first day or a later one.");
    }
  });
export type SetAlertSettings = z.output<typeof SetAlertSettings>;

/** The pace of one follow; none: that of the settings. */
export const SetPace = z.strictObject({ followId: z.uuid(), pace: orNone(pace).default(null) });
export type SetPace = z.output<typeof SetPace>;

/** The address of the list: alerts before a moment. */
export const ReadAlerts = z.object({
  before: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .nullable()
    .default(null)
    .catch(null),
});

/** Marks alerts as read: those up to one, in the order of the list. */
export const MarkRead = z.strictObject({ upTo: z.iso.datetime({ offset: true }) });
export type MarkRead = z.output<typeof MarkRead>;

/** A new address for the feed; the old one stops working. Off: none. */
export const RenewFeed = z.strictObject({ feed: z.enum(["on", "off"]) });
export type RenewFeed = z.output<typeof RenewFeed>;
