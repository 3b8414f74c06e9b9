import type { Rows } from "../rows/rows";
import type { ViewerKind } from "../world";
import type { Post } from "./action";
import { DESK, EVERYONE, SIGNED_IN } from "./route";

/** A route, other than an action, that takes a POST: who may call it, and a call that works, on its own rows. */
export type ListedHandler = {
  route: string;
  may: readonly ViewerKind[];
  post: (rows: Rows) => Promise<Post>;
  changes: string;
  /** meant for requests that no page of this site makes */
  fromElsewhere?: true;
};

export const HANDLERS: readonly ListedHandler[] = [
  {
    route: "/api/attachments",
    may: DESK,
    post: async (rows) => ({
      path: "/api/attachments",
      body: (await rows.picture()).toString("base64"),
      type: "image/png",
    }),
    changes: "Attachment",
  },
  {
    route: "/api/source-copies/[id]",
    may: DESK,
    post: async (rows) => ({
      path: `/api/source-copies/${await rows.sourceDocument()}?name=copy.txt`,
      body: Buffer.from("Kept as found.").toString("base64"),
      type: "text/plain",
    }),
    changes: "SourceDocument",
  },
  {
    route: "/api/auth/sign-out",
    // The call signs its sender out, so it plants its own person.
    may: SIGNED_IN,
    post: async (rows) => ({ path: "/api/auth/sign-out", as: (await rows.person()).cookie }),
    changes: "Session",
  },
  {
    route: "/api/auth/sign-out-everywhere",
    may: SIGNED_IN,
    post: async (rows) => ({ path: "/api/auth/sign-out-everywhere", as: (await rows.person()).cookie }),
    changes: "Session",
  },
  {
    route: "/api/unsubscribe",
    may: EVERYONE,
    post: async (rows) => {
      const token = rows.unsubscribeToken((await rows.person()).accountId);
      return { path: `/api/unsubscribe?token=${encodeURIComponent(token)}` };
    },
    changes: "MailPreference",
    fromElsewhere: true,
  },
];
