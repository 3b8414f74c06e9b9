import type { NamedHouse } from "@/lib/settings/known-house";
import { markupText } from "@/lib/text/shown-text";

/** A page that the front server makes itself, without asking Next. */
export type OwnPage = {
  status: number;
  title: string;
  text: string;
  headers?: Record<string, string>;
  /** ends the connection */
  close?: boolean;
};

export const UNAVAILABLE: OwnPage = {
  status: 503,
  title: "Back in a moment",
  text: "This site cannot reach its database just now. Nothing is lost: please try again in a few seconds.",
  headers: { "retry-after": "5" },
};

export const STARTING: OwnPage = {
  status: 503,
  title: "Starting",
  text: "This site is getting ready. This page will be there in a moment.",
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
  text: "What you sent is larger than what is taken here. At the desk, signed in: 25 MB for the copy of a source, 15 MB for a picture, 12 MB for a report. Elsewhere: 64 kB.",
  close: true,
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
  close: true,
};

export const TOO_SLOW: OwnPage = {
  status: 408,
  title: "Too slow",
  text: "What you sent did not arrive in time, so nothing was changed. Please try again.",
  close: true,
};

export const NOTHING_HERE: OwnPage = {
  status: 404,
  title: "Nothing here",
  text: "There is no page at this address.",
};

export const EXPECTATION: OwnPage = {
  status: 417,
  title: "Not expected",
  text: "What this request expects is not done here.",
  close: true,
};

export const OTHER_HOST: OwnPage = {
  status: 421,
  title: "Another address",
  text: "This site does not answer under this name. The operator must set PUBLIC_URL to the address that people type.",
};

/** @param seconds until a retry makes sense */
export const tooMany = (seconds: number): OwnPage => ({
  status: 429,
  title: "Too many requests",
  text: "More has been asked from your network than can be answered at once. Please try again in a moment.",
  headers: { "retry-after": String(Math.max(1, seconds)) },
});

/**
 * The page as HTML, which also says whom to ask, or as JSON for a program that did not ask for a page.
 *
 * @param house null while it is not known
 */
export function renderOwnPage(
  page: OwnPage,
  accept: string,
  nonce: string,
  house: NamedHouse | null,
): { type: string; body: string } {
  if (!accept.includes("text/html")) {
    return { type: "application/json; charset=utf-8", body: JSON.stringify({ error: page.text }) };
  }
  const contact = markupText(house?.contact ?? "");
  const whom =
    contact && `<p>If this does not help, write to <a href="mailto:${contact}">${contact}</a>.</p>`;
  return {
    type: "text/html; charset=utf-8",
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${[page.title, ...(house === null ? [] : [markupText(house.name)])].join(" · ")}</title><style nonce="${nonce}">
html{color-scheme:light dark;font:1.125rem/1.6 Georgia,serif}body{max-width:34rem;margin:20vh auto;padding:0 1.5rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .75rem}a{color:inherit}</style>
<main><h1>${page.title}</h1><p>${page.text}</p>${whom}</main></html>`,
  };
}
