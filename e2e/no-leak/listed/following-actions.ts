import type { ListedAction } from "./action";

const own = {
  file: "lib/following/actions.ts",
  least: "owner",
  guardLetsIn: "self",
  permission: "account.manage-own",
} as const;
const self = { ...own, least: "self" } as const;

export const FOLLOWING_ACTIONS: readonly ListedAction[] = [
  {
    ...own,
    name: "unfollowAction",
    call: async (rows) => {
      const { followId, cookie } = await rows.follow();
      return { form: { followId }, as: cookie };
    },
    changes: "Follow",
  },
  {
    ...own,
    name: "editFollowAction",
    call: async (rows) => {
      const { followId, cookie } = await rows.follow();
      return { form: { followId, note: "Remember" }, as: cookie };
    },
    changes: "Follow",
  },
  {
    ...own,
    name: "moveFollowAction",
    call: async (rows) => {
      const { followId, cookie } = await rows.follow();
      return { form: { followId, to: "down" }, as: cookie };
    },
    changes: "Follow",
  },
  {
    ...self,
    name: "addGroupAction",
    call: async (rows) => ({ form: { name: "Mines" }, as: (await rows.person()).cookie }),
    changes: "WatchlistGroup",
  },
  {
    ...own,
    name: "renameGroupAction",
    call: async (rows) => {
      const { groupId, cookie } = await rows.watchlistGroup();
      return { form: { groupId, name: "Mines" }, as: cookie };
    },
    changes: "WatchlistGroup",
  },
  {
    ...own,
    name: "deleteGroupAction",
    call: async (rows) => {
      const { groupId, cookie } = await rows.watchlistGroup();
      return { form: { groupId }, as: cookie };
    },
    changes: "WatchlistGroup",
  },
  {
    ...own,
    name: "editSearchAction",
    call: async (rows) => {
      const { followId, cookie } = await rows.savedSearch();
      return { form: { followId, name: "Magnets", q: "magnets", tag: "mines" }, as: cookie };
    },
    changes: "SavedSearch",
  },
  {
    ...own,
    file: "lib/alerts/actions.ts",
    name: "setPaceAction",
    call: async (rows) => {
      const { followId, cookie } = await rows.follow();
      return { form: { followId, pace: "weekly" }, as: cookie };
    },
    changes: "Follow",
  },
  {
    ...self,
    file: "lib/alerts/actions.ts",
    name: "setAlertSettingsAction",
    call: async (rows) => ({
      form: { pace: "weekly", zone: "Europe/Berlin", digestHour: "8", digestDay: "2", text: "titles" },
      as: (await rows.person()).cookie,
    }),
    changes: "ReaderSettings",
  },
  {
    // Each marks their own alerts: it names no row.
    ...self,
    file: "lib/alerts/actions.ts",
    name: "markReadAction",
    call: async (rows) => {
      const { cookie } = await rows.alert();
      return { form: { upTo: "2100-01-01T00:00:00Z" }, as: cookie };
    },
    changes: "Alert",
  },
  {
    ...self,
    file: "lib/alerts/actions.ts",
    name: "renewFeedAction",
    call: async (rows) => ({ form: { feed: "on" }, as: (await rows.person()).cookie }),
    changes: "AlertFeed",
  },
  {
    ...self,
    file: "lib/push/actions.ts",
    name: "preparePushAction",
    call: async (rows) => ({
      json: {},
      as: (await rows.person()).cookie,
      answers: (await rows.pushKey()).publicKey,
    }),
  },
  {
    ...self,
    file: "lib/push/actions.ts",
    name: "subscribePushAction",
    call: async (rows) => {
      await rows.pushKey();
      return { json: rows.browser(), as: (await rows.person()).cookie };
    },
    changes: "PushSubscription",
  },
  {
    ...own,
    file: "lib/push/actions.ts",
    name: "removeBrowserAction",
    call: async (rows) => {
      const { subscriptionId, cookie } = await rows.subscription();
      return { form: { subscriptionId }, as: cookie };
    },
    changes: "PushSubscription",
  },
  {
    ...self,
    file: "lib/reading/actions.ts",
    name: "setHistoryAction",
    call: async (rows) => ({ form: { setting: "history" }, as: (await rows.person()).cookie }),
    changes: "ReaderSettings",
  },
];
