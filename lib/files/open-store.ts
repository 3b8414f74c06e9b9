import path from "node:path";
import { type Env, env } from "@/lib/env";
import type { Bucket } from "@/lib/files-url";
import { bucketStore } from "./bucket-store";
import { diskStore } from "./disk-store";
import type { FileStore } from "./types";

/** One for each location, so that its connections stay open. */
const opened = new Map<string, FileStore>();

/** The place of the files by the settings of this process. */
export function fileStore(): FileStore {
  return storeOf(env());
}

/** The place of the files by given settings: a bucket when `FILES_URL` names one, else a folder of the data folder. */
export function storeOf(settings: Pick<Env, "FILES_URL" | "LODESTONE_DATA_DIR" | "AWS_REGION">): FileStore {
  return settings.FILES_URL
    ? storeAt(settings.FILES_URL, settings.AWS_REGION)
    : storeIn(settings.LODESTONE_DATA_DIR);
}

/** The files of a data folder. */
export function storeIn(dataFolder: string): FileStore {
  const folder = path.join(dataFolder, "files");
  return cached(folder, () => diskStore(folder));
}

/** The files of a bucket. */
export function storeAt(bucket: Bucket, region: string | undefined): FileStore {
  return cached(`${bucket.url} ${bucket.addressing} ${region}`, () => bucketStore(bucket, region));
}

function cached(key: string, open: () => FileStore): FileStore {
  const store = opened.get(key) ?? open();
  opened.set(key, store);
  return store;
}
