import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

/* tailwind-merge does not know our names: it would take `text-2xs` for a colour and drop it next to one. */
const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ["2xs", "reading"],
      radius: ["control", "card", "overlay"],
      shadow: ["card", "raised", "overlay"],
      container: ["page", "measure"],
    },
    classGroups: {
      "font-size": [
        { type: ["display", "title", "headline", "subhead", "standfirst", "summary", "kicker", "meta"] },
      ],
    },
  },
});

/** Joins class names; when two set the same property, the later one wins. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
