import type { Nodes } from "mdast";

/** The words of a Markdown node; blocks inside it are divided by spaces. Links outside keep their address. */
export function plainWords(node: Nodes): string {
  if (node.type === "link") {
    const words = inside(node.children);
    return /^https?:/i.test(node.url) && !words.includes(node.url) ? `${words} (${node.url})` : words;
  }
  if ("children" in node) return inside(node.children);
  if (node.type === "text" || node.type === "inlineCode" || node.type === "code") return node.value;
  if (node.type === "image") return node.alt ?? "";
  return node.type === "break" ? " " : "";
}

function inside(nodes: readonly Nodes[]): string {
  const block = nodes.some(
    (node) => node.type === "paragraph" || node.type === "list" || node.type === "listItem",
  );
  return nodes
    .map(plainWords)
    .join(block ? " " : "")
    .trim();
}
