// Says five minutes before the session ends that it will, keeps it if asked to, and says so when it has ended.
const notice = document.querySelector("dialog[data-session-minutes]");
const stay = notice.querySelector("[data-stay-signed-in]");
const MINUTE = 60_000;
const warnAfter = (Number(notice.dataset.sessionMinutes) - 5) * MINUTE;
let timer;
let ended = false;

function startAgain() {
  clearTimeout(timer);
  timer = setTimeout(warn, warnAfter);
}

function warn() {
  // What is still unsaved is saved now; that is a sign of life like any other.
  document.dispatchEvent(new Event("session-ending"));
  timer = setTimeout(sayEnded, 5 * MINUTE);
  show();
}

function sayEnded() {
  ended = true;
  for (const words of notice.querySelectorAll("[data-ended]")) {
    words.textContent = words.dataset.ended;
  }
  show();
}

function show() {
  if (!notice.open) {
    notice.showModal();
  }
}

stay.addEventListener("click", async () => {
  if (ended) {
    notice.close();
    return;
  }
  const answer = await fetch(notice.dataset.stay, { method: "POST" }).catch(() => undefined);
  if (answer?.ok) {
    document.dispatchEvent(new Event("session-used"));
  } else if (answer?.status === 401) {
    sayEnded();
  }
});

// Another window that is used keeps this one signed in too.
const windows = new BroadcastChannel("session-used");
windows.addEventListener("message", goOn);
document.addEventListener("session-used", () => {
  goOn();
  windows.postMessage("used");
});

function goOn() {
  if (!ended) {
    notice.close();
    startAgain();
  }
}

windows.postMessage("used");
startAgain();
