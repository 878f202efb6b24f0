// Shortcuts of one character, for whoever has turned them on (WCAG 2.1.4). They rest while a field has the focus or a dialogue is open.
const list = document.getElementById("shortcuts");
const FIELDS = "input, textarea, select, [contenteditable]";
const LISTED = "main .cards__title a, main .found__reference";

function write(id) {
  const field = document.getElementById(id);
  if (field) {
    for (let part = field.closest("details"); part; part = part.parentElement.closest("details")) {
      part.open = true;
    }
    field.focus();
  }
}

function step(by) {
  const links = [...document.querySelectorAll(LISTED)];
  const here = links.indexOf(document.activeElement);
  const next = here < 0 && by < 0 ? links.length - 1 : here + by;
  links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
}

function perform(command) {
  if (command.go) {
    window.location.assign(command.go);
  } else if (command.write) {
    write(command.write);
  } else if (command.step) {
    step(Number(command.step));
  } else {
    list.showModal();
  }
}

document.addEventListener("keydown", (event) => {
  const combined = event.ctrlKey || event.altKey || event.metaKey || event.isComposing;
  if (combined || event.target.closest(FIELDS) || document.querySelector("dialog[open]")) {
    return;
  }
  const key = event.key.toLowerCase();
  const command = [...list.querySelectorAll("[data-key]")].find((some) => some.dataset.key === key);
  if (command) {
    event.preventDefault();
    perform(command.dataset);
  }
});
