// Completes names while they are typed.
for (const input of document.querySelectorAll("input[data-suggest]")) {
  const list = document.createElement("datalist");
  list.id = `suggest-${input.name}`;
  input.after(list);
  input.setAttribute("list", list.id);
  let turn = 0;
  let timer;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    const typed = input.value.trim();
    if (typed.length < 2) return;
    timer = setTimeout(async () => {
      const own = ++turn;
      const answer = await fetch(`/suggest?of=${input.dataset.suggest}&q=${encodeURIComponent(typed)}`).catch(() => null);
      if (own !== turn || !answer?.ok) return;
      const { items } = await answer.json();
      list.replaceChildren(...items.map((item) => new Option(item.description ?? item.type, item.name)));
    }, 100);
  });
}
