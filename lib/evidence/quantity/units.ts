/** The dimension of a unit. Amounts in two currencies are never compared; `count` is of things that the unit names. */
export const DIMENSIONS = [
  "ratio",
  "count",
  "count-per-time",
  "mass",
  "mass-per-time",
  "currency",
  "currency-per-mass",
  "energy",
  "energy-per-time",
  "power",
  "torque",
  "rotation",
  "power-density",
  "magnetic-energy",
  "field-strength",
  "flux-density",
  "pressure",
  "temperature",
  "duration",
  "length",
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** `factor` × `expression` of mathjs; without an expression it is a bare number of whatever `base` names. */
export type Unit = {
  /** like UCUM, as stored */
  code: string;
  /** as written after a number */
  label: string;
  /** in words, for lists of choices */
  name: string;
  dimension: Dimension;
  factor: number;
  expression: string | null;
  /** only units with the same base are compared; a code from this list, except for bare numbers */
  base: string;
};

type Row = readonly [code: string, name: string, expression: string | null, factor?: number, label?: string];

const rows = (dimension: Dimension, base: string, list: readonly Row[]): Unit[] =>
  list.map(([code, name, expression, factor = 1, label = code]) => ({
    code,
    label,
    name,
    dimension,
    factor,
    expression,
    base,
  }));

/** ISO 4217 */
export const CURRENCIES = ["USD", "CNY", "EUR", "JPY", "AUD", "GBP", "CAD", "KRW"] as const;

const money = CURRENCIES.flatMap((currency) => [
  ...rows("currency", currency, [
    [currency, currency, currency],
    [`M${currency}`, `million ${currency}`, currency, 1e6, `million ${currency}`],
    [`G${currency}`, `billion ${currency}`, currency, 1e9, `billion ${currency}`],
  ]),
  ...rows("currency-per-mass", `${currency}/kg`, [
    [`${currency}/kg`, `${currency} per kilogram`, `${currency} / kg`],
    [`${currency}/t`, `${currency} per tonne`, `${currency} / tonne`],
  ]),
]);

const counted = (base: string, name: string): Unit[] => rows("count", base, [[base, name, null]]);

/** The closed list of units that a claim may have. */
export const UNITS: readonly Unit[] = [
  ...rows("ratio", "%", [
    ["%", "per cent", null],
    ["ppm", "parts per million", null, 1e-4],
  ]),
  ...counted("vehicles", "vehicles"),
  ...counted("people", "people"),
  ...counted("units", "units, pieces"),
  ...rows("count-per-time", "vehicles/a", [["vehicles/a", "vehicles a year", null]]),
  ...rows("count-per-time", "units/a", [
    ["units/a", "units a year", null],
    ["units/mo", "units a month", null, 12],
  ]),
  ...rows("mass", "t", [
    ["mg", "milligrams", "mg"],
    ["g", "grams", "g"],
    ["kg", "kilograms", "kg"],
    ["t", "tonnes", "tonne"],
    ["kt", "thousand tonnes", "tonne", 1e3],
    ["Mt", "million tonnes", "tonne", 1e6],
    ["lb", "pounds", "lb"],
  ]),
  ...rows("mass-per-time", "t/a", [
    ["kg/a", "kilograms a year", "kg / year"],
    ["t/a", "tonnes a year", "tonne / year"],
    ["kt/a", "thousand tonnes a year", "tonne / year", 1e3],
    ["Mt/a", "million tonnes a year", "tonne / year", 1e6],
    ["t/mo", "tonnes a month", "tonne / month"],
    ["t/d", "tonnes a day", "tonne / day"],
  ]),
  ...money,
  ...rows("energy", "kWh", [
    ["kWh", "kilowatt hours", "kWh"],
    ["MWh", "megawatt hours", "kWh", 1e3],
    ["GWh", "gigawatt hours", "kWh", 1e6],
    ["TWh", "terawatt hours", "kWh", 1e9],
  ]),
  ...rows("energy-per-time", "GWh/a", [["GWh/a", "gigawatt hours a year", null]]),
  ...rows("power", "kW", [
    ["W", "watts", "W"],
    ["kW", "kilowatts", "kW"],
    ["MW", "megawatts", "MW"],
    ["GW", "gigawatts", "GW"],
  ]),
  ...rows("torque", "N·m", [["N·m", "newton metres", "N m"]]),
  ...rows("rotation", "rpm", [["rpm", "revolutions a minute", null]]),
  ...rows("power-density", "kW/kg", [["kW/kg", "kilowatts per kilogram", "kW / kg"]]),
  ...rows("magnetic-energy", "kJ/m3", [
    ["kJ/m3", "kilojoules per cubic metre", "kJ / m^3", 1, "kJ/m³"],
    ["MGOe", "megagauss-oersteds", "MGOe"],
  ]),
  ...rows("field-strength", "kA/m", [
    ["kA/m", "kiloamperes per metre", "kA / m"],
    // 1 Oe is 1000 / 4π A/m
    ["kOe", "kilo-oersteds", "kA / m", 1000 / (4 * Math.PI)],
  ]),
  ...rows("flux-density", "T", [
    ["T", "tesla", "T"],
    ["mT", "millitesla", "T", 1e-3],
    ["kG", "kilogauss", "T", 0.1],
  ]),
  ...rows("pressure", "MPa", [
    ["MPa", "megapascals", "MPa"],
    ["GPa", "gigapascals", "GPa"],
    ["bar", "bar", "bar"],
  ]),
  ...rows("temperature", "°C", [
    ["°C", "degrees Celsius", "degC"],
    ["K", "kelvins", "K"],
    ["°F", "degrees Fahrenheit", "degF"],
  ]),
  ...rows("duration", "a", [
    ["d", "days", "day", 1, "days"],
    ["mo", "months", "month", 1, "months"],
    ["a", "years", "year", 1, "years"],
  ]),
  ...rows("length", "km", [
    ["µm", "micrometres", "um"],
    ["mm", "millimetres", "mm"],
    ["m", "metres", "m"],
    ["km", "kilometres", "km"],
  ]),
];

const byCode: ReadonlyMap<string, Unit> = new Map(UNITS.map((unit) => [unit.code, unit]));

/** The unit of a code, or null if it is not in the list. */
export const unitOf = (code: string | null): Unit | null =>
  code === null ? null : (byCode.get(code) ?? null);

/** The units that measure this, in order. */
export const unitsFor = (dimension: Dimension): Unit[] =>
  UNITS.filter((unit) => unit.dimension === dimension);
