/**
 * The requirements of CSL-JSON 1.0 for exported items, as a JSON Schema of our own. Closed: unknown variables are
 * refused, and so are wrong shapes.
 */
const text = { type: "string", minLength: 1 };
const name = {
  type: "object",
  properties: { family: text, given: text, literal: text, suffix: text },
  anyOf: [{ required: ["literal"] }, { required: ["family"] }],
  additionalProperties: false,
};
const names = { type: "array", items: name, minItems: 1 };
const date = {
  type: "object",
  properties: {
    "date-parts": {
      type: "array",
      minItems: 1,
      maxItems: 2,
      items: { type: "array", minItems: 1, maxItems: 3, items: { type: "integer" } },
    },
  },
  required: ["date-parts"],
  additionalProperties: false,
};

/** Of a list of items. */
export const CSL_SCHEMA = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    properties: {
      id: text,
      type: {
        enum: ["report", "article", "article-journal", "article-newspaper", "book", "chapter", "webpage"],
      },
      title: text,
      author: names,
      issued: date,
      accessed: date,
      "original-date": date,
      publisher: text,
      version: text,
      abstract: text,
      keyword: text,
      language: { type: "string", pattern: "^[a-z]{2,3}(-[A-Za-z0-9]+)*$" },
      URL: { type: "string", pattern: "^https?://" },
      note: text,
      custom: { type: "object" },
    },
    required: ["id", "type", "title", "issued"],
    additionalProperties: false,
  },
};
