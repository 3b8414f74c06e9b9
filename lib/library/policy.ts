/** More than anyone finds again. */
export const MOST_BOOKMARKS = 2_000;
export const MOST_FOLDERS = 50;
export const MOST_ANNOTATIONS = 10_000;

/** Longer passages are quoted by their place. */
export const LONGEST_QUOTE = 4_000;
/** Longer words do not fit a picture. */
export const LONGEST_DRAWN = 400;
export const LONGEST_NOTE = 4_000;

/** How much of what is before marked words tells them from the same words elsewhere in a block, in UTF-16 units. */
export const BEFORE = 40;

/** The colours of annotations by their names, in the order of the buttons. */
export const COLOURS = ["yellow", "green", "blue", "pink"] as const;
export type Colour = (typeof COLOURS)[number];

export const COLOUR_NAMES: Record<Colour, string> = {
  yellow: "Yellow",
  green: "Green",
  blue: "Blue",
  pink: "Pink",
};
