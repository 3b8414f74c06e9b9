import { formPayload, jsonPayload, multipart, type Payload } from "./call-action";

/** Payloads that React cannot read: Next itself refuses them, with an error that reveals nothing. */
export const UNREADABLE = /^(not JSON|too deep|references to nothing|a path through a prototype|a thenable)$/;

/** Payloads that no page of ours sends, with existing ids. None may have an effect, no matter who sends it. */
export function hostilePayloads(id: string): Record<string, Payload> {
  const operators = { contains: "", not: id };
  const text = (body: string): Payload => ({ type: "text/plain;charset=UTF-8", body });
  const deep = `${"[".repeat(5_000)}${"]".repeat(5_000)}`;
  return {
    "no arguments": jsonPayload([]),
    null: jsonPayload([null, null]),
    "words for objects": jsonPayload([id, id]),
    "objects for words": jsonPayload([{ reportId: operators, words: operators, accountId: operators }]),
    "lists for words": jsonPayload([{ reportId: [id], words: [id], slug: [id] }]),
    prototypes: text('[{"__proto__":{"role":"admin"},"constructor":{"prototype":{"role":"admin"}}}]'),
    "not JSON": text("[{"),
    "too deep": text(deep),
    "references to nothing": text('["$K9","$Q9","$F9","$@9","$undefined"]'),
    "a path through a prototype": multipart([
      ["0", '["$1:__proto__:then"]'],
      ["1", '{"a":1}'],
    ]),
    "a thenable": multipart([
      ["0", '{"then":"$1:__proto__:then","status":"resolved_model","value":"{}","reason":-1}'],
      ["1", '"$@0"'],
    ]),
    "an empty form": formPayload([]),
    "objects in a form": formPayload([
      ["reportId[contains]", ""],
      ["accountId[not]", id],
      ["tierId.in[0]", id],
    ]),
    "twice the same field": formPayload([
      ["reportId", id],
      ["reportId", id],
      ["accountId", id],
      ["accountId", id],
      ["title", "a"],
      ["title", "b"],
    ]),
    "a role that was not asked": formPayload([
      ["accountId", id],
      ["role", "admin"],
      ["viewer", "operator"],
      ["membershipRank", "1000000"],
    ]),
    "NUL and half characters": formPayload([
      ["title", "a\0b"],
      ["reportId", `${id}\0`],
      ["name", "\ud800"],
    ]),
    "conform's own fields": formPayload([
      ["__intent__", '{"type":"reset"}'],
      ["__state__", "{"],
    ]),
    "a megabyte": formPayload([["title", "x".repeat(1_000_000)]]),
  };
}
