import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  Radios,
  ServiceNavigation,
  SkipLink,
  createAll,
} from "./design-system/govuk-frontend.min.js?v=6.6.0";

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, Radios, ServiceNavigation, SkipLink]) {
  createAll(component);
}

// What a form's answer is about is where the reader goes on, unless there is something to mend first.
const answer = document.querySelector("[data-focus]");
if (answer && !document.querySelector(".govuk-error-summary")) {
  answer.setAttribute("tabindex", "-1");
  answer.focus();
}

// Words that were typed and not sent are not lost by one click on a link.
let unsent = false;
for (const form of document.querySelectorAll("form[data-keep]")) {
  form.addEventListener("input", () => (unsent = true));
  form.addEventListener("submit", () => (unsent = false));
}
window.addEventListener("beforeunload", (leaving) => {
  if (unsent) {
    leaving.preventDefault();
  }
});

// What is far too large would be cut off on its way, and the form with it: it is said, and not sent.
for (const upload of document.querySelectorAll("[data-largest]")) {
  const largest = Number(upload.dataset.largest);
  upload.addEventListener("change", () => {
    const size = Array.from(upload.files).reduce((sum, file) => sum + file.size, 0);
    if (size > largest) {
      upload.value = "";
    }
    document.getElementById(`${upload.id}-too-large`).hidden = size <= largest;
  });
}

// Parts of a form that belong to one answer only are shown with that answer: data-when="field:value".
function answerOf(field) {
  const named = document.getElementById(field);
  if (named.type === "radio") {
    // Faces writes the id before the value of a radio, as in safety-YES:YES.
    return document.querySelector(`[name="${named.name}"]:checked`)?.value.split(":").pop() ?? "";
  }
  return named.type === "checkbox" ? String(named.checked) : named.value;
}

function showWhatBelongs() {
  for (const part of document.querySelectorAll("[data-when]")) {
    const [field, value] = part.dataset.when.split(":");
    part.hidden = answerOf(field) !== value;
  }
}

if (document.querySelector("[data-when]")) {
  document.addEventListener("change", showWhatBelongs);
  showWhatBelongs();
}

// What is shown once can be copied with one click, where the browser lets us: data-copy="id".
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.nextElementSibling.textContent = button.dataset.copied;
  });
}

// All boxes of a form's list with one click: data-tick-all="id of the form".
for (const button of document.querySelectorAll("[data-tick-all]")) {
  const boxes = document.getElementById(button.dataset.tickAll).querySelectorAll("[name=ticked]");
  button.hidden = boxes.length === 0;
  button.addEventListener("click", () => {
    const all = Array.from(boxes).every((box) => box.checked);
    boxes.forEach((box) => (box.checked = !all));
  });
}

// What stands beside the page where there is room is folded where there is not.
if (window.matchMedia("(max-width: 64em)").matches) {
  document.querySelectorAll("[data-folded-on-phones]").forEach((part) => (part.open = false));
}
