/** A document that supports a claim. */
export type OriginDocument = {
  id: string;
  sourceId: string;
  originId: string | null;
  /** its `canonicalAddress`; null without one */
  address?: string | null;
  /** names and bodies that speak through its source: `voiceOf` of the publisher, and the entities it belongs to */
  voices?: readonly string[];
};

/** What `independentOrigins` needs of a claim. */
export type OriginClaim = {
  id: string;
  /** who asserts it, in a canonical form of the name; null if it is not named */
  asserter: string | null;
  documents: readonly OriginDocument[];
  /** claims that support it */
  supportedBy: readonly string[];
  /** claims that it repeats or that repeat it */
  tiedTo: readonly string[];
};

/**
 * The number of independent origins of a claim, over its documents and those of the claims that support it. Documents
 * count once together if they are the same document, share an address, are copies of one text, come from one source,
 * one publisher, one group of companies or one asserter, or belong to claims of which one repeats the other. `claims`
 * holds the claim, its supporters and everything tied to these.
 */
export function independentOrigins(claimId: string, claims: ReadonlyMap<string, OriginClaim>): number {
  const groups = new Groups();
  for (const claim of claims.values()) {
    for (const document of claim.documents) {
      const node = nodeOf(document);
      groups.unite(node, `source ${document.sourceId}`);
      if (document.originId !== null) groups.unite(node, `origin ${document.originId}`);
      if (document.address) groups.unite(node, `address ${document.address}`);
      for (const voice of document.voices ?? []) groups.unite(node, `voice ${voice}`);
      if (claim.asserter !== null) groups.unite(node, `voice ${claim.asserter}`);
      if (claim.tiedTo.length > 0) groups.unite(node, `claim ${claim.id}`);
    }
    for (const other of claim.tiedTo) {
      groups.unite(`claim ${claim.id}`, `claim ${other}`);
      for (const document of claims.get(other)?.documents ?? [])
        groups.unite(nodeOf(document), `claim ${other}`);
    }
  }
  const claim = claims.get(claimId);
  const behind = [claim, ...(claim?.supportedBy ?? []).map((id) => claims.get(id))];
  const documents = behind.flatMap((one) => one?.documents ?? []);
  return new Set(documents.map((document) => groups.rootOf(nodeOf(document)))).size;
}

const nodeOf = ({ id }: OriginDocument): string => `document ${id}`;

/** Union-find. */
class Groups {
  private readonly parents = new Map<string, string>();

  rootOf(node: string): string {
    let root = node;
    for (let next = this.parents.get(root); next !== undefined; next = this.parents.get(root)) root = next;
    if (root !== node) this.parents.set(node, root);
    return root;
  }

  unite(one: string, other: string): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a !== b) this.parents.set(a, b);
  }
}
