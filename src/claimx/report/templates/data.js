// The data of the page: unpacked once, and never changed. Every claim knows its article.

async function unpacked(element) {
  const packed = Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

function claimsOf({ articles, labels, thresholds }) {
  const named = (number) => labels[number];
  const thresholdOf = Object.fromEntries(labels.map((label, number) => [label, thresholds?.[number]]));
  return articles.flatMap((article) =>
    article.claims.map((claim, index) =>
      Object.assign(claim, {
        article,
        index,
        thresholdOf,
        labels: claim.labels.map(named),
        uncertain: claim.uncertain.map(named),
        probabilityOf: Object.fromEntries(labels.map((label, number) => [label, claim.probabilities[number]])),
      }),
    ),
  );
}

const textOf = (claim) => claim.article.text.slice(claim.start, claim.end);
const highestOf = (claim) => Math.max(...claim.labels.map((label) => claim.probabilityOf[label]));
const titleOf = (article) => article.title ?? article.source;
const shown = (probability) => probability.toFixed(2);

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
function dayOf(published) {
  if (!published) return "no date";
  const [year, month, day] = published.split("-").map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

const many = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

// For ears, and wherever there is room for one line only.
function summaryOf(claim) {
  const parts = [claim.labels.map((label) => `${label} ${shown(claim.probabilityOf[label])}`).join(", ")];
  if (claim.uncertain.length) parts.push(`uncertain: ${claim.uncertain.join(", ")}`);
  if (claim.voice) parts.push(voiceOf(claim));
  if (claim.modality) parts.push(modalityOf(claim));
  return parts.join("; ");
}

function voiceOf({ voice, speaker }) {
  if (voice === "writer") return "in the writer's own voice";
  return `${voice}, ${speaker ?? "speaker not named"}`;
}

const modalityOf = ({ modality, negation }) => (negation ? `${modality}, negated` : modality);
