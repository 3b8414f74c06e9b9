import { type Fragment, type Schema, DOMSerializer as Serializer } from "@tiptap/pm/model";

const MARK = "data-copied-here";
const KEY = "lodestone-copies";
let remembered = "";

/**
 * A token that distinguishes this editor's copies from forged ones: known only to tabs of this site in this browser.
 */
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

/** Whether HTML was copied in this editor: its paywalls, entities and claims can then be trusted. */
export const isOwnCopy = (html: string): boolean => html.includes(`${MARK}="${secret()}"`);

/** Serializes copies like the schema, and marks them as this editor's. */
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
