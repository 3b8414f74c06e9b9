import { guardedHandler } from "@/lib/auth/guard";
import { answerOverHttp } from "@/lib/auth/session/over-http";

/** next-auth's own endpoints; it checks its own token on every POST, besides the guard's check of the origin. */
const handler = guardedHandler({
  permit: () => true,
  run: (viewer, { params }, origin, request) => answerOverHttp(request, params, { viewer, origin }),
});

export { handler as GET, handler as POST };
