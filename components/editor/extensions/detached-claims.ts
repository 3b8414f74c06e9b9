import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { claimRanges } from "../claim-marks";

/** The words that each claim was made from, by id. */
type Quotes = ReadonlyMap<string, string>;

const KEY = new PluginKey<Quotes>("detached-claims");

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    detachedClaims: { setClaimQuotes: (quotes: Quotes) => ReturnType };
  }
}

/** Highlights marks that no longer cover their claim's words. Ignores unknown claims. */
export const DetachedClaims = Extension.create({
  name: "detachedClaims",
  addCommands: () => ({
    setClaimQuotes:
      (quotes) =>
      ({ tr, dispatch }) => {
        dispatch?.(tr.setMeta(KEY, quotes).setMeta("addToHistory", false));
        return true;
      },
  }),
  addProseMirrorPlugins: () => [
    new Plugin<Quotes>({
      key: KEY,
      state: {
        init: () => new Map(),
        apply: (tr, quotes) => tr.getMeta(KEY) ?? quotes,
      },
      props: {
        decorations: (state) => {
          const quotes = KEY.getState(state);
          if (!quotes || quotes.size === 0) return null;
          const detached = claimRanges(state.doc).filter(
            ({ id, words }) => quotes.has(id) && quotes.get(id) !== words,
          );
          return DecorationSet.create(
            state.doc,
            detached.map(({ from, to }) => Decoration.inline(from, to, { class: "claim-detached" })),
          );
        },
      },
    }),
  ],
});
