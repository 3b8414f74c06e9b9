import { guardedHandler, NoParameters } from "@/lib/auth/guard";
import { ownFollows } from "@/lib/following/queries/own-follows";

/** What the viewer follows, for the buttons of a cached page; nothing without an account. */
export const GET = guardedHandler({
  query: NoParameters,
  permit: () => true,
  async run(viewer) {
    const follows = viewer.kind === "person" ? await ownFollows(viewer) : [];
    return { subjects: follows.map(({ subject }) => subject) };
  },
});
