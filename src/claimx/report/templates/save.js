// The claims that were chosen -> a file that spreadsheets open; by claim_id it joins what `claimx export` writes.

const columnsOf = (labels) => [
  ["claim_id", (claim) => claim.id],
  ["published", (claim) => claim.article.published],
  ["outlet", (claim) => claim.article.outlet],
  ["title", (claim) => claim.article.title],
  ["url", (claim) => claim.article.url],
  ["section", (claim) => claim.section],
  ["text", textOf],
  ["labels", (claim) => claim.labels.join(", ")],
  ["uncertain", (claim) => claim.uncertain.join(", ")],
  ...labels.map((label) => [label, (claim) => claim.probabilityOf[label]]),
  ["voice", (claim) => claim.voice],
  ["speaker", (claim) => claim.speaker],
  ["modality", (claim) => claim.modality],
  ["negation", (claim) => claim.negation],
  ["figures", (claim) => claim.quantities.map(([, , said]) => said).join("; ")],
];

// No spreadsheet is to run what a page says: the rule of `claimx export`, by which an apostrophe comes first.
const FORMULA = /^['=+\-@\t\r\n＝＋－＠]/;
function cellOf(value) {
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value ?? "") ? `'${value}` : (value ?? "");
  return `"${text.replaceAll('"', '""')}"`;
}

function csvOf(claims, labels) {
  const columns = columnsOf(labels);
  const rows = [columns.map(([name]) => name), ...claims.map((claim) => columns.map(([, told]) => told(claim)))];
  return rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");
}

// Excel reads UTF-8 only where a mark at the beginning says so.
function save(name, text) {
  const address = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv" }));
  build("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // Safari asks for it later
}
