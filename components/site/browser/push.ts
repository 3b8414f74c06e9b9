/**
 * The service worker: shows what is pushed, and opens its place on a click. It caches nothing and controls no page.
 */

/** As far as it is used here; the types of workers exclude those of pages. */
type Waits = { waitUntil(work: Promise<unknown>): void };
type Pushed = Event & Waits & { data: { json(): unknown } | null };
type Replaced = Event &
  Waits & { oldSubscription?: PushSubscription | null; newSubscription?: PushSubscription | null };
type Clicked = Event & Waits & { notification: Notification };
type PageWindow = { url: string; focus(): Promise<unknown> };
type WorkerScope = {
  registration: {
    showNotification(title: string, options: NotificationOptions): Promise<void>;
    pushManager: PushManager;
  };
  clients: {
    matchAll(options: { type: "window"; includeUncontrolled: boolean }): Promise<PageWindow[]>;
    openWindow(url: string): Promise<unknown>;
  };
  location: { origin: string };
  addEventListener(type: "push", listen: (event: Pushed) => void): void;
  addEventListener(type: "pushsubscriptionchange", listen: (event: Replaced) => void): void;
  addEventListener(type: "notificationclick", listen: (event: Clicked) => void): void;
};
const worker = self as unknown as WorkerScope;

type Notice = { title: string; body: string; path: string; tag: string };

worker.addEventListener("push", (event) => {
  const { title, body, path, tag } = noticeIn(event);
  const options = { body, tag, icon: "/icon.svg", data: path };
  event.waitUntil(worker.registration.showNotification(title, options));
});

worker.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(tellOf(event)));

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

/** Says where this browser is reached from now on. Not every browser says what it had before, or subscribes again itself. */
async function tellOf({ oldSubscription: old, newSubscription }: Replaced): Promise<void> {
  const subscription = newSubscription ?? (await subscribeAgain(old));
  const { endpoint, keys = {} } = subscription.toJSON();
  const answer = await fetch("/push/subscription", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ endpoint, p256dh: keys.p256dh, auth: keys.auth, replaces: old?.endpoint }),
  });
  // Signed out, or removed in the settings: then nothing is to come here. After a fault of ours it is only late.
  if (answer.status >= 400 && answer.status < 500) await subscription.unsubscribe();
}

async function subscribeAgain(old: PushSubscription | null | undefined): Promise<PushSubscription> {
  const applicationServerKey = old?.options.applicationServerKey ?? (await publicKey());
  return worker.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
}

async function publicKey(): Promise<string> {
  const { publicKey } = (await (await fetch("/push/key")).json()) as { publicKey: string };
  return publicKey;
}

async function show(place: string): Promise<void> {
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = pages.find(({ url }) => url === place);
  await (open ? open.focus() : worker.clients.openWindow(place));
}
