// Keeps what is being written as a draft: when typing pauses, before anything leads away, and before the session ends.
const PAUSE = 3_000;

class Draft {
  constructor(place) {
    this.place = place;
    this.field = document.getElementById(place.dataset.draft);
    this.mark = document.getElementById(`${place.dataset.draft}-mark`);
    this.saved = this.field.value;
    this.posting = 0;
    this.last = Promise.resolve();
    this.field.addEventListener("input", () => this.saveSoon());
  }

  isUnsaved() {
    return !this.sending && this.field.value !== this.saved;
  }

  saveSoon() {
    this.sending = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  // One after the other: each needs the mark that the one before it was given.
  save() {
    clearTimeout(this.timer);
    this.last = this.last.then(() => this.isUnsaved() && this.post());
    return this.last;
  }

  // The form itself brings the words: nothing must be saved behind its back.
  beSent() {
    clearTimeout(this.timer);
    this.sending = true;
  }

  body(words) {
    const { reference, writing } = this.place.dataset;
    return new URLSearchParams({ reference, writing, words, mark: this.mark.value });
  }

  async post() {
    const words = this.field.value;
    const body = this.body(words);
    this.posting++;
    try {
      // A browser lets so much go out after its page is gone.
      const keepalive = body.toString().length < 60_000;
      await this.take(await fetch(this.place.dataset.save, { method: "POST", body, keepalive }), words);
    } catch {
      this.fail(this.place.dataset.failed);
    }
    this.posting--;
  }

  async take(answer, words) {
    if (answer.ok) {
      this.saved = words;
      this.failed = false;
      this.mark.value = answer.headers.get("Draft-Mark");
      this.say(await answer.text());
      document.dispatchEvent(new Event("session-used"));
    } else if (answer.status === 401) {
      this.fail(this.place.dataset.signedOut);
    } else {
      const plain = answer.headers.get("Content-Type")?.startsWith("text/plain");
      this.fail(plain ? await answer.text() : this.place.dataset.failed);
    }
  }

  fail(why) {
    this.failed = true;
    this.say(why);
  }

  // Said again only if it differs: it is read out.
  say(words) {
    if (this.place.textContent !== words) {
      this.place.textContent = words;
    }
  }
}

const drafts = Array.from(document.querySelectorAll("[data-draft]"), (place) => new Draft(place));
const unsaved = () => drafts.filter((draft) => draft.isUnsaved());
const saveAll = () => Promise.all(unsaved().map((draft) => draft.save()));

document.addEventListener("session-ending", saveAll);

// A form leads away from what is being written in the others, and must not overtake what is being saved of its own.
let ready = false;
document.addEventListener("submit", async (submit) => {
  const own = drafts.filter((draft) => submit.target.contains(draft.field));
  const waiting = [
    ...own.filter((draft) => draft.posting > 0).map((draft) => draft.last),
    ...unsaved().filter((draft) => !own.includes(draft)).map((draft) => draft.save()),
  ];
  own.forEach((draft) => draft.beSent());
  if (ready || waiting.length === 0) {
    return;
  }
  submit.preventDefault();
  await Promise.all(waiting);
  ready = true;
  submit.target.requestSubmit(submit.submitter);
  ready = false;
});

// So does a link.
document.addEventListener("click", async (click) => {
  const link = click.target.closest("a[href]");
  const plain = click.button === 0 && !click.ctrlKey && !click.metaKey && !click.shiftKey && !click.altKey;
  const leads = link && !link.target && !link.getAttribute("href").startsWith("#");
  if (leads && plain && !click.defaultPrevented && unsaved().length > 0) {
    click.preventDefault();
    await saveAll();
    location.assign(link.href);
  }
});

// Whatever else leads away: the answer is not waited for. The browser asks first where saving has failed.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") {
    saveAll();
  }
});
window.addEventListener("beforeunload", (leaving) => {
  if (unsaved().some((draft) => draft.failed)) {
    leaving.preventDefault();
  }
  saveAll();
});
