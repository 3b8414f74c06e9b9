import { each, isBlank, wordsOf } from "./dom";
import { count, type Tally } from "./tally";

/** A picture that came with a paste, to be uploaded; `id` is that of the placeholder figure. */
export type PastedPicture = { id: string; file: File; alt: string; caption: string };

const TAKEN = /^data:(image\/(?:png|jpe?g|webp|avif|gif|tiff));base64,/i;
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component})+$/u;
/** The block after which a picture is inserted: it is allowed only at the top level. */
const AROUND = "table,ul,ol,blockquote,p,h1,h2,h3,h4,h5,h6,dl,pre";

/**
 * Pictures with bytes in the clipboard become figures after their block; others are counted. `files` are those of the
 * clipboard, for a copy that consists only of pictures or names them.
 */
export function readPictures(root: HTMLElement, files: readonly File[], tally: Tally): PastedPicture[] {
  const pictures: PastedPicture[] = [];
  const images = [...each(root, "img,picture > source")];
  const seen = images.filter((image) => image.localName === "img" && !isTracker(image) && !asWords(image));
  const alone = wordsOf(root) === "" && seen.length === files.length;
  for (const [index, image] of seen.entries()) {
    const name = `picture ${index + 1}`;
    const file =
      fileOfData(image.getAttribute("src") ?? "", name) ??
      fileOfName(image.getAttribute("src") ?? "", files) ??
      (alone ? files[index] : undefined);
    if (!file) {
      count(tally, "picture");
      continue;
    }
    const id = crypto.randomUUID();
    const frame = image.closest("figure");
    const caption = frame?.querySelectorAll("img").length === 1 ? frame.querySelector("figcaption") : null;
    const alt = (image.getAttribute("alt") ?? "").trim().slice(0, 1000);
    pictures.push({ id, file, alt, caption: caption ? wordsOf(caption).slice(0, 2000) : "" });
    place(image, id, root);
    if (caption && wordsOf(caption).length <= 2000 && caption.querySelector("sup,sub,a,table") === null)
      caption.remove();
    else if (caption) pictures[pictures.length - 1] = { id, file, alt, caption: "" };
  }
  for (const image of images) image.remove();
  for (const shape of each(root, "[src^='file:'],v\\:imagedata")) shape.remove();
  return pictures;
}

function isTracker(image: Element): boolean {
  return (
    /^[01](?:px)?$/.test(image.getAttribute("width") ?? "") ||
    /^[01](?:px)?$/.test(image.getAttribute("height") ?? "")
  );
}

/** A picture of a character becomes that character. */
function asWords(image: HTMLElement): boolean {
  const alt = image.getAttribute("alt") ?? "";
  if (!EMOJI.test(alt) || /^[\d#*]+$/.test(alt)) return false;
  image.before(alt);
  return true;
}

function place(image: Element, id: string, root: Element): void {
  const figure = root.ownerDocument.createElement("figure");
  figure.setAttribute("data-attachment", id);
  let outer: Element | null = null;
  for (let at = image.parentElement; at && at !== root; at = at.parentElement)
    if (at.matches(AROUND)) outer = at;
  let anchor: Element = outer ?? image;
  // Several pictures in one block keep their order.
  while (outer && anchor.nextElementSibling?.matches("figure[data-attachment]") && isBlankBetween(anchor))
    anchor = anchor.nextElementSibling;
  anchor.after(figure);
}

function isBlankBetween(anchor: Element): boolean {
  for (let node = anchor.nextSibling; node && node !== anchor.nextElementSibling; node = node.nextSibling)
    if (!isBlank(node)) return false;
  return true;
}

function fileOfData(source: string, name: string): File | undefined {
  const type = TAKEN.exec(source)?.[1]?.toLowerCase().replace("jpg", "jpeg");
  if (!type) return undefined;
  try {
    const bytes = Uint8Array.from(atob(source.slice(source.indexOf(",") + 1)), (sign) => sign.charCodeAt(0));
    return new File([bytes], name, { type });
  } catch {
    return undefined;
  }
}

/** Word refers to files in its own folder; a clipboard file with the same name is that picture. */
function fileOfName(source: string, files: readonly File[]): File | undefined {
  if (!/^(?:file:|cid:)/i.test(source)) return undefined;
  const name =
    source
      .split(/[/\\:]/)
      .at(-1)
      ?.split("@")[0] ?? "";
  return files.find((file) => file.name !== "" && file.name !== "image.png" && file.name === name);
}
