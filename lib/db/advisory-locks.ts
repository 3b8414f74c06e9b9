/**
 * Every advisory lock of the application. They share one number space in a database, so each number is listed here
 * once, with what its holder may rely on. All but `migrations` and `demonstration` are held until the transaction ends.
 */
export const ADVISORY_LOCKS = {
  /** one writer appends to the audit chain at a time */
  auditChain: 4_201_976_001n,
  /** merges are made and undone one at a time, since each follows whole chains of them */
  merges: 4_201_976_002n,
  /** one writer appends to the publication log, or changes the signing key, at a time */
  publicationLog: 4_201_976_003n,
  /** terms of the glossary are written one at a time, so that no two share a spelling */
  glossary: 4_201_976_004n,
  /** the set of admins is changed by one transaction at a time, the first set-up included */
  admins: 4_201_976_005n,
  /** one instance finds the sentences for relationships that an earlier release left without them */
  fillProofs: 4_201_976_006n,
  /** one transaction makes or replaces the key by which push services know the installation */
  pushKey: 4_201_976_007n,
  /** settings of the house are changed one at a time, so that each row follows the one it replaces */
  settings: 4_201_976_008n,
  /** files of entities and relationships are worked off one at a time, so that none makes what another has just made */
  register: 4_201_976_009n,
  /** instances that start together migrate one after the other; held by a session */
  migrations: 4_201_976_012n,
  /** instances that start together would collide on the rows of roles in the system catalogue */
  roles: 4_201_976_013n,
  /** of several instances that start together, one seeds the demonstration; held by a session */
  demonstration: 4_201_976_014n,
} as const;

/**
 * Kinds of names that are locked individually, before their row exists. Each is the first number of a pair; the second
 * is the hash of the name: two names with the same hash wait for each other, which is harmless.
 */
export const NAMED_LOCKS = {
  /** who may take a report's address */
  slug: 4_201_976,
  /** an e-mail address requests a tier once, so that two clicks make one request */
  accessRequest: 4_201_977,
} as const;
