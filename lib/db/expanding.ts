/**
 * What in a migration keeps earlier releases from working on the new schema, or blocks writes while it runs: in words,
 * a line for each statement. None for one that only adds.
 */
export function whatIsNotExpanding(sql: string): string[] {
  const statements = statementsOf(sql);
  const made = new Set(statements.flatMap((statement) => CREATE_TABLE.exec(statement)?.[1] ?? []));
  const isNew = (table: string | undefined) => table !== undefined && made.has(table);
  const faults = statements.flatMap((statement) => {
    const short = statement.length > 100 ? `${statement.slice(0, 100)}…` : statement;
    const body = bodyOf(statement);
    if (body !== null) return TAKES_AWAY.test(body) ? [`in a block: ${TAKES_AWAY.exec(body)?.[0]}`] : [];
    if (isNew(ALTER_TABLE.exec(statement)?.[1]) || VOCABULARY.test(statement)) return [];
    const index = CREATE_INDEX.exec(statement);
    if (index) {
      const { unique, concurrently, table } = index.groups ?? {};
      if (isNew(table)) return [];
      if (unique) return [`refuses rows that were allowed: ${short}`];
      return concurrently ? [] : [`keeps others from writing meanwhile: ${short}`];
    }
    for (const action of actionsOf(withoutQuoted(statement))) {
      const rule = RULES.find(({ form, but }) => form.test(action) && !but?.test(action));
      if (rule) return [`${rule.why}: ${short}`];
    }
    return [];
  });
  const runsOutside = statements.some((statement) => /\bCONCURRENTLY\b/i.test(withoutQuoted(statement)));
  if (runsOutside && statements.length > 1)
    faults.push("what is done concurrently must be the only statement of its migration");
  return faults;
}

const NAME = `(?:"?public"?\\.)?"?(\\w+)"?`;
const CREATE_TABLE = new RegExp(`^CREATE (?:UNLOGGED )?TABLE (?:IF NOT EXISTS )?${NAME}`, "i");
const ALTER_TABLE = new RegExp(`^ALTER TABLE (?:IF EXISTS )?(?:ONLY )?${NAME}`, "i");
const CREATE_INDEX =
  /^CREATE (?<unique>UNIQUE )?INDEX (?<concurrently>CONCURRENTLY )?.*?\bON (?:ONLY )?(?:"?public"?\.)?"?(?<table>\w+)"?/i;
/**
 * A fixed vocabulary is checked, by a name that says so, and later replaced by one with more words. Earlier releases
 * parse the same words before they write them, so it refuses nothing of theirs.
 */
const VOCABULARY =
  /^ALTER TABLE "(\w+)" (?:ADD CONSTRAINT "\1_\w+_words" CHECK \(.*\) NOT VALID|DROP CONSTRAINT "\1_\w+_words")$/i;
const TAKES_AWAY =
  /\b(DROP|RENAME)\s+(TABLE|COLUMN|TYPE|VIEW|SCHEMA|FUNCTION|TRIGGER|CONSTRAINT|TO|VALUE)\b/i;

/** In this order; each statement is reported once. */
const RULES: { form: RegExp; but?: RegExp; why: string }[] = [
  { form: /^TRUNCATE /i, why: "takes away" },
  { form: /\bRENAME (TO|COLUMN|CONSTRAINT|VALUE|ATTRIBUTE)\b|\bRENAME "?\w+"? TO\b/i, why: "renames" },
  // Dropping NOT NULL only relaxes, and a default has its own rule below.
  { form: /\bDROP (?!NOT NULL\b|DEFAULT\b|INDEX CONCURRENTLY\b)/i, why: "takes away" },
  { form: /\bDROP DEFAULT\b/i, why: "requires what earlier releases do not give" },
  { form: /\bSET NOT NULL\b/i, why: "requires what earlier releases do not give" },
  { form: /\b(SET DATA )?TYPE\b/i, but: /^(CREATE|COMMENT|ALTER TYPE)\b/i, why: "changes a type" },
  { form: /^ALTER TYPE .*\b(DROP|ALTER) ATTRIBUTE\b/i, why: "changes a type" },
  {
    form: /\bADD (COLUMN )?(?!CONSTRAINT|VALUE).*\b(NOT NULL|PRIMARY KEY)\b/i,
    but: /\b(DEFAULT|GENERATED)\b/i,
    why: "requires what earlier releases do not give",
  },
  {
    form: /\bADD CONSTRAINT\b.*\b(CHECK|UNIQUE|PRIMARY KEY|EXCLUDE)\b/i,
    why: "refuses rows that were allowed",
  },
  {
    form: /\bADD CONSTRAINT\b.*\bFOREIGN KEY\b/i,
    but: /\bNOT VALID$/i,
    why: "refuses rows that were allowed, and keeps others from writing meanwhile (NOT VALID, then VALIDATE)",
  },
  { form: /^REVOKE /i, why: "takes away" },
  { form: /\b(ENABLE|FORCE) ROW LEVEL SECURITY\b/i, why: "takes away" },
];

/** Without comments, one space between words; what is quoted with dollars stays as it is. */
function statementsOf(sql: string): string[] {
  const statements: string[] = [];
  let current = "";
  for (const [part] of sql.matchAll(PARTS)) {
    if (part.startsWith("--") || part.startsWith("/*")) current += " ";
    else if (part === ";") {
      statements.push(current);
      current = "";
    } else current += part;
  }
  return [...statements, current]
    .map((one) => one.replaceAll(/\s+/g, " ").trim())
    .filter((one) => one !== "");
}

const PARTS = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$\w*\$)[\s\S]*?\1|;|[\s\S]/g;

/** Of a block that runs now (DO); a function's runs later, and says nothing here. */
function bodyOf(statement: string): string | null {
  if (/^CREATE (OR REPLACE )?(FUNCTION|PROCEDURE)\b/i.test(statement)) return "";
  return /^DO\b/i.test(statement) ? statement : null;
}

/** What an ALTER does one after the other; a statement without commas is one. */
function actionsOf(statement: string): string[] {
  return statement.replaceAll(/\([^()]*\)/g, "()").split(/,\s*/);
}

function withoutQuoted(statement: string): string {
  return statement.replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$\w*\$)[\s\S]*?\1/g, "x");
}
