import { z } from "zod";
import { ParticipantName } from "@/lib/discussion/schema";
import { BlockId } from "@/lib/document/block";
import { WebAddress } from "@/lib/evidence/claims/typed-fields";
import { listedId, prose } from "@/lib/form-fields";
import { UUID_FORM } from "@/lib/slug-and-uuid";
import { OUTCOMES } from "./policy";

/** `sentence`: its number in the passage, from 0; absent for all of it. `creditName`: absent if no credit is wished. */
export const RequestCorrection = z.strictObject({
  reportId: z.uuid(),
  /** the version that was on the screen */
  versionId: z.uuid(),
  blockId: BlockId,
  claimId: z.uuid().optional(),
  sentence: z.coerce.number().int().min(0).max(100_000).optional(),
  words: prose(3000).min(10, { error: "Say in a sentence what is wrong." }),
  sourceUrl: WebAddress.optional(),
  creditName: ParticipantName.optional(),
});
export type RequestCorrection = z.output<typeof RequestCorrection>;

/** One request: taken up by the desk, or taken back by its reader. */
export const OneCorrection = z.strictObject({ requestId: z.uuid() });
export type OneCorrection = z.output<typeof OneCorrection>;

export const AnswerCorrection = z
  .strictObject({
    requestId: z.uuid(),
    outcome: z.enum(OUTCOMES, { error: "Choose an answer." }),
    /** that corrects it */
    versionId: listedId.optional(),
    /** to be reviewed */
    claimId: listedId.optional(),
    /** whether a reader who wishes it is named with the version */
    credit: z.enum(["yes", "no"]).default("yes"),
    answer: prose(2000).default(""),
  })
  .refine(({ outcome, versionId }) => outcome !== "corrected" || versionId !== undefined, {
    path: ["versionId"],
    error: "Choose the version that corrects it.",
  })
  .refine(({ outcome, answer }) => outcome !== "declined" || answer.length >= 3, {
    path: ["answer"],
    error: "Say why: the reader sees it.",
  });
export type AnswerCorrection = z.output<typeof AnswerCorrection>;

/** The passage or the claim in the address of the form; malformed ones are ignored. */
export const CorrectPassage = z.object({
  block: BlockId.optional().catch(undefined),
  claim: z.uuid().optional().catch(undefined),
});
export type CorrectPassage = z.output<typeof CorrectPassage>;

export const SHOWN = ["open", "answered", "void"] as const;
export type Shown = (typeof SHOWN)[number];

/** The query parameters of the desk's list. */
export const ListCorrections = z.strictObject({
  show: z.enum(SHOWN).default("open"),
  /** of one report */
  report: z.uuid().optional(),
  after: z
    .string()
    .regex(new RegExp(`^\\d{13}~${UUID_FORM}$`))
    .optional(),
});
export type ListCorrections = z.output<typeof ListCorrections>;
