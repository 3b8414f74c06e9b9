import fc from "fast-check";

/** What tests write into files, and what a reader must see: `[written, wanted]`, equal if no sign is Markdown's. */
export type Words = readonly [written: string, wanted: string];

const digits = fc.nat(99_999).map(String);
const number = fc.oneof(
  digits,
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }))
    .map(([a, b]) => `${a},${String(b).padStart(3, "0")}`),
  fc.tuple(fc.nat(999), fc.nat(99)).map(([a, b]) => `${a}.${b}`),
  fc.tuple(fc.integer({ min: 1, max: 999 }), fc.nat(99)).map(([a, b]) => `${a},${b}`),
  fc.tuple(fc.integer({ min: 1, max: 99 }), fc.nat(9)).map(([a, b]) => `${a}.${b}万`),
  fc.constantFrom(
    "1’200",
    "1 200",
    "二十七万",
    "三万五千",
    "百分之五",
    "１２３",
    "4½",
    "¾",
    "Ⅲ",
    "①",
    "1.2e6",
  ),
);
const unit = fc.constantFrom(
  " t",
  " kg",
  " %",
  "%",
  "‰",
  "万元/吨",
  "吨",
  "余吨",
  " t/a",
  " yuan/kg",
  " Mt",
  " mt",
  " °C",
  "℃",
  "亿元",
  " t REO",
  " mT",
  " g/cm³",
  " m²",
  " kJ/m³",
  " kg·m⁻³",
  " µm",
  " Ω·cm",
  " bn",
  "+",
  "′",
  "",
);
const name = fc.constantFrom(
  "NdPr",
  "Dy-Tb",
  "稀土",
  "镨钕氧化物",
  "釹鐵硼",
  "Sm2Co17",
  "Sm₂Co₁₇",
  "Lynas",
  "O’Brien",
  "O'Brien",
  "AT&T",
  "Nd-Fe-B",
  "铽",
  "A_b_C",
  "Müller",
  "Sillamäe",
  "《公告》",
  "“第一批”",
  "C++",
  "N52SH",
  "8505.11",
  "MP.N",
);
const sign = fc.constantFrom(
  ..."~～–-—‐‑−±<>≤≥≈≠約约$¥€£+×÷=/:：·",
  "US$",
  "A$",
  "No.",
  "§",
  "->",
  "→",
  "...",
  "…",
  "&",
  "@",
  "#",
);
const between = fc.constantFrom(
  "~",
  "～",
  "–",
  "-",
  "—",
  "‑",
  "至",
  "到",
  "/",
  "×",
  "x",
  ":",
  " to ",
  "--",
  "..",
);

/** What the importer must never change. */
export const plain: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(number, unit).map(([a, b]) => a + b),
  fc.tuple(number, between, number, unit).map(([a, b, c, d]) => a + b + c + d),
  fc.tuple(number, unit, between, number, unit).map(([a, b, c, d, e]) => a + b + c + d + e),
  fc
    .tuple(
      fc.constantFrom("~", "≈", "±", "≤", ">", "<", "约", "$", "US$", "+", "−", "-", "（", "(~"),
      number,
      unit,
    )
    .map(([a, b, c]) => a + b + c),
  fc.tuple(name, sign, number).map(([a, b, c]) => `${a} ${b} ${c}`),
  fc.tuple(name, sign, number, unit).map(([a, b, c, d]) => a + b + c + d),
  fc.tuple(name, name).map(([a, b]) => `${a} ${b}`),
  fc.tuple(name, number, name).map((parts) => parts.join("")),
  fc.tuple(number, number).map(([a, b]) => `${a}*${b}`),
  fc.tuple(number, number, number).map(([a, b, c]) => `${a}*${b}*${c}`),
  fc.tuple(number, number).map(([a, b]) => `${a}~~${b}`),
  fc.tuple(number, number, number, number).map(([a, b, c, d]) => `${a}~~${b} and ${c}~~${d}`),
  fc.tuple(number, number, number, number).map(([a, b, c, d]) => `${a}~${b} ${c}~${d}`),
  fc.tuple(digits, digits).map(([a, b]) => `${a}^${b}`),
  fc.tuple(digits, digits).map(([a, b]) => `${a}_${b}_${a}`),
  fc.nat(99).map((a) => `10**${a}`),
  fc.nat(99).map((a) => `10^-${a}`),
  fc.tuple(number, fc.nat(99)).map(([a, b]) => `${a} x 10^${b}`),
  fc.constantFrom(
    "10⁶ t",
    "10⁻³",
    "270,000¹ t",
    "½ Mt",
    "Nd₂Fe₁₄B",
    "2.7×10⁵",
    "（2030）25号",
    "〔2030〕25号",
    "第 61 号",
    "8505.11",
    "≥99.9%",
    "5'10\"",
    "R&D; and",
    "a < b > c",
    "$5 and $6",
    "[5] and (6)",
    "40 % ~ 42 %",
    "Q3 FY31",
    "2031/32",
    "24/7",
    "3:1",
    "-40 °C–+150 °C",
    "1)2)3)",
    "两成~三成",
    "**5 (a note of the table)",
    "5* and 6*",
  ),
);

const up = (value: number): string => [...String(value)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
const down = (value: number): string =>
  [...String(value)].map((digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)]).join("");
const small = fc.integer({ min: 1, max: 99 });

/** Text that Markdown or HTML encodes differently, with what it must become. */
export const raised: fc.Arbitrary<Words> = fc.oneof(
  fc.nat(99).map((a): Words => [`10<sup>${a}</sup> t`, `10${up(a)} t`]),
  fc.nat(99).map((a): Words => [`10<sup>-${a}</sup> t`, `10⁻${up(a)} t`]),
  small.map((a): Words => [`10^${a}^ t`, `10${up(a)} t`]),
  small.map((a): Words => [`Nd~${a}~Fe`, `Nd${down(a)}Fe`]),
  small.map((a): Words => [`Sm<sub>${a}</sub>Co`, `Sm${down(a)}Co`]),
  fc.nat(999).map((a): Words => [`${a}&times;2&nbsp;t`, `${a}×2 t`]),
  fc.nat(999).map((a): Words => [`&plusmn;${a}&#8239;%`, `±${a} %`]),
  fc.nat(999).map((a): Words => [`&lt;${a} &amp; &gt;5`, `<${a} & >5`]),
  fc.nat(999).map((a): Words => [`${a}<br>${a + 1}`, `${a}\n${a + 1}`]),
);

/** Three quarters without a sign of Markdown. */
export const words: fc.Arbitrary<Words> = fc.oneof(
  { weight: 3, arbitrary: plain.map((text): Words => [text, text]) },
  { weight: 1, arbitrary: raised },
);

/** Line ends as systems write them, or a mix of them. */
export const lineEnds: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.constantFrom("\n", "\r\n", "\r").map((end) => (text: string) => text.replaceAll("\n", end)),
  fc.array(fc.constantFrom("\n", "\r\n"), { minLength: 3, maxLength: 7 }).map((ends) => (text: string) => {
    let at = 0;
    return text.replace(/\n/g, () => ends[at++ % ends.length] ?? "\n");
  }),
);

/** Collapses white space: line ends are up to the importer. */
export const squeezed = (text: string): string => text.replace(/\s+/g, " ");
