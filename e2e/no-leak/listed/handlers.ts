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

/** What a script of ours posts, as a new person. */
const posted = async (path: string, json: object, rows: Rows): Promise<Post> => ({
  path,
  body: Buffer.from(JSON.stringify(json)).toString("base64"),
  type: "application/json",
  as: (await rows.person()).cookie,
});

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
    route: "/follows",
    may: SIGNED_IN,
    post: async (rows) => {
      const { slug } = await rows.report();
      const body = Buffer.from(new URLSearchParams({ subject: `report:${slug}` }).toString());
      const type = "application/x-www-form-urlencoded";
      return { path: "/follows", body: body.toString("base64"), type, as: (await rows.person()).cookie };
    },
    changes: "Follow",
  },
  {
    route: "/gift/[token]/opened",
    may: EVERYONE,
    post: async (rows) => ({ path: `/gift/${(await rows.gift()).token}/opened` }),
    changes: "Gift",
  },
  {
    route: "/bookmarks",
    may: SIGNED_IN,
    post: async (rows) => {
      const { slug } = await rows.report();
      const body = Buffer.from(new URLSearchParams({ report: slug }).toString());
      const type = "application/x-www-form-urlencoded";
      return { path: "/bookmarks", body: body.toString("base64"), type, as: (await rows.person()).cookie };
    },
    changes: "Bookmark",
  },
  {
    route: "/annotations",
    may: SIGNED_IN,
    post: async (rows) => {
      const { slug: report, blockId } = await rows.report();
      return posted("/annotations", { act: "add", report, blockId, quote: "makes its own magnets" }, rows);
    },
    changes: "Annotation",
  },
  {
    route: "/reading",
    may: SIGNED_IN,
    post: async (rows) => posted("/reading", { kind: "report", slug: (await rows.report()).slug }, rows),
    changes: "VersionUse",
  },
  {
    route: "/reading/place",
    may: SIGNED_IN,
    post: async (rows) => {
      const { slug, blockId } = await rows.report();
      return posted("/reading/place", { slug, blockId, progress: 40 }, rows);
    },
    changes: "ReadingPlace",
  },
  {
    route: "/push/subscription",
    may: SIGNED_IN,
    post: async (rows) => {
      const { endpoint: replaces, cookie } = await rows.subscription();
      return { ...(await posted("/push/subscription", { ...rows.browser(), replaces }, rows)), as: cookie };
    },
    changes: "PushSubscription",
  },
  {
    route: "/api/mail-reports",
    may: EVERYONE,
    post: async (rows) => rows.mailReport(await rows.person()),
    changes: "MailBounce",
    fromElsewhere: true,
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
