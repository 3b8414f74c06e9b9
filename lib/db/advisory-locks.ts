/**
 * Every advisory lock of the application. They share one number space in a database, so each number stands here once,
 * with what its holder may rely on. All but `migrations` and `demonstration` are held until the transaction ends.
 */
export const ADVISORY_LOCKS = {
  /** one writer appends to the audit chain at a time */
  auditChain: 4_201_976_001n,
  /** merges are made and undone one at a time, since each looks along whole lines of them */
  merges: 4_201_976_002n,
  /** one writer appends to the publication log, or changes the signing key, at a time */
  publicationLog: 4_201_976_003n,
  /** terms of the glossary are written one at a time, so that no two have one spelling */
  glossary: 4_201_976_004n,
  /** the set of admins is changed by one transaction at a time, the first set-up included */
  admins: 4_201_976_005n,
  /** one instance finds the sentences behind relationships that an earlier release left without */
  fillProofs: 4_201_976_006n,
  /** instances that start together migrate one after the other; held by a session */
  migrations: 4_201_976_012n,
  /** instances that start together would collide on the catalogue's rows of roles */
  roles: 4_201_976_013n,
  /** of instances that start together one seeds the demonstration; held by a session */
  demonstration: 4_201_976_014n,
} as const;

/**
 * Kinds of names that are locked one by one, before their row is there. Each is the first number of a pair, the second
 * is the name's hash: two names with one hash wait for each other, which is harmless.
 */
export const NAMED_LOCKS = {
  /** who may take a report's address */
  slug: 4_201_976,
  /** an e-mail address asks for a tier once, so that two clicks are one request */
  accessRequest: 4_201_977,
} as const;
