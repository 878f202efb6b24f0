// Says two minutes before the session ends that it will, and keeps it if asked to. Nothing typed leaves the page.
const notice = document.querySelector("dialog[data-session-minutes]");
const warnAfter = (Number(notice.dataset.sessionMinutes) - 2) * 60_000;
let timer;

function startAgain() {
  clearTimeout(timer);
  timer = setTimeout(() => notice.showModal(), warnAfter);
}

notice.querySelector("[data-stay-signed-in]").addEventListener("click", async () => {
  await fetch(notice.dataset.stay, { method: "POST" });
  notice.close();
  startAgain();
});
startAgain();
