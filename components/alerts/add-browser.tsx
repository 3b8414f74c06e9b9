"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { preparePushAction, subscribePushAction } from "@/lib/push/actions";

const WORKER = "/push/worker.js";
const SCOPE = "/push/";

type Support = "unknown" | "none" | "denied" | "ready";

/** Asks for permission, only after a click, and has this browser show alerts. */
export function AddBrowser({ fingerprints }: { fingerprints: readonly string[] }) {
  const [support, setSupport] = useState<Support>("unknown");
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const own = useOwnFingerprint(fingerprints);
  useEffect(() => setSupport(supportHere()), []);
  if (support === "unknown" || (own !== null && fingerprints.includes(own))) return null;
  if (support === "none") {
    return (
      <p className="text-sm text-ink-soft">
        This browser cannot show alerts. On an iPhone or iPad, add this site to the Home Screen first.
      </p>
    );
  }
  const add = async () => {
    setPending(true);
    setProblem(await subscribeHere().catch(() => FAILED));
    setSupport(supportHere());
    setPending(false);
  };
  return (
    <div className="space-y-3">
      {support === "denied" ? (
        <p className="text-sm text-ink-soft" role="status">
          You have told this browser not to let this site show anything. Change that in its settings for this
          site, then load this page again.
        </p>
      ) : (
        <Button variant="secondary" pending={pending} onClick={add}>
          Show alerts in this browser
        </Button>
      )}
      {problem && <FormMessage tone="danger" title={problem} />}
    </div>
  );
}

/** Says which of the browsers is the one in use. */
export function ThisBrowser({ fingerprint }: { fingerprint: string }) {
  const own = useOwnFingerprint([fingerprint]);
  return own === fingerprint ? <span className="type-meta">This browser</span> : null;
}

const FAILED = "This browser could not be added. Try again, or see whether it blocks push messages.";

function supportHere(): Support {
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window)) return "none";
  return Notification.permission === "denied" ? "denied" : "ready";
}

/** @returns what went wrong */
async function subscribeHere(): Promise<string | null> {
  if ((await Notification.requestPermission()) !== "granted") return null;
  const prepared = await preparePushAction({});
  if (!prepared.ok) return prepared.message;
  const registration = await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
  await activated(registration);
  // One that the server does not know: of another account, or made with an older key.
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: prepared.data.publicKey,
  });
  const { endpoint, keys = {} } = subscription.toJSON();
  const answer = await subscribePushAction({ endpoint, p256dh: keys.p256dh, auth: keys.auth });
  if (answer.ok) return null;
  await subscription.unsubscribe();
  return answer.message;
}

/** A browser subscribes with a worker that is active; `ready` waits for one that controls this page, which none does. */
function activated({ installing, waiting, active }: ServiceWorkerRegistration): Promise<void> {
  const coming = installing ?? waiting;
  if (active || !coming) return Promise.resolve();
  return new Promise((resolve) => {
    coming.addEventListener("statechange", () => {
      if (coming.state === "activated" || coming.state === "redundant") resolve();
    });
  });
}

/** SHA-256 of the endpoint that this browser has, hex, as the server gives it; null if it has none. */
function useOwnFingerprint(known: readonly string[]): string | null {
  const [own, setOwn] = useState<string | null>(null);
  const list = known.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when the list has changed.
  useEffect(() => {
    let current = true;
    fingerprintHere().then(
      (found) => current && setOwn(found),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [list]);
  return own;
}

async function fingerprintHere(): Promise<string | null> {
  if (supportHere() === "none") return null;
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  const endpoint = (await registration?.pushManager.getSubscription())?.endpoint;
  if (endpoint === undefined) return null;
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(endpoint));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
