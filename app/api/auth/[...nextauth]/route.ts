import NextAuth from "next-auth";
import { nextAuthOptions } from "@/lib/auth/next-auth";
import { originOf } from "@/lib/auth/origin";

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth checks its own CSRF token on every POST. What it reports as its own failure is bad input. */
async function handler(request: Request, context: Context): Promise<Response> {
  const response = await answerOf(request, context);
  const checked = response.status >= 500 ? badRequest() : response;
  checked.headers.set("cache-control", "private, no-store");
  return checked;
}

async function answerOf(request: Request, context: Context): Promise<Response> {
  try {
    return await NextAuth(nextAuthOptions(originOf(request.headers)))(request, context);
  } catch (error) {
    // The body does not match its content type.
    if (error instanceof SyntaxError || error instanceof TypeError) return badRequest();
    throw error;
  }
}

function badRequest(): Response {
  return Response.json({ error: "Bad request" }, { status: 400 });
}

export { handler as GET, handler as POST };
