/**
 * The service worker: shows what is pushed, and opens its place on a click. It caches nothing and controls no page.
 */

/** As far as it is used here; the types of workers exclude those of pages. */
type Waits = { waitUntil(work: Promise<unknown>): void };
type Pushed = Event & Waits & { data: { json(): unknown } | null };
type Clicked = Event & Waits & { notification: Notification };
type PageWindow = { url: string; focus(): Promise<unknown> };
type WorkerScope = {
  registration: { showNotification(title: string, options: NotificationOptions): Promise<void> };
  clients: {
    matchAll(options: { type: "window"; includeUncontrolled: boolean }): Promise<PageWindow[]>;
    openWindow(url: string): Promise<unknown>;
  };
  location: { origin: string };
  addEventListener(type: "push", listen: (event: Pushed) => void): void;
  addEventListener(type: "notificationclick", listen: (event: Clicked) => void): void;
};
const worker = self as unknown as WorkerScope;

type Notice = { title: string; body: string; path: string; tag: string };

worker.addEventListener("push", (event) => {
  const { title, body, path, tag } = noticeIn(event);
  const options = { body, tag, icon: "/icon.svg", data: path };
  event.waitUntil(worker.registration.showNotification(title, options));
});

worker.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const url = new URL(String(event.notification.data), worker.location.origin);
  // A message cannot lead to another site.
  const place = url.origin === worker.location.origin ? url.href : `${worker.location.origin}/alerts`;
  event.waitUntil(show(place));
});

/** What was pushed; a browser demands that something is shown, even of what it cannot read. */
function noticeIn(event: Pushed): Notice {
  try {
    const { title, body, path, tag } = (event.data?.json() ?? {}) as Partial<Notice>;
    if (title && path?.startsWith("/")) return { title, body: body ?? "", path, tag: tag ?? path };
  } catch {
    // Shown as below.
  }
  return { title: "Something has changed", body: "", path: "/alerts", tag: "unknown" };
}

async function show(place: string): Promise<void> {
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = pages.find(({ url }) => url === place);
  await (open ? open.focus() : worker.clients.openWindow(place));
}
