// One article, whole, its claims marked where they stand.

const ELEMENTS = { title: "h3", heading: "h3", "list item": "li", quotation: "blockquote", caption: "p", byline: "p" };

class Reader {
  constructor(dialog) {
    this.dialog = dialog;
    this.part = Object.fromEntries([...dialog.querySelectorAll("[id]")].map((element) => [element.id, element]));
    this.notes = new Notes(this.part["reader-text"]);
    this.part.close.addEventListener("click", () => dialog.close());
    this.part.previous.addEventListener("click", () => this.step(-1));
    this.part.next.addEventListener("click", () => this.step(1));
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.notes.close()) event.preventDefault();
    });
  }

  open(article, claim = null) {
    this.show(article);
    if (!this.dialog.open) this.dialog.showModal();
    if (claim) this.goTo(claim.index);
    else {
      this.dialog.scrollTop = 0;
      this.part["reader-title"].focus();
    }
  }

  show(article) {
    const known = [article.outlet, article.authors.join(", "), article.published && dayOf(article.published)];
    const link = article.url ? build("a", { href: article.url, rel: "noreferrer noopener", target: "_blank" }, "the page itself") : null;
    // Each by itself, or a name that is read from the right would draw the day into it.
    const parts = [...known.filter(Boolean).map((one) => build("bdi", {}, one)), link].filter(Boolean);
    this.tags = [];
    this.part["reader-title"].textContent = titleOf(article);
    this.part["reader-known"].replaceChildren(...parts.flatMap((part, number) => (number ? [" · ", part] : [part])));
    this.part["reader-claims"].replaceChildren(...this.counted(article));
    this.part["reader-text"].replaceChildren(...this.blocks(article));
    this.part.previous.hidden = this.part.next.hidden = article.claims.length === 0;
    this.position = -1;
    this.tell();
  }

  counted(article) {
    const counts = new Map();
    for (const label of article.claims.flatMap((claim) => claim.labels)) counts.set(label, (counts.get(label) ?? 0) + 1);
    return [...counts].sort().map(([label, number]) =>
      build("span", { class: `chip ${label}` }, markOf(label), build("span", { class: "word" }, label), ` ${number}`),
    );
  }

  // Items that follow each other are one list.
  blocks(article) {
    const found = [];
    for (const [start, end, kind] of article.blocks) {
      if (kind === "title" && article.text.slice(start, end) === article.title) continue;
      const element = this.block(article, { start, end, kind });
      if (kind !== "list item") found.push(element);
      else if (found.at(-1)?.localName === "ul") found.at(-1).append(element);
      else found.push(build("ul", {}, element));
    }
    return found;
  }

  block(article, { start, end, kind }) {
    const element = build(ELEMENTS[kind] ?? "p", { class: kind.replace(" ", "-") });
    let position = start;
    for (const claim of article.claims) {
      if (claim.start < start || claim.start >= end) continue;
      element.append(article.text.slice(position, claim.start), this.claim(claim));
      position = claim.end;
    }
    element.append(article.text.slice(position, end));
    return element;
  }

  claim(claim) {
    const name = `${summaryOf(claim)}. Details`;
    const marks = claim.labels.map(markOf);
    const doubt = claim.uncertain.length ? build("span", { "aria-hidden": "true" }, "?") : null;
    const tag = build("button", { type: "button", class: "tag", "aria-expanded": "false" }, ...marks, doubt, hidden(name));
    const kinds = `claim ${claim.labels[0]}${claim.uncertain.length ? " uncertain" : ""}`;
    const sentence = build("span", { class: kinds, id: `claim-${claim.id}` }, ...withTag(figured(claim), tag));
    this.tags[claim.index] = tag;
    tag.addEventListener("focus", () => {
      this.position = claim.index;
      this.tell();
    });
    this.notes.watch(sentence, tag, claim);
    return sentence;
  }

  step(by) {
    const n = this.tags.length;
    this.goTo(this.position < 0 ? (by > 0 ? 0 : n - 1) : (this.position + by + n) % n, true);
  }

  // Stepping leaves the focus on the buttons, so that they can be pressed again.
  goTo(index, isStep = false) {
    const tag = this.tags[index];
    if (!tag) return;
    this.position = index;
    this.tell();
    const sentence = tag.closest(".claim");
    this.notes.open(sentence);
    if (!isStep) tag.focus({ preventScroll: true });
    sentence.scrollIntoView({ block: "center" });
  }

  tell() {
    const n = this.tags.length;
    this.part.place.textContent = this.position < 0 ? many(n, "claim") : `Claim ${this.position + 1} of ${n}`;
  }
}

// The tag stays on the line of the last word, but for one that may be longer than a line of a phone: an address.
const LONGEST = 24;
function withTag(parts, tag) {
  const last = parts.at(-1);
  const n = last.match(/\S*$/)[0].length;
  const cut = last.length - (n > LONGEST ? 0 : n);
  return [...parts.slice(0, -1), last.slice(0, cut), build("span", { class: "last" }, last.slice(cut), tag)];
}

// What is known of a claim, beside it: under the pointer, at the focus, or opened to stay. One at a time.
class Notes {
  constructor(ground) {
    this.ground = ground;
    this.claims = new WeakMap();
    this.current = null;
    this.isKept = false;
    document.addEventListener("pointermove", ({ screenX, screenY }) => (this.pointer = { screenX, screenY }));
  }

  // Text that scrolls under a mouse at rest is not pointed at, though browsers say so.
  isMoved({ screenX, screenY }) {
    return screenX !== this.pointer?.screenX || screenY !== this.pointer.screenY;
  }

  watch(sentence, tag, claim) {
    this.claims.set(sentence, claim);
    sentence.addEventListener("pointermove", (event) => {
      if (event.pointerType === "mouse" && !this.isKept && this.isMoved(event)) this.open(sentence, false);
    });
    sentence.addEventListener("pointerleave", ({ pointerType }) => {
      if (pointerType === "mouse" && !this.isKept) this.close();
    });
    tag.addEventListener("focus", () => tag.matches(":focus-visible") && this.open(sentence, false));
    tag.addEventListener("blur", () => !this.isKept && this.close());
    sentence.addEventListener("click", ({ target }) => {
      if (target.closest(".about") || String(getSelection())) return;
      if (this.current === sentence && this.isKept) this.close();
      else this.open(sentence);
    });
  }

  open(sentence, isKept = true) {
    if (this.current !== sentence) {
      this.close();
      this.current = sentence;
      sentence.append(noteOf(this.claims.get(sentence)));
      sentence.querySelector(".tag").setAttribute("aria-expanded", "true");
      sentence.classList.add("current");
      this.place(sentence);
    }
    this.isKept = isKept;
  }

  // Below the last line of the sentence, within the column.
  place(sentence) {
    const note = sentence.lastElementChild;
    const lines = sentence.querySelector(".tag").getBoundingClientRect();
    const ground = this.ground.getBoundingClientRect();
    note.style.top = `${lines.bottom - ground.top + 4}px`;
    const wanted = lines.right - ground.left - note.offsetWidth;
    note.style.left = `${Math.max(0, Math.min(wanted, ground.width - note.offsetWidth))}px`;
  }

  // Returns whether there was one to close.
  close() {
    if (!this.current) return false;
    this.current.querySelector(".about")?.remove();
    this.current.querySelector(".tag").setAttribute("aria-expanded", "false");
    this.current.classList.remove("current");
    this.current = null;
    this.isKept = false;
    return true;
  }
}

function noteOf(claim) {
  const rows = [["Labels", ...chipsOf(claim)]];
  const rest = Object.keys(claim.probabilityOf).filter((label) => ![...claim.labels, ...claim.uncertain].includes(label));
  if (rest.length) rows.push(["Not", rest.map((label) => `${label} ${shown(claim.probabilityOf[label])}`).join(", ")]);
  if (claim.voice) rows.push(["Said by", claim.voice === "writer" ? "the writer" : `${claim.speaker ?? "not named"} (${claim.voice})`]);
  if (claim.modality) rows.push(["How surely", modalityOf(claim)]);
  if (claim.cues.length) rows.push(["Told by", claim.cues.map((cue) => `“${cue}”`).join(", ")]);
  if (claim.quantities.length) rows.push(["Figures", ...claim.quantities.map(([, , said]) => build("span", { class: "figure" }, said))]);
  if (claim.section) rows.push(["Section", claim.section]);
  const lines = rows.map(([name, ...values]) =>
    build("span", { class: "row" }, build("span", { class: "key" }, name), build("span", { class: "value" }, ...values)),
  );
  return build("span", { class: "about", role: "note" }, ...lines);
}
