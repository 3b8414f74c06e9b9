/** A page that the front server makes itself, when there is nobody to ask. */
export type OwnPage = { status: number; title: string; text: string; headers?: Record<string, string> };

export const RESTING: OwnPage = {
  status: 503,
  title: "Back in a moment",
  text: "Lodestone cannot reach its database just now. Nothing is lost: please try again in a few seconds.",
  headers: { "retry-after": "5" },
};

export const STARTING: OwnPage = {
  status: 503,
  title: "Starting",
  text: "Lodestone is getting ready. This page will be there in a moment.",
  headers: { "retry-after": "3" },
};

export const FOREIGN_WRITE: OwnPage = {
  status: 403,
  title: "Not from here",
  text: "This request was not made by a page of this site, so nothing was changed. Open the page and try again.",
};

export const TOO_LARGE: OwnPage = {
  status: 413,
  title: "Too large",
  text: "What you sent is larger than what is taken here: 25 MB for the copy of a source, 12 MB for everything else.",
  headers: { connection: "close" },
};

export const NOT_ALLOWED: OwnPage = {
  status: 405,
  title: "Not allowed",
  text: "This method is not allowed.",
  headers: { allow: "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS" },
};

export const MALFORMED: OwnPage = {
  status: 400,
  title: "Bad request",
  text: "This address or request cannot be understood.",
};

/** The page as HTML, or as JSON for a program that did not ask for a page. */
export function renderOwnPage(page: OwnPage, accept: string, nonce: string): { type: string; body: string } {
  if (!accept.includes("text/html")) {
    return { type: "application/json; charset=utf-8", body: JSON.stringify({ error: page.text }) };
  }
  return {
    type: "text/html; charset=utf-8",
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${page.title} · Lodestone</title><style nonce="${nonce}">
html{color-scheme:light dark;font:1.125rem/1.6 Georgia,serif}body{max-width:34rem;margin:20vh auto;padding:0 1.5rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .75rem}</style>
<main><h1>${page.title}</h1><p>${page.text}</p></main></html>`,
  };
}
