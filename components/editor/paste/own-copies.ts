import { type Fragment, type Schema, DOMSerializer as Serializer } from "@tiptap/pm/model";

const MARK = "data-copied-here";
const KEY = "lodestone-copies";
let remembered = "";

/** What tells copies of this editor from those that a page made up: known to this browser's tabs of this site alone. */
function secret(): string {
  try {
    remembered = localStorage.getItem(KEY) ?? remembered;
    if (remembered === "") remembered = crypto.randomUUID();
    localStorage.setItem(KEY, remembered);
  } catch {
    if (remembered === "") remembered = crypto.randomUUID();
  }
  return remembered;
}

/** Whether HTML was copied in this editor: its paywalls, entities and claims then mean what they say. */
export const isOwnCopy = (html: string): boolean => html.includes(`${MARK}="${secret()}"`);

/** Writes copies as the schema does, and marks them as this editor's. */
export class CopySerializer extends Serializer {
  static of(schema: Schema): CopySerializer {
    return new CopySerializer(Serializer.nodesFromSchema(schema), Serializer.marksFromSchema(schema));
  }

  override serializeFragment(
    fragment: Fragment,
    options: { document?: Document } = {},
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const written = super.serializeFragment(fragment, options, target);
    const first = target ? null : written.firstChild;
    if (first && first.nodeType === 1) (first as HTMLElement).setAttribute(MARK, secret());
    return written;
  }
}
