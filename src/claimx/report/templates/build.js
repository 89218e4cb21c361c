// Elements out of values. Text becomes text nodes, always: nothing here reads markup.

function build(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

function markOf(label) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("class", `mark ${label}`);
  svg.setAttribute("viewBox", "0 0 12 12");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#mark-${label}`);
  svg.append(use);
  return svg;
}

const hidden = (text) => build("span", { class: "hidden" }, text);

// A label as it was given, or, where it was not, and a person should look, why not.
function chipOf(claim, label) {
  const given = claim.labels.includes(label);
  const isUncertain = claim.uncertain.includes(label);
  const kind = `chip ${label}${given ? "" : " near"}`;
  const probability = build("span", { class: "probability" }, shown(claim.probabilityOf[label]));
  const threshold = claim.thresholdOf[label];
  const why = `below the threshold${threshold == null ? "" : ` of ${threshold}`}`;
  const doubt = isUncertain ? build("span", { class: "doubt" }, given ? "uncertain" : why) : null;
  return build("span", { class: kind }, markOf(label), build("span", { class: "word" }, label), " ", probability, " ", doubt);
}

const chipsOf = (claim) =>
  [...new Set([...claim.labels, ...claim.uncertain])].map((label) => chipOf(claim, label));

// The words of a claim, its figures marked among them.
function figured({ article, start, end, quantities }) {
  const found = [];
  let position = start;
  for (const [from, to] of quantities) {
    if (from < position || to > end) continue;
    found.push(article.text.slice(position, from), build("span", { class: "quantity" }, article.text.slice(from, to)));
    position = to;
  }
  return [...found, article.text.slice(position, end)];
}
