import { describe, expect, it } from "vitest";
import { FURNITURE } from "@/lib/checks/words/page-furniture";
import { furnitureOf } from "./drop-furniture";

/** For each rule: lines of pages that match it, and similar lines of reports that stay. */
const LINES: Record<string, { hits: string[]; misses: string[] }> = {
  "exchange-stamp": {
    hits: ["For personal use only", "FOR PERSONAL USE ONLY"],
    misses: ["For personal use only in the country", "For the use of the plant only"],
  },
  "filing-header": {
    hits: ["EX-99.1 2 exm-ex991_20310728.htm EX-99.1", "Exhibit 99.1", "EX-10.1 3 agreement.htm"],
    misses: ["Exhibit 3: output by quarter", "Exhibit 99.1 shows the output", "EX-9 motors"],
  },
  "end-mark": {
    hits: ["# # #", "###", "-ENDS-", "– Ends –", "-30-", "ENDS"],
    misses: ["# 5", "Ends of the road", "30 t", "#1 in magnets"],
  },
  "printed-page": {
    hits: [
      "Sample Resources Limited | Quarterly Report June 2031 Page 1 of 2",
      "Half-year report – Page 3 / 40",
    ],
    misses: ["See the table on page 3.", "The plan fits on page 1 of 2 sheets", "Home page of the company"],
  },
  "site-record": {
    hits: [
      "主办单位：某部　网站标识码：bm00000001　京ICP备00000001号",
      "京ICP备00000001号",
      "网站标识码：bm00000001",
    ],
    misses: ["主办单位：某部", "公告编号：2031年第57号", "备案编号以通知为准"],
  },
  "comment-counter": {
    hits: [
      "0 Comments",
      "3 replies",
      "1 reply",
      "No replies yet",
      "No comments",
      "Comments (12)",
      "12 likes",
      "5 条评论",
    ],
    misses: ["12 replies came from miners", "Comments on the draft were few", "3 plants"],
  },
  "comment-form": {
    hits: [
      "Leave a Reply",
      "Be the first to comment",
      "Comment *",
      "Your email address will not be published. Required fields are marked *",
      "Comments are closed",
    ],
    misses: ["Leave a margin for error", "Name of the plant", "Reply from the ministry"],
  },
  loading: {
    hits: ["Loading…", "Loading new replies...", "Please wait…", "Loading", "Like Loading..."],
    misses: ["Loading bays are full", "Loading the kiln takes an hour."],
  },
  moderator: { hits: ["Moderator", "admin", "Guest"], misses: ["Moderator rods", "Administration"] },
  "forum-link": {
    hits: [
      "Join the full discussion at the Ardle Forum →",
      "Continue the conversation in our forum",
      "View the thread",
    ],
    misses: ["Join the magnets with glue", "The discussion continues"],
  },
  share: {
    hits: ["Share", "Tweet", "Facebook Twitter LinkedIn", "Share | Print | Email", "Copy link", "Share 12"],
    misses: ["Share of heavy rare earths", "Print runs", "Twitter users complain"],
  },
  "share-words": {
    hits: ["Share this article", "Click to share on X (Opens in new window)", "Like this:"],
    misses: ["Share prices fell", "Like this plant, others failed"],
  },
  subscribe: {
    hits: [
      "Subscribe",
      "Sign in",
      "Sign up for our newsletter",
      "Subscribe to The Oxide Letter",
      "Log in",
      "Sign up here.",
    ],
    misses: ["Sign of the times", "Subscribers left in March", "Register of owners"],
  },
  newsletter: {
    hits: [
      "Already have an account? Sign in",
      "Thanks for reading the letter! Subscribe for free.",
      "This post is for paying subscribers only",
      "The news straight to your inbox",
      "Get the weekly briefing in your inbox",
      "Enter your email",
    ],
    misses: ["Get the oxide dry first", "This post is empty", "Become a mine first"],
  },
  cookies: {
    hits: ["We use cookies to improve your experience.", "Accept all", "Manage cookies"],
    misses: ["Accept the offer", "Cookies are sold in the canteen"],
  },
  "legal-links": {
    hits: [
      "Privacy ∙ Terms ∙ Collection notice",
      "Privacy Policy | Terms of Use | Contact",
      "Terms and Conditions",
    ],
    misses: ["Terms of the offtake", "Privacy rules changed in March"],
  },
  "read-more": {
    hits: ["Read more", "Read more →", "See all", "Load more articles", "Continue reading"],
    misses: ["More reading is needed", "See all three plants run at once."],
  },
  "inline-link": {
    hits: ["Read more: The valley", "Also read: Kilns", "Related: a shed of lamps", "READ ALSO | Kilns"],
    misses: ["Reading: a hard year", "Watch the price"],
  },
  advertisement: {
    hits: ["Advertisement", "Sponsored content", "Story continues below advertisement", "Ad"],
    misses: ["Advertisements for engineers rose", "Adits and shafts"],
  },
  breadcrumb: {
    hits: ["Home > News > Kilns", "Home / Insights / Magnets", "首页 > 公告"],
    misses: ["Home market", "Efficiency > 95%"],
  },
  "breadcrumb-arrows": {
    hits: ["Insights › Magnets › Grades", "News » Kilns » Two fires"],
    misses: ["«Wir warten», sagte er", "Insights"],
  },
  navigation: {
    hits: ["Skip to content", "Menu", "Back to top", "Home About News Contact", "Open menu"],
    misses: ["Search for a buyer goes on", "Home of the magnet", "News from the kiln"],
  },
  "arrow-link": {
    hits: ["← Previous: The yttrium", "A shed full of lamps →", "« Older posts"],
    misses: ["Oxide → metal → alloy", "«Wir warten.»"],
  },
  "previous-next": {
    hits: ["Next", "Previous Post", "Older posts", "Next article: Kilns"],
    misses: ["Next year", "Previous owners"],
  },
  pagination: {
    hits: ["Page 1 of 4", "2 / 7", "- 3 -", "1 2 3 … 12 Next", "第 2 页"],
    misses: ["2 of 7 plants run", "Page proofs", "1 2"],
  },
  copyright: {
    hits: ["© 2026 Ardle Review", "Copyright © 2026 Ardle. All rights reserved.", "All rights reserved"],
    misses: ["Copyright law is no help here", "Rights reserved for the state"],
  },
  "site-software": {
    hits: ["Powered by WordPress", "Published with Ghost", "Get the app"],
    misses: ["Power by wire", "Started in 2019"],
  },
  "reading-time": {
    hits: ["5 min read", "Reading time: 4 minutes", "6 minutes"],
    misses: ["5 minutes later the kiln stopped", "Read the time"],
  },
  "time-ago": {
    hits: ["3 hours ago", "Updated 2 hours ago", "2d ago", "Just now"],
    misses: ["Three years ago the mine closed.", "Long ago"],
  },
  player: {
    hits: ["Listen to this article", "0:00 / 4:32", "Play"],
    misses: ["Players in the market", "Listen to the miners and you hear hope."],
  },
  "page-tools": {
    hits: ["Aa", "Text size", "Print this page", "【字体：大 中 小】", "打印本页", "责任编辑：王某"],
    misses: ["A380", "Large Texts of the trade", "打印机的磁体"],
  },
  follow: { hits: ["Follow us on X", "Connect with us"], misses: ["Follow the money", "Connected lines"] },
  "filed-under": {
    hits: ["Tags: kilns, acid", "Posted in Processing | Tagged kilns", "Filed under: Magnets"],
    misses: ["Tags on the drums", "Posted workers"],
  },
  "wire-links": {
    hits: ["Our Standards: The Example Wire Principles.", "Purchase Licensing Rights"],
    misses: ["Our standards are high", "Licensing rights"],
  },
  "picture-line": {
    hits: [
      "[1/3]A lorry leaves the works",
      "Photo: Ann Example / Unsplash",
      "Photo by Ann Example / Unsplash",
      "Getty Images",
    ],
    misses: ["Photography of magnets", "Image of an industry", "Credits: none are given."],
  },
  separator: { hits: ["|", "∙"], misses: ["•", "-"] },
};

describe("page furniture", () => {
  const alone = FURNITURE.filter((rule) => !rule.adjacent);

  it.each(alone.map((rule) => [rule.name]))("%s has hits and misses", (name) => {
    const lines = LINES[name];
    const rule = FURNITURE.find((other) => other.name === name);
    expect(lines?.hits.length).toBeGreaterThan(1);
    expect(lines?.misses.length).toBeGreaterThan(1);
    for (const line of lines?.hits ?? []) expect([line, rule?.pattern.test(line)]).toEqual([line, true]);
    for (const line of lines?.misses ?? [])
      expect([line, furnitureOf(line)?.name]).toEqual([line, undefined]);
  });

  it("never matches a long line, and comes to an end on adversarial lines", () => {
    const slow = [
      "share ",
      "Home > ",
      "1 ",
      "(".repeat(3),
      "comment on ",
      "read more ",
      "privacy ∙ ",
      "a › ",
    ];
    for (const part of slow)
      for (const size of [299, 300, 5000]) furnitureOf(part.repeat(size).slice(0, size));
    expect(furnitureOf(`Share ${"x".repeat(400)}`)).toBeNull();
  });
});
