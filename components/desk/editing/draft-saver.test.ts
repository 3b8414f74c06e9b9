import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyContent as content, type DraftContent } from "@/lib/reports/schema";
import { createDraftSaver } from "./draft-saver";
import type { LocalCopy } from "./local-copy";
import type { SaveAnswer, SaveState } from "./save-state";

/** A page and a server: the server keeps one draft and can be unreachable, before or after it has saved. */
function setting() {
  const server = {
    revision: 1,
    title: "first",
    by: "me",
    deletedBy: null as string | null,
    lost: "no" as "no" | "before" | "after",
  };
  const page = { title: "first" };
  const seen: { states: SaveState[]; localCopy: LocalCopy | null } = { states: [], localCopy: null };
  const send = async (save: { basedOn: number; content: DraftContent }): Promise<SaveAnswer> => {
    if (server.lost === "before") throw new Error("no network");
    if (server.deletedBy) {
      const deleted = { by: server.deletedBy, byYou: false, at: new Date(), mayRestore: false };
      return { ok: true, data: { status: "deleted", ...deleted } };
    }
    if (save.basedOn !== server.revision) {
      const { revision, by: savedBy, title } = server;
      return {
        ok: true,
        data: {
          status: "conflict",
          revision,
          savedBy,
          savedByYou: savedBy === "me",
          savedAt: new Date(),
          content: content(title),
        },
      };
    }
    server.revision += 1;
    server.title = save.content.title;
    server.by = "me";
    if (server.lost === "after") throw new Error("no answer");
    return { ok: true, data: { status: "saved", revision: server.revision } };
  };
  const saver = createDraftSaver({
    opened: { revision: 1, at: new Date(), content: content("first") },
    read: () => ({ content: content(page.title) }),
    send,
    keep: (words) => {
      seen.localCopy = words;
      return true;
    },
    forget: () => {
      seen.localCopy = null;
    },
    onState: (state) => seen.states.push(state),
  });
  const type = (title: string) => {
    page.title = title;
    saver.touch();
  };
  return { server, page, seen, saver, type };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("createDraftSaver", () => {
  it("saves after a pause, and also while the user keeps typing without one", async () => {
    const { server, saver, type } = setting();
    type("second");
    await vi.advanceTimersByTimeAsync(1400);
    expect(server.revision).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(server).toMatchObject({ revision: 2, title: "second" });
    expect(saver.state().kind).toBe("saved");
    for (let stroke = 0; stroke < 12; stroke += 1) {
      type(`second ${stroke}`);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(server.revision).toBe(3);
  });

  it("does not save what did not change", async () => {
    const { server, saver } = setting();
    saver.touch();
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.revision).toBe(1);
    expect(saver.state().kind).toBe("saved");
  });

  it("keeps words while offline and saves them once online", async () => {
    const { server, seen, saver, type } = setting();
    server.lost = "before";
    type("written in a tunnel");
    await vi.advanceTimersByTimeAsync(20_000);
    expect(saver.state()).toMatchObject({ kind: "offline", why: "network", storedHere: true });
    expect(seen.localCopy).toMatchObject({ basedOn: 1, content: { title: "written in a tunnel" } });
    server.lost = "no";
    await vi.advanceTimersByTimeAsync(31_000);
    expect(server.title).toBe("written in a tunnel");
    expect(seen.localCopy).toBeNull();
    expect(saver.state()).toMatchObject({ kind: "saved", revision: 2 });
  });

  it("recognises its own save when the response was lost", async () => {
    const { server, saver, type } = setting();
    server.lost = "after";
    type("second");
    await vi.advanceTimersByTimeAsync(1600);
    expect(saver.state().kind).toBe("offline");
    server.lost = "no";
    type("second and more");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server).toMatchObject({ revision: 3, title: "second and more" });
    expect(saver.state().kind).toBe("saved");
  });

  it("stops at another person’s save, keeps what is typed, and continues from theirs once it is settled", async () => {
    const { server, seen, saver, type } = setting();
    Object.assign(server, { revision: 2, title: "theirs", by: "Kim" });
    type("mine");
    await vi.advanceTimersByTimeAsync(1600);
    expect(saver.state()).toMatchObject({
      kind: "conflict",
      conflict: {
        savedBy: "Kim",
        theirs: { title: "theirs" },
        mine: { title: "mine" },
        base: { title: "first" },
      },
    });
    type("mine and more");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.title).toBe("theirs");
    expect(seen.localCopy?.content.title).toBe("mine and more");
    saver.settle();
    await vi.advanceTimersByTimeAsync(10);
    expect(server).toMatchObject({ revision: 3, title: "mine and more" });
    expect(saver.state().kind).toBe("saved");
  });

  it("asks again about kept words based on an older revision", async () => {
    const { server, saver, page } = setting();
    Object.assign(server, { revision: 5, title: "theirs", by: "Kim" });
    page.title = "kept";
    saver.resume(1);
    await vi.advanceTimersByTimeAsync(1600);
    expect(saver.state().kind).toBe("conflict");
    expect(server.title).toBe("theirs");
  });

  it("restores the earlier words when the save in between got no response", async () => {
    const { server, saver, type } = setting();
    server.lost = "after";
    type("second");
    await vi.advanceTimersByTimeAsync(1600);
    expect(server.title).toBe("second");
    server.lost = "no";
    type("first");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.title).toBe("first");
    expect(saver.state().kind).toBe("saved");
  });

  it("keeps what is typed into a deleted draft, and saves it when the draft is restored", async () => {
    const { server, seen, saver, type } = setting();
    server.deletedBy = "Mara";
    type("mine");
    await vi.advanceTimersByTimeAsync(1600);
    expect(saver.state()).toMatchObject({ kind: "deleted", deleted: { by: "Mara" }, storedHere: true });
    type("mine and more");
    await vi.advanceTimersByTimeAsync(1000);
    expect(saver.state().kind).toBe("deleted");
    expect(seen.localCopy?.content.title).toBe("mine and more");
    server.deletedBy = null;
    await vi.advanceTimersByTimeAsync(31_000);
    expect(server.title).toBe("mine and more");
    expect(saver.state().kind).toBe("saved");
    expect(seen.localCopy).toBeNull();
  });
});
