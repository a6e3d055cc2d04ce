// Makes yasqe.min.js and yasqe.min.css of the npm packages @zazuko/yasqe and esbuild, in a folder where both are installed:
//     npm init -y && npm install @zazuko/yasqe@4.6.2 esbuild@0.28.2 && node yasqe.recipe.mjs
// Left out: the list of prefixes of prefix.cc, which has all that anybody ever put there, and the completions that ask servers elsewhere; and
// an `eval` for browsers without JSON, which our Content-Security-Policy forbids and which keeps esbuild from seeing what is unused.
import { readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const from = "node_modules/@zazuko/yasqe/build/";
let source = await readFile(`${from}yasqe.esm.js`, "utf8");
const cuts = [
  [/prefixes_default = \{[^}]*\}/, "prefixes_default = {}"],
  [/eval\("\(" \+ text \+ "\)"\)/, "globalThis.JSON.parse(text)"],
  [/completers = \[\s*conf\$3,\s*conf\$2,\s*conf\$1,\s*conf\s*\]/, "completers = [conf$3]"],
];
if (!/conf\$3 = \{\s*name: "variables"/.test(source)) throw new Error("Yasqe has changed: another completion is called conf$3");
for (const [pattern, text] of cuts) {
  if (!pattern.test(source)) throw new Error(`Yasqe has changed: ${pattern} is not in it`);
  source = source.replace(pattern, () => text);
}
await build({
  stdin: { contents: source, resolveDir: "." },
  bundle: true,
  minify: true,
  charset: "utf8",
  format: "iife",
  globalName: "YasqeModule",
  legalComments: "inline",
  outfile: "yasqe.min.js",
  footer: { js: "var Yasqe=YasqeModule.default;" },
});
await writeFile("yasqe.min.css", await readFile(`${from}yasqe.min.css`));
