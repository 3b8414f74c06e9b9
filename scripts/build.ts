/** The production build by itself, for `npm run check`; `npm start` builds when something has changed. */
import { build } from "./launch/build";

await build(
  () => console.log("building"),
  (child) => process.once("exit", () => child.kill()),
);
console.log("built");
