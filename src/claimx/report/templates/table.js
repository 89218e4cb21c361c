// Rows, a page at a time: what is not looked at is not built.

const SIZES = [25, 100, 500];

class Pages {
  constructor(table, rowOf, noun) {
    this.body = table.tBodies[0];
    this.rowOf = rowOf;
    this.noun = noun;
    this.items = [];
    this.first = 0;
    this.size = SIZES[0];
    this.buildPager(table);
  }

  buildPager(table) {
    const pager = document.querySelector(`.pager[data-for="${table.id}"]`);
    const turn = (name, step) => {
      const button = build("button", { type: "button" }, name, hidden(` page of ${this.noun}s`));
      button.addEventListener("click", () => {
        this.turnTo(this.first + step * this.size);
        table.scrollIntoView({ block: "start" });
      });
      return button;
    };
    this.previous = turn("Previous", -1);
    this.next = turn("Next", 1);
    this.said = build("span", { role: "status" });
    this.sizes = build("select", {}, ...SIZES.map((size) => build("option", {}, String(size))));
    this.sizes.addEventListener("change", () => {
      this.size = Number(this.sizes.value);
      this.turnTo(this.first);
    });
    pager.append(this.previous, this.said, this.next, build("label", {}, `${this.noun}s a page `, this.sizes));
    this.pager = pager;
  }

  show(items) {
    this.items = items;
    this.turnTo(0);
  }

  turnTo(position) {
    this.first = Math.max(0, Math.floor(position / this.size) * this.size);
    const last = Math.min(this.first + this.size, this.items.length);
    this.body.replaceChildren(...this.items.slice(this.first, last).map(this.rowOf));
    this.previous.disabled = this.first === 0;
    this.next.disabled = last >= this.items.length;
    this.said.textContent = `${(this.first + 1).toLocaleString("en")}–${last.toLocaleString("en")} of ${this.items.length.toLocaleString("en")}`;
    this.pager.hidden = this.items.length <= SIZES[0];
  }
}

const cell = (kind, ...children) => build("td", { role: "cell", class: kind }, ...children);

function rowOfClaim(claim) {
  const link = build("a", { class: "sentence", href: `#claim=${claim.id}` }, ...figured(claim));
  const said = claim.speaker ?? (claim.voice === "writer" ? "the writer" : claim.voice);
  return build(
    "tr",
    { role: "row", class: claim.uncertain.length ? "uncertain" : null },
    cell("what", link, build("span", { class: "title" }, titleOf(claim.article))),
    cell("labels", ...chipsOf(claim)),
    cell("outlet", claim.article.outlet ?? ""),
    cell("date", dayOf(claim.article.published)),
    cell("voice", said ?? "", claim.speaker ? build("span", { class: "title" }, claim.voice) : null),
    cell("modality", claim.modality ? modalityOf(claim) : ""),
  );
}

function rowOfArticle(article) {
  const link = build("a", { class: "sentence", href: `#article=${article.id}` }, titleOf(article));
  return build(
    "tr",
    { role: "row" },
    cell("what", link),
    cell("outlet", article.outlet ?? ""),
    cell("date", dayOf(article.published)),
    cell("number", many(article.claims.length, "claim")),
  );
}

// The heads of the columns choose among the same orders as the field does.
class Heads {
  constructor(table, field) {
    this.heads = [...table.querySelectorAll("th[data-orders]")];
    this.field = field;
    for (const head of this.heads) {
      head.querySelector("button").addEventListener("click", () => {
        const orders = head.dataset.orders.split(" ");
        field.value = orders[(orders.indexOf(field.value) + 1) % orders.length];
        field.dispatchEvent(new Event("change", { bubbles: true }));
      });
    }
  }

  show() {
    const descending = new Set(["review", "newest", "probable"]);
    for (const head of this.heads) {
      const isChosen = head.dataset.orders.split(" ").includes(this.field.value);
      if (!isChosen) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", descending.has(this.field.value) ? "descending" : "ascending");
    }
  }
}
