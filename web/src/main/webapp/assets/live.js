// A part of a page that keeps itself up to date: data-live="/address" shows the lines that the address answers with, each
// a path, a tab and words, and hides while there are none. To the server such a question is no sign of life: it keeps no
// session from ending. Without this script the part is as it was when the page came.
const PAUSE = 15_000;

function link(line) {
  const [path, words] = line.split("\t");
  const anchor = document.createElement("a");
  anchor.className = "govuk-link";
  anchor.href = path;
  anchor.textContent = words;
  const item = document.createElement("li");
  item.append(anchor);
  return item;
}

// What is there already is left alone, so that nobody hears it twice and no focus is lost.
function show(part, answer) {
  if (answer !== part.dataset.shown) {
    const lines = answer.split("\n").filter((line) => line);
    part.dataset.shown = answer;
    part.querySelector("ul").replaceChildren(...lines.map(link));
    part.hidden = lines.length === 0;
  }
}

async function ask(part) {
  try {
    const answer = await fetch(part.dataset.live, { redirect: "error" });
    if (answer.ok) {
      show(part, await answer.text());
    }
    return answer.status !== 401;
  } catch {
    return true; // The line was broken: it may be back the next time.
  }
}

async function follow(part) {
  if (await ask(part)) {
    setTimeout(() => follow(part), PAUSE);
  }
}

for (const part of document.querySelectorAll("[data-live]")) {
  setTimeout(() => follow(part), PAUSE);
}
