import { guardedHandler } from "@/lib/auth/guard";
import { giveBack, takeAttempt } from "@/lib/auth/throttle";
import { NotFound } from "@/lib/errors";
import { countReader } from "@/lib/gifts/commands/give-report";
import { openGift } from "@/lib/gifts/queries/open-gift";
import { networkOf } from "@/lib/ip-address";

const COOKIE = "lodestone-gift";

/**
 * A browser shows a gift: counts it, once. A cookie for the path of this link alone says that it was counted; nothing about
 * the reader is recorded. Programs that preview links run no scripts, so they are not counted.
 */
export const POST = guardedHandler({
  permit: () => true,
  async run(viewer, { params }, origin, request) {
    const network = networkOf(origin.address);
    await takeAttempt("gift", network);
    const gift = await openGift(String(params.token));
    if (gift === null || "ended" in gift) throw new NotFound();
    await giveBack("gift", network);
    if (request.headers.get("cookie")?.includes(`${COOKIE}=`)) return;
    await countReader(viewer, gift.giftId);
    const seconds = Math.max(0, Math.round((gift.expiresAt.getTime() - Date.now()) / 1000));
    const cookie = `${COOKIE}=1; Path=/gift/${params.token}; Max-Age=${seconds}; HttpOnly; SameSite=Lax`;
    return new Response(null, { status: 204, headers: { "set-cookie": cookie } });
  },
});
