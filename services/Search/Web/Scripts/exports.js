// Progress of an export in the page. Without this file the browser shows its own.
const most = 200_000; // rows that are collected in memory before they are saved; what is larger goes to the browser's own download
for (const link of document.querySelectorAll(".export a[download]")) {
  if (Number(link.dataset.rows) > most) continue;
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    const status = link.parentElement.querySelector("[role=status]");
    if (status.dataset.busy) return;
    status.dataset.busy = "1";
    try {
      const answer = await fetch(link.href);
      if (!answer.ok) throw new Error((await answer.json().catch(() => null))?.detail ?? `the server answered ${answer.status}`);
      const total = Number(answer.headers.get("x-total-count") ?? NaN);
      if (!(total <= most)) {
        await answer.body.cancel();
        location.assign(link.href);
        status.textContent = total ? `${total.toLocaleString("en")} rows: the browser shows how far it is` : "The browser shows how far it is";
        return;
      }
      const parts = [];
      const isCsv = link.href.includes(".csv");
      let [rows, bytes, inQuotes] = [isCsv ? -1 : 0, 0, false];
      for (let reader = answer.body.getReader(), read = await reader.read(); !read.done; read = await reader.read()) {
        const part = read.value;
        parts.push(part);
        bytes += part.length;
        for (const byte of part) {
          if (byte === 34 && isCsv) inQuotes = !inQuotes;
          else if (byte === 10 && !inQuotes) rows++;
        }
        status.textContent = `${Math.max(0, rows).toLocaleString("en")} of ${total.toLocaleString("en")} rows, ${(bytes / 1e6).toFixed(1)} MB`;
      }
      const saved = document.createElement("a");
      saved.href = URL.createObjectURL(new Blob(parts, { type: answer.headers.get("content-type") }));
      saved.download = /filename="?([^";]+)/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "export";
      saved.click();
      setTimeout(() => URL.revokeObjectURL(saved.href), 60_000);
      status.textContent = `${status.textContent}: done`;
    } catch (error) {
      status.textContent = `The export ended early: ${error.message}`;
    } finally {
      delete status.dataset.busy;
    }
  });
}
