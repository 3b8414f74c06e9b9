/** A term as readers see it; `en` best first. */
export type GlossaryLine = {
  slug: string;
  zh: string;
  pinyin: string;
  en: string[];
  sense: string;
  usage: string;
};

/** A term at the desk; an edit names the revision it started from. */
export type EditableTerm = GlossaryLine & { id: string; revision: number };
