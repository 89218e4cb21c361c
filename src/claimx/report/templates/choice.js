// Which claims are shown, and in which order.

const byText = (one, other) => one.localeCompare(other, "en");
// Articles come newest first, those without a date last; the claims of each as they are read.
const byPlace = (one, other) => one.number - other.number;
const oldestFirst = (one, other) =>
  byText(one.article.published ?? "9999", other.article.published ?? "9999") || byPlace(one, other);

// Names that are missing come last.
const byName = (nameOf) => (one, other) =>
  !nameOf(one) - !nameOf(other) || byText(nameOf(one) ?? "", nameOf(other) ?? "") || byPlace(one, other);

const ORDERS = {
  newest: byPlace,
  review: (one, other) => !one.uncertain.length - !other.uncertain.length || byPlace(one, other),
  oldest: oldestFirst,
  probable: (one, other) => highestOf(other) - highestOf(one) || byPlace(one, other),
  improbable: (one, other) => highestOf(one) - highestOf(other) || byPlace(one, other),
  outlet: byName((claim) => claim.article.outlet),
  speaker: byName((claim) => claim.speaker),
  modality: byName((claim) => claim.modality),
};

const folded = (text) => text.toLowerCase().replaceAll("’", "'");

// More are no help to choose among; the list of a year has thousands.
const N_SUGGESTED = 300;

// Whatever kind a figure is of, it is a figure.
const ANY = "any kind";
const kindsOf = ({ quantities }) => [...new Set(quantities.flatMap(([, , , kind]) => [ANY, kind]))];

function searchedOf(claim) {
  claim.searched ??= folded(`${textOf(claim)}\n${titleOf(claim.article)}\n${claim.speaker ?? ""}`);
  return claim.searched;
}

class Choice {
  constructor(form, claims) {
    this.fields = form.elements;
    this.claims = claims;
    this.firsts = new Set();
    const groups = new Set();
    for (const claim of claims) {
      if (!claim.group || !groups.has(claim.group)) this.firsts.add(claim);
      if (claim.group) groups.add(claim.group);
    }
    this.offer("outlet", (claim) => [claim.article.outlet]);
    this.offer("voice", (claim) => [claim.voice]);
    this.offer("modality", (claim) => [claim.modality]);
    this.offer("figures", kindsOf);
    this.suggest("speaker", (claim) => [claim.speaker]);
    document.getElementById("repeats-field").hidden = this.firsts.size === claims.length;
  }

  // The values that occur, each with its number of claims; a field with nothing to choose goes.
  offer(name, valuesOf) {
    const values = this.counted(valuesOf).sort(([one], [other]) => byText(one, other));
    for (const [value, number] of values) {
      this.fields[name].append(build("option", { value }, `${value} (${number.toLocaleString("en")})`));
    }
    this.fields[name].closest(".field").hidden = values.length === 0;
    document.getElementById("claims-table").classList.toggle(`no-${name}`, values.length === 0);
  }

  // Any part of a name will do; those with the most claims are at hand.
  suggest(name, valuesOf) {
    const values = this.counted(valuesOf).sort(([, one], [, other]) => other - one);
    const options = values.slice(0, N_SUGGESTED).map(([value]) => build("option", { value }));
    this.fields[name].list.append(...options);
    this.fields[name].closest(".field").hidden = values.length === 0;
  }

  counted(valuesOf) {
    const counted = new Map();
    for (const value of this.claims.flatMap(valuesOf)) counted.set(value, (counted.get(value) ?? 0) + 1);
    counted.delete(null);
    return [...counted];
  }

  chosen() {
    const tests = this.tests();
    const order = ORDERS[this.fields.order.value];
    return this.claims.filter((claim) => tests.every((test) => test(claim))).sort(order);
  }

  tests() {
    const { label, outlet, voice, modality, figures, speaker, from, to, uncertain, repeats, words } = this.fields;
    const asked = folded(words.value).split(/\s+/).filter(Boolean);
    const name = folded(speaker.value.trim());
    const tests = [
      [label.value === "several", (claim) => claim.labels.length > 1],
      [label.value && label.value !== "several", (claim) => claim.labels.includes(label.value)],
      [outlet.value, (claim) => claim.article.outlet === outlet.value],
      [voice.value, (claim) => claim.voice === voice.value],
      [modality.value, (claim) => claim.modality === modality.value],
      [figures.value, (claim) => kindsOf(claim).includes(figures.value)],
      [name, (claim) => folded(claim.speaker ?? "").includes(name)],
      [from.value, ({ article }) => article.published && article.published >= from.value],
      [to.value, ({ article }) => article.published && article.published <= to.value],
      [uncertain.checked, (claim) => claim.uncertain.length > 0],
      [repeats.checked, (claim) => this.firsts.has(claim)],
      [asked.length, (claim) => asked.every((word) => searchedOf(claim).includes(word))],
    ];
    return tests.filter(([isSet]) => isSet).map(([, test]) => test);
  }
}
