/** The response to a sign-out: another page, and the browser clears everything it has cached. */
export function signedOutPage(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "clear-site-data": '"cache"' } });
}
