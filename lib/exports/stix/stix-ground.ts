import { uuidOfAddress } from "../uuid-v5";
import type { Publisher, StixObject } from "./stix-parts";

/** The date of the extension's definition; it never changes under this id. */
const DEFINED = "2026-11-24T00:00:00.000Z";

/** The id of an object: the same in every bundle of this site. */
export function stixId(type: string, address: string): string {
  return `${type}--${uuidOfAddress(`${address}#${type}`)}`;
}

export function publisherId(site: string): string {
  return stixId("identity", site);
}

export function extensionId(site: string): string {
  return stixId("extension-definition", `${site}/verify`);
}

/** The beginning of every bundle: the publisher, and the definition of our own properties. */
export function stixGround({ site, name, named }: Publisher): StixObject[] {
  const dated = { spec_version: "2.1", created: DEFINED, modified: DEFINED } as const;
  return [
    {
      type: "identity",
      ...dated,
      // What changes under the same id is a later state of it.
      ...(named && { modified: named.toISOString() }),
      id: publisherId(site),
      name: `${name} at ${new URL(site).host}`,
      identity_class: "organization",
      external_references: [{ source_name: name, url: site }],
    },
    {
      type: "extension-definition",
      ...dated,
      id: extensionId(site),
      created_by_ref: publisherId(site),
      name: "Evidence",
      description:
        "What this site knows of reports, claims and things of a supply chain beyond the terms of STIX.",
      schema:
        "On a report: version (number), version_hash (SHA-256, as in the publication log), lodestone_seal (Ed25519, see /verify). " +
        "On a note, which is a claim: claim_id, property, value, upper, comparator, unit, asserted_on, and the Admiralty grade: " +
        "reliability (A to F) and credibility (1 to 6), where F and 6 mean that it cannot be judged; status. " +
        "On a relationship: share_percent. On an identity: name_zh, country (ISO 3166-1). New object x-lodestone-entity: name, name_zh, description, kind, country.",
      version: "1.0.0",
      extension_types: ["property-extension", "new-sdo"],
    },
  ];
}
