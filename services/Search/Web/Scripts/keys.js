// Keyboard shortcuts: single letters, which can be turned off (WCAG 2.1.4), and their list on "?".
const overlay = document.getElementById("keys");
const isOn = overlay.querySelector("input");
const places = { h: "/", a: "/search", q: "/quotes", s: "/stories", f: "/facts", e: "/entities", l: "/alerts", d: "/feeds", p: "/pipeline", t: "/traces" };
isOn.checked = localStorage.getItem("keys") !== "off";
isOn.addEventListener("change", () => localStorage.setItem("keys", isOn.checked ? "on" : "off"));
for (const link of document.querySelectorAll('a[href="#keys"]'))
  link.addEventListener("click", (event) => { event.preventDefault(); overlay.showModal(); });
if (location.hash === "#keys") overlay.showModal();

const step = (by) => {
  const items = [...document.querySelectorAll("main :is(.hits, .factlist, .utterances, .journeys, .links) > li, main .trace-list tbody tr, main .list tbody tr")]
    .map((item) => item.querySelector("a[href]")).filter(Boolean);
  const at = items.indexOf(document.activeElement);
  items[at < 0 ? (by > 0 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, at + by))]?.focus();
};
const actions = {
  "/": () => (document.querySelector("main input[type=search]") ?? document.getElementById("find"))?.focus(),
  "?": () => overlay.showModal(),
  j: () => step(1),
  k: () => step(-1),
  n: () => document.querySelector("a[rel=next]")?.click(),
  m: () => { const marks = [...document.querySelectorAll(".story .marks input")]; const on = marks.some((mark) => mark.checked); for (const mark of marks) mark.checked = !on; },
  x: () => document.dispatchEvent(new Event("newsmesh:times")),
};
// "g" waits for its letter as long as it takes: a slow hand and a busy machine are not told apart by a clock
let going = false;
const modifiers = ["Shift", "Control", "Alt", "Meta"];
document.addEventListener("pointerdown", () => going = false);
document.addEventListener("keydown", (event) => {
  if (modifiers.includes(event.key)) return;
  if (!isOn.checked || overlay.open || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, [contenteditable]")) return;
  const place = going && places[event.key];
  going = event.key === "g";
  const action = place ? () => location.assign(place) : actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});
