import { IDENTIFIER_SCHEMES, SCHEMES } from "@/lib/names/identifiers/schemes";
import type { Field } from "@/lib/register/rows/fields";
import type { ImportState, ImportView } from "@/lib/register/types";

/** What a column may hold, in words. */
export const FIELD_LABELS: Record<Field, string> = {
  key: "Key in this list",
  slug: "Address (slug)",
  name: "Name",
  nameSecond: "Name in a second language",
  alias: "Other names",
  previous: "Former names",
  abbreviation: "Abbreviations",
  kind: "Kind",
  country: "Country",
  stages: "Stages",
  summary: "Summary",
  note: "Note of the desk",
  confidence: "Confidence",
  asOf: "As of",
  from: "From which entity",
  to: "To which entity",
  share: "Share in per cent",
  validFrom: "Since",
  validTo: "Until",
  source: "Source",
  document: "Document’s title",
  url: "Document’s address",
  published: "Document’s date",
  quote: "Words of the document",
  locator: "Page or section",
  ...(Object.fromEntries(IDENTIFIER_SCHEMES.map((scheme) => [scheme, SCHEMES[scheme].name])) as Record<
    (typeof IDENTIFIER_SCHEMES)[number],
    string
  >),
};

type Plan = ImportView["counts"][number]["plan"];

/** Words for what lines do, as tabs and as what one line says. */
export const PLANS: Record<Plan, { many: string; one: string }> = {
  decide: { many: "To decide", one: "To decide" },
  create: { many: "New", one: "New" },
  extend: { many: "Additions", one: "Adds to it" },
  same: { many: "Nothing to do", one: "Nothing to do" },
  leave: { many: "Left out", one: "Left out" },
  refuse: { many: "Refused", one: "Refused" },
  waiting: { many: "Not looked at", one: "Not looked at" },
};
export const PLAN_ORDER = Object.keys(PLANS) as Plan[];

/** The words for each state, and their colour. */
export const STATES: Record<ImportState, { label: string; tone: "info" | "good" | "caution" | "neutral" }> = {
  mapping: { label: "Not checked", tone: "caution" },
  checking: { label: "Being checked", tone: "info" },
  checked: { label: "Not begun", tone: "caution" },
  running: { label: "Running", tone: "info" },
  done: { label: "Done", tone: "good" },
  undoing: { label: "Being undone", tone: "info" },
  undone: { label: "Undone", tone: "neutral" },
};

/** A number with its thousands apart. */
export const count = (number: number): string => number.toLocaleString("en-GB");
