import { declarations, each, isBlank, styleOf, unwrap, wordsOf } from "./dom";
import { count, type Tally } from "./tally";

/** Elements without text content: code, controls, settings. */
const MACHINERY =
  "script,style,meta,link,title,base,template,noscript,xml,button,select,textarea,input,datalist,dialog,rp,wbr,colgroup,col";
const MEDIA = "iframe,object,embed,video,audio,canvas,svg";
const SCREEN_READERS =
  /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|visuallyhidden|element-invisible)(?:\s|$)/;

/** Removes and counts what is invisible in the source or not meant for readers. */
export function dropUnseen(root: HTMLElement, sheets: string, tally: Tally): void {
  // Reserved for this editor.
  for (const name of ["data-footnote", "data-text", "data-attachment"])
    for (const element of each(root, `[${name}]`)) element.removeAttribute(name);
  dropPrivateComments(root, tally);
  dropNodeComments(root, tally);
  dropFormulas(root, tally);
  for (const element of each(root, "noscript")) if (element.querySelector("img")) element.remove();
  for (const element of each(root, MACHINERY)) element.remove();
  dropHidden(root, hiddenClasses(sheets), tally);
  for (const element of each(root, MEDIA)) {
    if (!isOrnament(element)) count(tally, "media");
    element.remove();
  }
  // Word for the web adds a space at the end of each paragraph.
  for (const end of each(root, ".EOP")) if (isBlank(end)) end.remove();
  dropDeletions(root, tally);
  for (const reading of each(root, "rt,rtc")) {
    count(tally, "ruby");
    reading.remove();
  }
  for (const element of each(root, "q")) {
    element.prepend("“");
    element.append("”");
    unwrap(element);
  }
}

/** An icon without text, or an invisible frame. */
const isOrnament = (element: Element): boolean =>
  element.localName === "svg"
    ? element.querySelector("text") === null
    : /^[01]$/.test(element.getAttribute("width") ?? element.getAttribute("height") ?? "");

const DELETED = "del,.msoDel,.TrackChangeTextDeletion,.TrackedChangeDeletion";

function dropDeletions(root: HTMLElement, tally: Tally): void {
  for (const element of each(root, DELETED)) {
    if (element.parentElement?.closest(DELETED)) continue;
    if (!isBlank(element)) count(tally, "deletion");
    element.remove();
  }
  for (const element of each(root, "ins")) unwrap(element);
}

/** HTML comments. One that sets an access level in its source gets a notice. */
function dropNodeComments(root: HTMLElement, tally: Tally): void {
  const walker = root.ownerDocument.createTreeWalker(root, 128);
  const comments: Comment[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) comments.push(node as Comment);
  for (const comment of comments) {
    if (/^[\s-]*(?:access|paywall)\b/i.test(comment.data)) count(tally, "access");
    comment.remove();
  }
  count(tally, "access", root.querySelectorAll("[data-paywall],[data-highlights][data-access]").length);
  for (const divider of each(root, "hr[data-paywall]")) divider.remove();
}

const COMMENT_MARKS =
  ".MsoCommentReference,.msocomanchor,.msocomoff,.msocomtxt,.MsoCommentText,.MsoCommentSubject";

/** Comments in Word and Google Docs, with their marks; the commented words stay. */
function dropPrivateComments(root: HTMLElement, tally: Tally): void {
  let comments = 0;
  for (const element of each(root, "[style*=mso-element]")) {
    const kind = styleOf(element).get("mso-element");
    if (kind === "comment-list") {
      comments += Math.max(1, element.querySelectorAll(".msocomtxt").length);
      element.remove();
    } else if (kind === "comment") {
      comments += 1;
      element.remove();
    } else if (kind === "header" || kind === "footer") element.remove();
  }
  for (const element of each(root, "a[id^=cmnt]:not([id^=cmnt_ref])")) {
    const block = element.closest("div,p");
    if (block === null || block === root) continue;
    comments += 1;
    block.remove();
  }
  let marks = 0;
  for (const element of each(root, `${COMMENT_MARKS},a[id^=cmnt_ref]`)) {
    if (element.matches(".msocomanchor,a[id^=cmnt_ref]")) marks += 1;
    element.remove();
  }
  for (const element of each(root, "[style*=mso-special-character]")) {
    if (styleOf(element).get("mso-special-character") === "comment") element.remove();
  }
  count(tally, "comment", Math.max(comments, marks));
}

/** A formula is a picture, or letters whose positions carry meaning: neither is text. */
function dropFormulas(root: HTMLElement, tally: Tally): void {
  const FORMULAS = ".mwe-math-element,.katex-display,.katex,mjx-container,.MathJax,.MathJax_Display,math";
  for (const element of each(root, FORMULAS)) {
    if (element.parentElement?.closest(FORMULAS)) continue;
    count(tally, "formula");
    element.remove();
  }
  for (const element of each(root, "script[type^='math/']")) element.remove();
}

/** Classes that a style sheet hides: Word writes hidden character styles this way. */
function hiddenClasses(sheets: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, selectors, css] of sheets.matchAll(/([^{}]{1,2000})\{([^{}]*)\}/g)) {
    if (!/^all\b/i.test(declarations(css ?? "").get("mso-hide") ?? "")) continue;
    for (const [, name] of (selectors ?? "").matchAll(
      /^\s*[a-z]*\.([\w-]+)\s*$|,\s*[a-z]*\.([\w-]+)\s*(?=,|$)/gim,
    ))
      if (name) found.add(name);
  }
  return found;
}

function hides(style: ReadonlyMap<string, string>): boolean {
  const is = (name: string, value: RegExp) => value.test(style.get(name) ?? "");
  return (
    is("display", /^none\b/i) ||
    is("mso-hide", /^all\b/i) ||
    is("visibility", /^(?:hidden|collapse)\b/i) ||
    is("font-size", /^0(?:\.0*)?(?:p[xt]|r?em|%)?(?:\s|!|$)/i) ||
    is("opacity", /^0(?:\.0*)?(?:\s|!|$)/)
  );
}

function dropHidden(root: HTMLElement, classes: ReadonlySet<string>, tally: Tally): void {
  for (const element of each(root, "[style],[hidden],[class],[showingplchdr]")) {
    const hidden =
      element.hasAttribute("hidden") ||
      element.getAttribute("showingplchdr") === "t" ||
      SCREEN_READERS.test(element.getAttribute("class") ?? "") ||
      [...element.classList].some((name) => classes.has(name)) ||
      hides(styleOf(element));
    if (!hidden) continue;
    if (wordsOf(element) !== "") count(tally, "hidden");
    element.remove();
  }
}
