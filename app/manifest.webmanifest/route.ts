import { guardedHandler } from "@/lib/auth/guard";
import { readSettings } from "@/lib/settings/queries/read-settings";

/** What a telephone shows of the site when it is added to its home screen. */
export const GET = guardedHandler({
  permit: () => true,
  run: async () => {
    const { name, tagline, favicon } = await readSettings(["name", "tagline", "favicon"]);
    const manifest = {
      name,
      short_name: name.length > 12 ? (name.split(" ")[0] ?? name) : name,
      ...(tagline && { description: tagline }),
      start_url: "/",
      display: "browser",
      background_color: "#fbf9f4",
      theme_color: "#fbf9f4",
      icons: [
        { src: "/icon.svg", type: favicon?.mediaType ?? "image/svg+xml", sizes: "any" },
        { src: "/apple-icon.png", type: "image/png", sizes: "180x180" },
      ],
    };
    return new Response(JSON.stringify(manifest), {
      headers: { "content-type": "application/manifest+json" },
    });
  },
});
