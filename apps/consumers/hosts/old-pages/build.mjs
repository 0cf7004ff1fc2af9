import { copyFileSync, cpSync } from "node:fs";

cpSync("pages", "dist", { recursive: true });
const modules = {
  "@shopper-chat/element/dist/index.js": "shopper-chat.js",
  "@shopper-chat/element/dist/locales/fr-CA.js": "fr-CA.js",
  "bluebird/js/browser/bluebird.js": "bluebird.js",
  "bootstrap/dist/css/bootstrap.css": "bootstrap.css",
  "bootstrap/dist/js/bootstrap.js": "bootstrap.js",
  "jquery/dist/jquery.js": "jquery.js",
  "requirejs/require.js": "require.js",
};
for (const [file, name] of Object.entries(modules))
  copyFileSync(`node_modules/${file}`, `dist/${name}`);
// Debian has the real builds of these two; npm does not.
const debian = "/usr/share/javascript";
copyFileSync(`${debian}/prototype/prototype.js`, "dist/prototype.js");
copyFileSync(`${debian}/mootools/mootools-core.min.js`, "dist/mootools.js");
