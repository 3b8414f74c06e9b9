import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Mapping } from "@tiptap/pm/transform";
import { newBlockId } from "@/lib/document/block";

/** Every id that this document has had since it was opened, so that a block cut and pasted here keeps its id. */
const KNOWN = new PluginKey<ReadonlySet<string>>("block-ids");

type Top = { node: Node; from: number; to: number; id: string | null };

/** Gives ids to blocks without one and to all but one of those that share one. */
export function blockIdsPlugin(newId: () => string = newBlockId): Plugin<ReadonlySet<string>> {
  return new Plugin<ReadonlySet<string>>({
    key: KNOWN,
    state: {
      init: (_config, state) => new Set(idsOf(state.doc)),
      apply: (tr, known) => (tr.docChanged ? new Set([...known, ...idsOf(tr.doc)]) : known),
    },
    appendTransaction: (transactions, before, after) => {
      if (!transactions.some((tr) => tr.docChanged)) return null;
      const mapping = new Mapping(transactions.flatMap((tr) => tr.mapping.maps));
      const tr = identify(after.tr, before.doc, mapping, newId);
      return tr.docChanged ? tr : null;
    },
    props: {
      transformPasted: (slice, view) => {
        if (view.dragging?.move) return slice;
        const present = new Set(idsOf(view.state.doc));
        const known = KNOWN.getState(view.state) ?? new Set();
        return freshSlice(slice, (id) => known.has(id) && !present.has(id));
      },
    },
  });
}

function identify(tr: Transaction, before: Node, mapping: Mapping, newId: () => string): Transaction {
  const tops = topsOf(tr.doc);
  const keepers = keepersOf(tops);
  const vanished = topsOf(before).filter((top) => top.id !== null && !keepers.has(top.id));
  const unchanged = new Set(before.children);
  for (const top of tops) {
    if (!unchanged.has(top.node)) clearInner(tr, top);
    if (top.id !== null && keepers.get(top.id) === top) continue;
    const heir = vanished.findIndex(
      (old) => mapping.map(old.from, 1) < top.to && mapping.map(old.to, -1) > top.from,
    );
    const inherited = heir >= 0 ? vanished.splice(heir, 1)[0]?.id : null;
    tr.setNodeAttribute(top.from, "id", inherited ?? newId());
  }
  return tr;
}

/**
 * Of several blocks with one id, the first non-empty one keeps it: with Enter at the start of a block the id stays with
 * the text.
 */
function keepersOf(tops: readonly Top[]): Map<string, Top> {
  const keepers = new Map<string, Top>();
  for (const top of tops) {
    if (top.id === null) continue;
    const other = keepers.get(top.id);
    if (!other || (isEmpty(other.node) && !isEmpty(top.node))) keepers.set(top.id, top);
  }
  return keepers;
}

const isEmpty = (node: Node): boolean => node.isTextblock && node.content.size === 0;

/** Only blocks of the top level are addressed. */
function clearInner(tr: Transaction, top: Top): void {
  top.node.descendants((node, pos) => {
    if (node.isBlock && node.attrs.id) tr.setNodeAttribute(top.from + 1 + pos, "id", null);
    return !node.isTextblock;
  });
}

function topsOf(doc: Node): Top[] {
  const tops: Top[] = [];
  doc.forEach((node, from) => {
    if (node.type.spec.attrs && "id" in node.type.spec.attrs) {
      tops.push({ node, from, to: from + node.nodeSize, id: node.attrs.id || null });
    }
  });
  return tops;
}

const idsOf = (doc: Node): string[] => topsOf(doc).flatMap((top) => (top.id === null ? [] : [top.id]));

function freshSlice(slice: Slice, keeps: (id: string) => boolean): Slice {
  return new Slice(freshFragment(slice.content, keeps), slice.openStart, slice.openEnd);
}

function freshFragment(fragment: Fragment, keeps: (id: string) => boolean): Fragment {
  return Fragment.fromArray(
    fragment.content.map((node) => {
      if (node.isText) return node;
      const attrs = freshAttrs(node, keeps);
      return node.type.create(attrs, freshFragment(node.content, keeps), node.marks);
    }),
  );
}

/** A copied footnote is a new footnote. */
function freshAttrs(node: Node, keeps: (id: string) => boolean): Node["attrs"] {
  if (!node.attrs.id) return node.attrs;
  if (node.isInline) return { ...node.attrs, id: newBlockId() };
  return keeps(node.attrs.id) ? node.attrs : { ...node.attrs, id: null };
}
