import NextAuth from "next-auth";
import { nextAuthOptions } from "@/lib/auth/next-auth";
import { originOf } from "@/lib/auth/origin";

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth checks its own token against forgery on every POST. */
async function handler(request: Request, context: Context): Promise<Response> {
  const response: Response = await NextAuth(nextAuthOptions(originOf(request.headers)))(request, context);
  response.headers.set("cache-control", "private, no-store");
  return response;
}

export { handler as GET, handler as POST };
