import { discussionRows } from "./discussion-rows";
import { entityRows } from "./entity-rows";
import { evidenceRows } from "./evidence-rows";
import { followingRows } from "./following-rows";
import { forumRows } from "./forum-rows";
import { giftRows } from "./gift-rows";
import { libraryRows } from "./library-rows";
import { PASSWORD, peopleRows } from "./people-rows";
import { registerRows } from "./register-rows";
import { reportRows } from "./report-rows";
import { settingRows } from "./setting-rows";

/** Plants rows for one call each, so that no call meets the changes of another. Needs an open database. */
export const rows = {
  ...peopleRows,
  ...reportRows,
  ...evidenceRows,
  ...entityRows,
  ...registerRows,
  ...discussionRows,
  ...forumRows,
  ...followingRows,
  ...libraryRows,
  ...giftRows,
  ...settingRows,
  PASSWORD,
};
export type Rows = typeof rows;
