#!/usr/bin/env node
// citeproc-js on node: every item cited once, then the bibliography, in HTML.
//
//   node benchmarks/peers/citeproc_js_driver.js --style apa.csl --items library.json --out out.html --locales FOLDER
//
// The package `citeproc` is looked for in $REFBOOK_BENCH/node, $XDG_CACHE_HOME/refbook-bench/node or
// ~/.cache/refbook-bench/node. To install it there:
//
//   npm install --prefix ~/.cache/refbook-bench/node citeproc
//
// All citations are given at once (rebuildProcessorState), which is its fastest way to a finished document: one
// processCitationCluster a citation, as editors call it, costs more with every citation.
"use strict";
const fs = require("fs");
const os = require("os");
const path = require("path");

const options = {};
for (let i = 2; i < process.argv.length; i += 2) options[process.argv[i].replace(/^--/, "")] = process.argv[i + 1];

const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), ".cache");
const folder = process.env.REFBOOK_BENCH || path.join(cache, "refbook-bench");
const CSL = require(require.resolve("citeproc", { paths: [path.join(folder, "node")] }));
CSL.debug = () => {};

const items = new Map(JSON.parse(fs.readFileSync(options.items, "utf8")).map((item) => [String(item.id), item]));
const engine = new CSL.Engine(
  {
    retrieveItem: (id) => items.get(String(id)),
    retrieveLocale: (tag) => {
      const file = path.join(options.locales, `locales-${tag}.xml`);
      return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : null;
    },
  },
  fs.readFileSync(options.style, "utf8"),
  "en-US",
);
engine.setOutputFormat("html");

const inNotes = engine.opt.xclass === "note";
const citations = [...items.keys()].map((id, place) => ({
  citationID: `c${place}`,
  citationItems: [{ id }],
  properties: { noteIndex: inNotes ? place + 1 : 0 },
}));
const cited = engine.rebuildProcessorState(citations, "html", []).map(([, , text]) => `<p>${text}</p>\n`);
const bibliography = engine.makeBibliography();
fs.writeFileSync(options.out, cited.join("") + (bibliography ? bibliography[1].join("") : ""));
