import type { ListedAction } from "./action";

const listed = { file: "lib/forum/actions.ts" } as const;
const moderators = { ...listed, least: "editor", permission: "discussion.moderate" } as const;
const admins = { ...listed, least: "admin", permission: "forum.manage" } as const;

export const FORUM_ACTIONS: readonly ListedAction[] = [
  {
    ...listed,
    least: "self",
    permission: "discussion.take-part",
    name: "startTopicAction",
    call: async (rows) => {
      const { categoryId } = await rows.category();
      return {
        form: { how: "post", categoryId, title: "Said in a title", body: "Said" },
        as: (await rows.participant()).cookie,
      };
    },
    changes: "Thread",
  },
  {
    ...listed,
    least: "self",
    permission: "discussion.take-part",
    asks: ["discussion.take-part", "discussion.take-part"],
    name: "renameTopicAction",
    call: async (rows) => {
      const { threadId, title, cookie } = await rows.topic();
      return { form: { threadId, before: title, title: "Another title" }, as: cookie };
    },
    changes: "Thread",
  },
  {
    ...moderators,
    name: "moveTopicAction",
    call: async (rows) => {
      const { threadId, categoryId } = await rows.topic();
      return { form: { threadId, categoryId, title: "Another title" } };
    },
    changes: "Thread",
  },
  {
    ...moderators,
    name: "markThreadAction",
    call: async (rows) => ({
      form: { threadId: (await rows.topic()).threadId, kind: "locked", reason: "A rule" },
    }),
    changes: "ThreadMark",
  },
  {
    ...moderators,
    name: "liftMarkAction",
    call: async (rows) => {
      const { threadId } = await rows.topic();
      await rows.mark(threadId);
      return { form: { threadId, kind: "locked" } };
    },
    changes: "ThreadMark",
  },
  {
    ...admins,
    name: "createCategoryAction",
    call: async () => ({
      form: { name: "A new room", slug: "a-new-room", about: "", minRank: "0", position: "9" },
    }),
    changes: "Category",
  },
  {
    ...admins,
    name: "editCategoryAction",
    call: async (rows) => {
      const { categoryId } = await rows.category();
      return { form: { categoryId, name: "Another name", about: "", minRank: "0", position: "9" } };
    },
    changes: "Category",
  },
  {
    ...admins,
    name: "closeCategoryAction",
    call: async (rows) => ({ form: { categoryId: (await rows.category()).categoryId, open: "false" } }),
    changes: "Category",
  },
];
