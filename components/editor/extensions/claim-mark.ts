import { Mark } from "@tiptap/core";
import { isUuid } from "@/lib/uuid";

/** The words that a claim was made from. Typing at their edges does not extend them; several claims may share words. */
export const ClaimMark = Mark.create({
  name: "claim",
  inclusive: false,
  excludes: "",
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (element) => element.getAttribute("data-claim"),
      renderHTML: ({ id }) => ({ "data-claim": id }),
    },
  }),
  parseHTML: () => [
    {
      tag: "span[data-claim]",
      getAttrs: (element) => (isUuid(element.getAttribute("data-claim") ?? "") ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["span", { ...HTMLAttributes, class: "claim-mark" }, 0],
});
