import "server-only";
import { onceAnEpoch } from "@/lib/db/once-an-epoch";
import type { RowReader } from "@/lib/db/rows";
import { BUILT_IN_EDGES, BUILT_IN_KINDS, EDGE_KINDS, type FieldWords } from "../words";
import { readField } from "./read-field";

/** What kinds of entity and of relationship are called: the words of the field, and ours for a kind without any. */
async function read(tx?: RowReader): Promise<FieldWords> {
  const found = await readField(["entity-kind", "relationship-kind"], tx);
  const [kinds, edges] = [{ ...BUILT_IN_KINDS }, { ...BUILT_IN_EDGES } as FieldWords["edges"]];
  for (const { key, value } of found["entity-kind"]) {
    const kind = (Object.keys(kinds) as (keyof typeof kinds)[]).find((one) => one === key);
    if (kind) kinds[kind] = { label: value.label, many: value.many };
  }
  for (const { key, value } of found["relationship-kind"]) {
    const kind = EDGE_KINDS.find((one) => one === key);
    if (kind) edges[kind] = { verb: value.verb, outgoing: value.outgoing, incoming: value.incoming };
  }
  return { kinds, edges };
}

const forPages = onceAnEpoch(() => read());

/**
 * The words of kinds, the same for everyone. One statement; none for a page that another was rendered after the same change.
 *
 * @param tx for a mail that is written in a transaction
 */
export const readFieldWords = (tx?: RowReader): Promise<FieldWords> => (tx ? read(tx) : forPages());
