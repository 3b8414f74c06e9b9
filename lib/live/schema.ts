import { z } from "zod";
import { SLUG_FORM, UUID_FORM } from "@/lib/slug-and-uuid";

const KEY = new RegExp(
  `^(?:(?:report|claim):${UUID_FORM}|block:${UUID_FORM}:[A-Za-z0-9_-]{8,40}|topic:${SLUG_FORM})$`,
);

/** The number of a thread's last change that a page has. */
const ChangeNumber = z.coerce.number().int().min(0).max(2_147_483_647);

/** Which thread (`Thread.anchorKey`), and what the page has of it. */
export const Watch = z.strictObject({
  thread: z.string().max(200).regex(KEY),
  after: ChangeNumber.default(0),
});
export type Watch = z.output<typeof Watch>;

/** What a browser sends when it connects again. */
export const LastEventId = ChangeNumber.nullable().catch(null);
