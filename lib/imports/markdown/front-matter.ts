import { z } from "zod";
import { AccessLevel } from "@/lib/document/block";
import { Offer, Slug, Standfirst, Tag, Title } from "@/lib/reports/schema";

const words = (what: string) => z.string({ error: `${what} must be text` });
const slugs = (what: string) =>
  z.array(
    z
      .string({ error: `${what} must be a list of slugs` })
      .trim()
      .pipe(Slug),
    {
      error: `${what} must be a list, such as [first, second]`,
    },
  );
const level = z
  .string({ error: "An access level must be text" })
  .refine((text) => AccessLevel.safeParse(text).success, {
    error: "An access level is public, registered or the slug of a tier",
  });

/** A day, or a moment with its offset from UTC; returned as a moment. */
const Moment = words("publishedAt")
  .trim()
  .transform((text) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text.replace(/^(\S+) (?=\d)/, "$1T"),
  )
  .pipe(
    z.iso.datetime({
      offset: true,
      error: "A date is written as 2026-11-12 or 2026-11-12T07:30:00Z",
    }),
  );

/** The fields of front matter at the top of a Markdown file. */
export const FrontMatter = z.strictObject({
  title: words("The title").pipe(Title).optional(),
  slug: words("The slug").trim().pipe(Slug).optional(),
  standfirst: words("The standfirst").pipe(Standfirst).optional(),
  offer: words("The offer").pipe(Offer).optional(),
  /** by the level of the paywall where they are shown */
  offers: z
    .record(level, words("An offer").pipe(Offer), {
      error: "offers names a level and its words on each line, such as “professional: What this part holds”",
    })
    .optional(),
  authors: slugs("authors").max(20, "At most 20 authors").optional(),
  publishedAt: Moment.optional(),
  dateReason: words("dateReason").trim().max(500, "dateReason has at most 500 characters").optional(),
  highlights: z
    .array(
      words("A highlight")
        .trim()
        .min(1, "A highlight is empty")
        .max(2000, "A highlight has at most 2000 characters"),
      {
        error: "highlights must be a list",
      },
    )
    .max(10, "At most 10 highlights")
    .optional(),
  tags: z
    .array(words("A tag").trim().pipe(Tag), { error: "tags must be a list, such as [trade, china]" })
    .max(20, "At most 20 tags")
    .optional(),
  entities: slugs("entities").max(50, "At most 50 entities").optional(),
  access: level.optional(),
  highlightsAccess: level.optional(),
});
export type FrontMatter = z.infer<typeof FrontMatter>;

export const FRONT_MATTER_FIELDS = Object.keys(FrontMatter.shape);
