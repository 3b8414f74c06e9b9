import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { Invalid, LodestoneError } from "@/lib/errors";
import { admit, type Permit, permitted } from "./admit";
import { readBody } from "./read-body";
import { isStorable, UNSTORABLE_TEXT } from "./storable";

type Params = Record<string, string | string[] | undefined>;
type Context = { params: Promise<Params> };

/**
 * The input of a handler's `run`: query and body by their schemas (absent without one) and the raw parts of the path.
 */
export type HandlerInput<Query, Body> = { query: Query; body: Body; params: Params };

/** The query of a handler that takes no parameters. */
export const NoParameters = z.strictObject({});

type GuardedHandler<Query extends z.ZodType, Body extends z.ZodType> = {
  query?: Query;
  body?: Body;
  permit: Permit<HandlerInput<z.output<Query>, z.output<Body>>>;
  /** only from a page of this site; by default for every method but GET and HEAD */
  sameOrigin?: boolean;
  run: (
    viewer: Viewer,
    input: HandlerInput<z.output<Query>, z.output<Body>>,
    origin: Origin,
    request: Request,
  ) => Promise<unknown>;
};

/**
 * A route handler: same origin, viewer, strict query and body, permission. A `Response` is passed on, anything else
 * becomes JSON. Responses are not cached unless the `Response` itself says so.
 */
export function guardedHandler<
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
>(options: GuardedHandler<Query, Body>): (request: Request, context: Context) => Promise<Response>;
export function guardedHandler({
  query,
  body,
  permit,
  sameOrigin,
  run,
}: GuardedHandler<z.ZodType, z.ZodType>) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      const reads = request.method === "GET" || request.method === "HEAD";
      const { viewer, origin } = await admit(sameOrigin ?? !reads);
      if (typeof permit === "string") permitted(viewer, permit, undefined);
      const input = {
        query: parse(query, queryOf(request)),
        body: parse(body, body && (await readBody(request))),
        params: await context.params,
      };
      if (!isStorable(input.params)) throw new Invalid("", UNSTORABLE_TEXT);
      if (typeof permit === "function") permitted(viewer, permit, input);
      return unkept(await answer(await run(viewer, input, origin, request)));
    } catch (error) {
      if (!(error instanceof LodestoneError)) throw error;
      return unkept(refusal(error));
    }
  };
}

function answer(outcome: unknown): Response {
  if (outcome instanceof Response) return outcome;
  return outcome === undefined ? new Response(null, { status: 204 }) : Response.json(outcome);
}

function refusal(error: LodestoneError): Response {
  const headers = "retryAfter" in error ? { "retry-after": String(error.retryAfter) } : undefined;
  const status = error instanceof Invalid ? 400 : error.status;
  return Response.json({ error: error.message }, { status, headers });
}

function unkept(response: Response): Response {
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "private, no-store");
  return response;
}

/** A repeated parameter is a list, which a schema for a single text rejects. */
function queryOf(request: Request): Record<string, string | string[]> {
  const search = new URL(request.url).searchParams;
  return Object.fromEntries(
    [...new Set(search.keys())].map((key) => {
      const values = search.getAll(key);
      return [key, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}

function parse(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  if (!isStorable(value)) throw new Invalid("", UNSTORABLE_TEXT);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Invalid(issue?.path.join(".") ?? "", `${issue?.path.join(".") || "request"}: ${issue?.message}`);
}
