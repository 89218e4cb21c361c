// What is chosen stands in the address, so that it can be kept, sent on, and gone back to.

const YES = "yes";
const valueOf = (field) => (field.type === "checkbox" ? (field.checked ? YES : "") : field.value);
const firstOf = (field) => field.options?.[0].value ?? "";

// What a field cannot be, or does not offer, it is not told.
function fill(field, value) {
  const wanted = field.closest("[hidden]") ? "" : value;
  if (field.type === "checkbox") field.checked = wanted === YES;
  else field.value = wanted;
  if (field.selectedIndex === -1) field.selectedIndex = 0;
}

class Address {
  constructor(form) {
    this.fields = [...form.elements].filter((field) => field.id);
    this.typed = null;
  }

  // A field that is as it was at first needs no word.
  written() {
    const set = this.fields.filter((field) => valueOf(field) !== firstOf(field));
    const words = String(new URLSearchParams(set.map((field) => [field.id, valueOf(field)])));
    return location.href.split("#")[0] + (words && `#${words}`);
  }

  // One step back undoes one choice; what is typed is one, however many letters it has.
  keep(typed = null) {
    const isOne = typed !== null && typed === this.typed;
    this.typed = typed;
    if (this.written() === location.href) return;
    if (isOne) this.replace();
    else history.pushState(null, "", this.written());
  }

  replace() {
    history.replaceState(null, "", this.written());
  }

  // Returns whether anything else is chosen now; an address that chooses nothing, but names a place, changes nothing.
  take(asked) {
    const isAbout = this.fields.some((field) => asked.get(field.id));
    if (!isAbout && String(asked)) return false;
    const before = this.written();
    for (const field of this.fields) fill(field, asked.get(field.id) ?? "");
    this.typed = null;
    return this.written() !== before;
  }
}
