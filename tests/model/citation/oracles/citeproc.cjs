// Reads {style: {csl, lang, items}} and writes {style: {item: [in text, entry]}}, as HTML.
const fs = require("fs");
const path = require("path");
const CSL = require("citeproc");

const locales = path.join(path.dirname(require.resolve("citeproc-locales/package.json")), "locales");
const jobs = JSON.parse(fs.readFileSync(0, "utf8"));
const found = {};

for (const [style, { csl, lang, items }] of Object.entries(jobs)) {
  const known = Object.fromEntries(items.map((item) => [item.id, item]));
  const system = {
    retrieveItem: (id) => known[id],
    retrieveLocale: (name) => {
      const file = path.join(locales, `locales-${name}.xml`);
      return fs.readFileSync(fs.existsSync(file) ? file : path.join(locales, "locales-en-US.xml"), "utf8");
    },
  };
  const engine = new CSL.Engine(system, fs.readFileSync(csl, "utf8"), lang, true);
  engine.setOutputFormat("html");
  found[style] = {};
  for (const { id } of items) {
    // One work at a time: nothing to tell it apart from, and number 1.
    engine.updateItems([id]);
    const entry = engine.makeBibliography()[1][0];
    found[style][id] = [engine.makeCitationCluster([{ id, locator: "4", label: "paragraph" }]), entry];
  }
}
process.stdout.write(JSON.stringify(found));
