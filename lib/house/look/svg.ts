import "server-only";
import createDOMPurify from "dompurify";
import { JSDOM } from "jsdom";

/** Why an SVG is refused, in words for its field. */
export class UnsafeSvg extends Error {}

/** What an XML parser may be made to fetch or to expand. */
const DECLARATIONS = /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)|<\?xml-(?:stylesheet|model)/i;
/** A reference that does not begin with the number sign leads out of the picture. */
const OUTSIDE = /url\(\s*["']?\s*(?![#"'\s])/i;
const STYLE_RULES = /@(?!media\b)|expression\s*\(|\\/i;
/** Taking these out would change what the picture does or shows; what drawing programs leave behind is not missed. */
const REFUSED_ELEMENTS =
  /^(script|foreignobject|image|feimage|a|iframe|object|embed|audio|video|handler|listener|animate\w*|set|discard)$/i;
const REFUSED_ATTRIBUTES = /^on|^(xlink:)?href$|^src$|^formaction$/i;

/**
 * An SVG with nothing in it but shapes. What could run or lead elsewhere is refused, so that no one takes a logo for whole that
 * is not; DOMPurify leaves out whatever else it does not know.
 *
 * @throws UnsafeSvg
 */
export function checkedSvg(text: string): string {
  if (DECLARATIONS.test(text)) throw new UnsafeSvg("it declares a document type, entities or a stylesheet");
  const { window } = new JSDOM("");
  try {
    const purify = createDOMPurify(window);
    const clean = purify.sanitize(svgIn(text, window).outerHTML, {
      USE_PROFILES: { svg: true, svgFilters: true },
      ADD_TAGS: ["use"],
      ADD_ATTR: ["href", "xlink:href"],
    });
    for (const one of purify.removed) {
      const element = "element" in one ? one.element.nodeName : "";
      if (REFUSED_ELEMENTS.test(element)) throw new UnsafeSvg(`it holds <${element.toLowerCase()}>`);
      const attribute = "attribute" in one ? (one.attribute?.name ?? "") : "";
      if (REFUSED_ATTRIBUTES.test(attribute)) throw new UnsafeSvg(`it holds the attribute ${attribute}`);
    }
    const root = svgIn(clean, window);
    refuseReferences(root);
    return new window.XMLSerializer().serializeToString(root);
  } finally {
    window.close();
  }
}

function svgIn(text: string, window: JSDOM["window"]): Element {
  const root = new window.DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (root?.localName !== "svg" || root.namespaceURI !== "http://www.w3.org/2000/svg")
    throw new UnsafeSvg("it is no SVG, or is not well-formed");
  return root;
}

function refuseReferences(root: Element): void {
  const outside = new UnsafeSvg("it refers to something outside of itself");
  for (const element of [root, ...root.querySelectorAll("*")]) {
    if (REFUSED_ELEMENTS.test(element.localName)) throw new UnsafeSvg(`it holds <${element.localName}>`);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) throw new UnsafeSvg(`it holds the attribute ${name}`);
      if (/(^|:)href$/i.test(name) && !value.trim().startsWith("#")) throw outside;
      if (OUTSIDE.test(value)) throw outside;
    }
    const rules = element.localName === "style" ? element.textContent : element.getAttribute("style");
    if (rules && (STYLE_RULES.test(rules) || OUTSIDE.test(rules))) throw outside;
  }
}
