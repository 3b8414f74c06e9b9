/**
 * `npm run build [-- FILE.tar.gz]`: the production build by itself, so that `npm start` has nothing to build; with a file,
 * packed with what starts it, for other machines.
 */
import { generateClient } from "@/lib/db/generate";
import { bundleBrowserScripts } from "./browser-scripts";
import { build } from "./launch/build";
import { packBuild } from "./launch/pack";

const [file, ...more] = process.argv.slice(2);
if (more.length > 0) {
  console.error("Usage: npm run build [-- FILE.tar.gz]");
  process.exit(1);
}
await generateClient();
await bundleBrowserScripts();
await build(
  () => console.log("building"),
  (child) => process.once("exit", () => child.kill()),
);
console.log("built");
if (file) {
  await packBuild(".", file);
  console.log(`packed into ${file}`);
}
