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
