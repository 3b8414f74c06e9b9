import type { ListedAction } from "./action";

const own = {
  file: "lib/library/actions.ts",
  least: "owner",
  guardLetsIn: "self",
  permission: "account.manage-own",
} as const;

export const LIBRARY_ACTIONS: readonly ListedAction[] = [
  {
    ...own,
    least: "self",
    file: "lib/gifts/actions.ts",
    name: "giveReportAction",
    call: async (rows) => {
      const { slug: report } = await rows.report();
      return { form: { report }, as: (await rows.member()).cookie };
    },
    changes: "Gift",
  },
  {
    ...own,
    file: "lib/gifts/actions.ts",
    name: "stopGiftAction",
    call: async (rows) => {
      const { giftId, cookie } = await rows.gift();
      return { form: { giftId, stop: "true" }, as: cookie };
    },
    changes: "Gift",
  },
  {
    ...own,
    name: "fileBookmarkAction",
    call: async (rows) => {
      const { bookmarkId, folderId, cookie } = await rows.bookmark();
      return { form: { bookmarkId, folderId }, as: cookie };
    },
    changes: "Bookmark",
  },
  {
    ...own,
    name: "moveBookmarkAction",
    call: async (rows) => {
      const { bookmarkId, cookie } = await rows.bookmark();
      return { form: { bookmarkId, to: "down" }, as: cookie };
    },
    changes: "Bookmark",
  },
  {
    ...own,
    name: "removeBookmarkAction",
    call: async (rows) => {
      const { bookmarkId, cookie } = await rows.bookmark();
      return { form: { bookmarkId }, as: cookie };
    },
    changes: "Bookmark",
  },
  {
    ...own,
    least: "self",
    name: "addFolderAction",
    call: async (rows) => ({ form: { name: "Mines" }, as: (await rows.person()).cookie }),
    changes: "BookmarkFolder",
  },
  {
    ...own,
    name: "renameFolderAction",
    call: async (rows) => {
      const { folderId, cookie } = await rows.bookmark();
      return { form: { folderId, name: "Mines" }, as: cookie };
    },
    changes: "BookmarkFolder",
  },
  {
    ...own,
    name: "moveFolderAction",
    call: async (rows) => {
      const { folderId, cookie } = await rows.bookmark();
      return { form: { folderId, to: "down" }, as: cookie };
    },
    changes: "BookmarkFolder",
  },
  {
    ...own,
    name: "removeFolderAction",
    call: async (rows) => {
      const { folderId, cookie } = await rows.bookmark();
      return { form: { folderId }, as: cookie };
    },
    changes: "BookmarkFolder",
  },
  {
    ...own,
    name: "restoreKeptAction",
    call: async (rows) => {
      const { annotationId, cookie } = await rows.annotation({ removed: true });
      return { form: { kind: "note", id: annotationId }, as: cookie };
    },
    changes: "Annotation",
  },
  {
    ...own,
    least: "self",
    name: "annotateAction",
    // The note is read again for the answer.
    asks: ["account.manage-own", "account.manage-own"],
    call: async (rows) => {
      const { slug: report, blockId } = await rows.report();
      const form = { report, blockId, quote: "makes its own magnets", colour: "green", note: "Ask" };
      return { form, as: (await rows.person()).cookie };
    },
    changes: "Annotation",
  },
  {
    ...own,
    name: "editAnnotationAction",
    // The note is read again for the answer.
    asks: ["account.manage-own", "account.manage-own"],
    call: async (rows) => {
      const { annotationId, cookie } = await rows.annotation();
      return { form: { annotationId, colour: "pink", note: "Ask" }, as: cookie };
    },
    changes: "Annotation",
  },
  {
    ...own,
    name: "removeAnnotationAction",
    call: async (rows) => {
      const { annotationId, cookie } = await rows.annotation();
      return { form: { annotationId }, as: cookie };
    },
    changes: "Annotation",
  },
];
