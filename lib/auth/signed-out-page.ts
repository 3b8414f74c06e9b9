/** The answer to a sign-out: another page, and the browser keeps nothing of the former ones. */
export function signedOutPage(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "clear-site-data": '"cache"' } });
}
