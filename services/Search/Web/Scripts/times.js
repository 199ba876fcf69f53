// The exact time behind every relative one, in the reader's own zone; "x" shows the exact ones. The server writes UTC.
const local = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
const times = [...document.querySelectorAll("time[title]")];
for (const time of times) {
  const own = local.format(new Date(time.dateTime));
  time.dataset.short = time.textContent;
  if (time.className === "exact") time.textContent = own;
  time.title = own.endsWith("UTC") ? own : `${own} (${time.title})`;
  time.dataset.exact = own;
}
let isExact = false;
document.addEventListener("newsmesh:times", () => {
  isExact = !isExact;
  for (const time of times) if (time.className !== "exact") time.textContent = isExact ? time.dataset.exact : time.dataset.short;
});
