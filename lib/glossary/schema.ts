import { z } from "zod";
import { TypedWords } from "@/lib/urls/typed-words";

const line = (max: number, missing: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(max, `At most ${max} characters`)
    .refine((text) => !/[\p{Cc}\p{Cf}]/u.test(text), "No control or invisible characters");

/** Translations, one on each line or a list; best first. */
const Translations = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(/\r?\n/))])
  .transform((lines) => lines.map((text) => text.trim()).filter((text) => text !== ""))
  .pipe(z.array(line(200, "")).min(1, "Give at least one translation").max(10, "At most ten translations"));

export const WriteTerm = z.strictObject({
  /** empty in a house without a second language */
  zh: z
    .string()
    .trim()
    .max(60, "At most 60 characters")
    .refine((text) => text === "" || isHan(text), { error: "The term is in Chinese characters" })
    .default(""),
  /** proposed from the characters when left empty */
  pinyin: z.string().trim().max(200, "At most 200 characters").default(""),
  en: Translations,
  sense: line(1000, "Say what it means"),
  usage: z.string().trim().max(2000, "At most 2000 characters").default(""),
});
export type WriteTerm = z.input<typeof WriteTerm>;

export const EditTerm = WriteTerm.extend({ id: z.uuid(), revision: z.coerce.number().int().min(1) });
export type EditTerm = z.input<typeof EditTerm>;

export const RemoveTerm = z.strictObject({ id: z.uuid() });
export type RemoveTerm = z.infer<typeof RemoveTerm>;

/** Whether a word has Chinese characters. */
export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** The query parameters of the glossary; unknown ones are dropped. */
export const ListTerms = z.object({
  q: TypedWords,
  /** by the English translation instead of the pinyin */
  order: z.literal("english").optional().catch(undefined),
});
export type ListTerms = z.output<typeof ListTerms>;

export type TermOrder = "pinyin" | "english";

/** The glossary's data file. */
export const GlossaryFile = z.array(
  z.strictObject({
    zh: z.string().default(""),
    pinyin: z.string().default(""),
    en: z.string().transform((text) => text.split(/\s*;\s*/)),
    sense: z.string(),
    usage: z.string().default(""),
  }),
);

/** A term as readers see it; `en` best first. `zh` and `pinyin` are null without a second language, and for a term of English alone. */
export type GlossaryLine = {
  slug: string;
  zh: string | null;
  pinyin: string | null;
  en: string[];
  sense: string;
  usage: string;
};

/** A term that the text of a report has in Chinese. */
export type GlossedTerm = GlossaryLine & { zh: string; pinyin: string };

/** A term at the desk; an edit names the revision it started from. */
export type EditableTerm = GlossaryLine & { id: string; revision: number };
