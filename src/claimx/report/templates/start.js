// The page comes to life.

async function start() {
  const data = await unpacked(document.getElementById("data"));
  // Where no script runs, or none can, nothing stands there that does not work.
  for (const element of document.querySelectorAll("#choice, #save, .list")) element.hidden = false;
  const claims = claimsOf(data);
  claims.forEach((claim, number) => (claim.number = number));
  const form = document.getElementById("choice");
  const choice = new Choice(form, claims);
  const address = new Address(form);
  const found = document.getElementById("found");
  const table = new Pages(document.getElementById("claims-table"), rowOfClaim, "claim");
  const heads = new Heads(document.getElementById("claims-table"), form.elements.order);

  let chosen = [];
  function show() {
    chosen = choice.chosen();
    found.textContent =
      chosen.length === claims.length
        ? many(claims.length, "claim")
        : `${chosen.length.toLocaleString("en")} of ${many(claims.length, "claim")}`;
    table.show(chosen);
    document.getElementById("save").disabled = chosen.length === 0;
    heads.show();
  }

  function choose(typed) {
    show();
    address.keep(typed);
  }

  let waiting;
  for (const field of [form.elements.words, form.elements.speaker]) {
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => choose(field.id), 120); // a typist's pause
    });
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => choose());
  form.addEventListener("reset", () => setTimeout(choose));
  document.getElementById("save").addEventListener("click", () => save("claims.csv", csvOf(chosen, data.labels)));

  new Pages(document.getElementById("articles-table"), rowOfArticle, "article").show(data.articles);
  const reader = new Reader(document.getElementById("reader"));
  reader.dialog.addEventListener("close", () => address.replace());

  // The address names what is read and what is chosen: links, the way back and bookmarks work as everywhere.
  function go() {
    const asked = new URLSearchParams(location.hash.slice(1));
    const claim = claims.find((one) => one.id === asked.get("claim"));
    const article = claim?.article ?? data.articles.find((one) => one.id === asked.get("article"));
    if (address.take(asked)) {
      show();
      document.getElementById("claims").scrollIntoView();
    }
    if (article) reader.open(article, claim);
    else if (reader.dialog.open) reader.dialog.close();
  }
  show();
  addEventListener("hashchange", go);
  go();
}

start().catch((error) => {
  const trouble = document.getElementById("trouble");
  trouble.hidden = false;
  trouble.textContent = `The claims cannot be shown (${error}). Browsers since 2023 can; the files in claims/ and articles/ hold the same.`;
});
