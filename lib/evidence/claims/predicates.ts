import type { Dimension } from "../quantity/units";

/** A property of a subject that claims state: a quantity, another entity, or words. */
export type Predicate = {
  slug: string;
  label: string;
  takes: "quantity" | "entity" | "words";
  /** the dimension of its quantity; null without one */
  dimension: Dimension | null;
  /** the range of its number, in the base unit of its dimension */
  least: number | null;
  most: number | null;
  /** the unit of counted things, if only one is valid */
  counts: string | null;
  /** the prompt for a remark, without which the number is meaningless; null if none is needed */
  remark: string | null;
  /** the word before the object, as in “Share held by A *in* B” */
  joins: string;
  /** the word before the subject */
  of: string;
  /** other keywords that find it */
  words: string;
};

type Extra = Partial<Pick<Predicate, "joins" | "of" | "words" | "least" | "most" | "counts" | "remark">>;

/** A part of a whole, in per cent. */
const PART = { most: 100 };
/** Values that may be negative. */
const SIGNED = { least: null };

const quantity = (slug: string, label: string, dimension: Dimension, extra: Extra = {}): Predicate => ({
  slug,
  label,
  takes: "quantity",
  dimension,
  least: 0,
  most: null,
  counts: null,
  remark: null,
  joins: "for",
  of: "of",
  words: "",
  ...extra,
});
const other = (takes: "entity" | "words", slug: string, label: string, extra: Extra = {}): Predicate => ({
  ...quantity(slug, label, "ratio", extra),
  takes,
  dimension: null,
});

/** The closed list of properties, in the order in which they are offered. */
export const PREDICATES: readonly Predicate[] = [
  quantity("capacity", "Capacity", "mass-per-time", { words: "nameplate tonnes a year plant" }),
  quantity("output", "Output", "mass-per-time", { words: "production tonnes" }),
  quantity("unit-capacity", "Capacity in units", "count-per-time", { words: "motors vehicles a year plant" }),
  quantity("unit-output", "Output in units", "count-per-time", { words: "motors vehicles deliveries" }),
  quantity("quota", "Quota", "mass-per-time", { words: "annual mining separation allocation" }),
  quantity("batch-quota", "Batch quota", "mass", {
    remark: "Say which batch or period the quota is for.",
    words: "batch round mining separation allocation",
  }),
  quantity("delivered", "Delivered quantity", "mass", { joins: "to", words: "shipment export import sales" }),
  quantity("price", "Price", "currency-per-mass", { words: "cost quotation" }),
  quantity("deal-size", "Deal size", "currency", { joins: "with", words: "contract order acquisition" }),
  quantity("investment", "Investment", "currency", { joins: "in", words: "capex funding" }),
  quantity("funding", "Public funding", "currency", { joins: "from", words: "grant subsidy loan" }),
  quantity("revenue", "Revenue", "currency", { words: "turnover sales" }),
  quantity("profit", "Profit", "currency", { ...SIGNED, words: "earnings loss ebitda" }),
  quantity("ownership-share", "Share held", "ratio", {
    ...PART,
    of: "by",
    joins: "in",
    words: "stake equity owns",
  }),
  quantity("share-of-market", "Share of market", "ratio", { ...PART, words: "market global supply" }),
  quantity("change", "Change", "ratio", { ...SIGNED, words: "growth rise fall increase decrease saving" }),
  quantity("tariff", "Tariff", "ratio", { joins: "on", words: "duty tax" }),
  quantity("efficiency", "Efficiency", "ratio", { ...PART, words: "motor yield" }),
  quantity("recovery", "Recovery", "ratio", { ...PART, words: "yield separation recycling rate" }),
  quantity("purity", "Purity", "ratio", { ...PART, words: "oxide metal" }),
  quantity("grade", "Grade", "ratio", { ...PART, words: "treo ore content" }),
  quantity("content", "Content", "ratio", {
    ...PART,
    joins: "of",
    words: "share by mass composition dysprosium",
  }),
  quantity("resource", "Resource", "mass", { words: "inferred indicated measured deposit" }),
  quantity("reserve", "Reserve", "mass", { words: "proven probable" }),
  quantity("threshold", "Threshold", "ratio", { ...PART, words: "de minimis limit rule" }),
  quantity("mass", "Mass", "mass", { joins: "of", words: "weight magnets per vehicle" }),
  quantity("mine-life", "Mine life", "duration", { words: "years" }),
  quantity("lead-time", "Lead time", "duration", { words: "months delay" }),
  quantity("headcount", "Headcount", "count", { counts: "people", words: "employees jobs people staff" }),
  quantity("vehicles", "Vehicles", "count", { counts: "vehicles", words: "sold registered fleet" }),
  quantity("units", "Units", "count", { counts: "units", words: "pieces number" }),
  quantity("power", "Power", "power", { words: "motor kW" }),
  quantity("torque", "Torque", "torque", { words: "motor" }),
  quantity("speed", "Speed", "rotation", { words: "rpm motor" }),
  quantity("power-density", "Power density", "power-density", { words: "motor specific" }),
  quantity("energy-use", "Energy use", "energy", { words: "electricity consumption" }),
  quantity("battery-capacity", "Battery capacity", "energy-per-time", { words: "GWh cell plant" }),
  quantity("magnetic-energy", "Energy product", "magnetic-energy", { words: "BHmax magnet MGOe" }),
  quantity("coercivity", "Coercivity", "field-strength", { words: "Hcj magnet" }),
  quantity("remanence", "Remanence", "flux-density", { words: "Br magnet tesla" }),
  quantity("temperature", "Temperature", "temperature", { ...SIGNED, words: "operating curie" }),
  quantity("strength", "Strength", "pressure", { words: "tensile MPa" }),
  other("entity", "owns", "Owner of", { words: "holds shareholder parent" }),
  other("entity", "controls", "In control of", { words: "actual controller influence" }),
  other("entity", "supplies", "Supplier to", { words: "sells customer offtake" }),
  other("entity", "partners-with", "Partner of", { words: "joint venture cooperation agreement" }),
  other("entity", "uses", "User of", { words: "employs technology material" }),
  other("entity", "makes", "Maker of", { words: "produces product develops" }),
  other("entity", "affiliated-with", "Affiliated with", { words: "belongs to institute group" }),
  other("entity", "located-in", "Located in", { words: "place site" }),
  other("words", "start-of-production", "Start of production", { words: "date commissioning begins" }),
  other("words", "launched", "Launched", { words: "announced date unveiled" }),
  other("words", "closed", "Closed or halted", { words: "shut stopped suspended" }),
  other("words", "licence", "Licence or permit", { words: "approval export" }),
  other("words", "restriction", "Restriction", { words: "export control ban sanction" }),
  other("words", "affiliation", "Affiliation with the state", { words: "state-owned military" }),
  other("words", "in-force", "In force", { words: "regulation law since effective" }),
  other("words", "agreement", "Agreement", { words: "memorandum contract deal mou" }),
  other("words", "listing", "Listing", { words: "stock exchange shares traded since" }),
  other("words", "performance", "Performance", { words: "works effect without a figure" }),
  other("words", "technology", "Technology", { words: "process method patent" }),
  other("words", "plan", "Plan or forecast", { words: "target intends expects" }),
  other("words", "position", "Position taken", { words: "says opinion view denies" }),
  other("words", "other", "Other", { words: "anything" }),
];

const bySlug: ReadonlyMap<string, Predicate> = new Map(PREDICATES.map((entry) => [entry.slug, entry]));

/** The property with this slug, or null if it is not in the list. */
export const predicateOf = (slug: string): Predicate | null => bySlug.get(slug) ?? null;

/** Its label; for a slug that is no longer in the list, the slug. */
export const predicateLabel = (slug: string): string => predicateOf(slug)?.label ?? slug;
