/**
 * What STIX 2.1 (OASIS, sections 2, 3, 4.3, 4.8, 4.15, 5.1, 7.3) requires of exported objects, as a JSON Schema of our
 * own. Closed: a property unknown to the specification is refused outside `extensions`.
 */
const reference = (...types: string[]) => ({
  type: "string",
  pattern: `^(${types.join("|") || "[a-z][a-z0-9-]+[a-z0-9]"})--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`,
});
const timestamp = { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$" };
const text = { type: "string", minLength: 1 };
const texts = { type: "array", items: text, minItems: 1 };
const references = { type: "array", items: reference(), minItems: 1, uniqueItems: true };

const external = {
  type: "object",
  properties: { source_name: text, description: text, url: { type: "string", pattern: "^https?://" } },
  required: ["source_name"],
  anyOf: [{ required: ["description"] }, { required: ["url"] }],
  additionalProperties: false,
};
const extension = {
  type: "object",
  properties: { extension_type: { enum: ["new-sdo", "property-extension"] } },
  required: ["extension_type"],
};

function object(type: string, required: string[], properties: Record<string, unknown>) {
  return {
    type: "object",
    properties: {
      type: { const: type },
      spec_version: { const: "2.1" },
      id: reference(type),
      created_by_ref: reference("identity"),
      created: timestamp,
      modified: timestamp,
      labels: texts,
      confidence: { type: "integer", minimum: 0, maximum: 100 },
      lang: text,
      external_references: { type: "array", items: external, minItems: 1 },
      extensions: {
        type: "object",
        minProperties: 1,
        propertyNames: reference("extension-definition"),
        additionalProperties: extension,
      },
      ...properties,
    },
    required: ["type", "spec_version", "id", "created", "modified", ...required],
    additionalProperties: false,
  };
}

const named = { name: text, description: text };

export const STIX_BUNDLE_SCHEMA = {
  type: "object",
  properties: {
    type: { const: "bundle" },
    id: reference("bundle"),
    objects: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        discriminator: { propertyName: "type" },
        required: ["type"],
        oneOf: [
          object("identity", ["name"], { ...named, identity_class: text, sectors: texts }),
          object("location", ["country"], { ...named, country: { type: "string", pattern: "^[A-Z]{2}$" } }),
          object("note", ["content", "object_refs"], {
            abstract: text,
            content: text,
            authors: texts,
            object_refs: references,
          }),
          object("report", ["name", "published", "object_refs"], {
            ...named,
            published: timestamp,
            report_types: texts,
            object_refs: references,
          }),
          object("relationship", ["relationship_type", "source_ref", "target_ref"], {
            relationship_type: { type: "string", pattern: "^[a-z0-9-]+$" },
            description: text,
            source_ref: reference("identity", "location", "x-lodestone-entity"),
            target_ref: reference("identity", "location", "x-lodestone-entity"),
            start_time: timestamp,
            stop_time: timestamp,
          }),
          object("extension-definition", ["created_by_ref", "name", "schema", "version", "extension_types"], {
            ...named,
            schema: text,
            version: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+$" },
            extension_types: texts,
          }),
          object("x-lodestone-entity", ["name", "kind", "extensions"], {
            ...named,
            kind: text,
            name_zh: text,
            country: text,
          }),
        ],
      },
    },
  },
  required: ["type", "id", "objects"],
  additionalProperties: false,
};
