import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

/* Without our names the merger takes `text-2xs` for a colour and drops it beside one. */
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

/** Joins class names; of two that set the same property the later wins. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
