(() => {
  "use strict";
  const root = document.documentElement;
  const card = document.getElementById("card");
  const buttons = [...document.querySelectorAll(".switch button")];
  root.classList.add("js");

  const show = (script) => {
    root.dataset.script = root.lang = script;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.script === script));
  };
  for (const button of buttons) button.addEventListener("click", () => show(button.dataset.script));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "t" || event.ctrlKey || event.metaKey || event.altKey || buttons.length < 2) return;
    show(buttons.find((button) => button.dataset.script !== root.dataset.script).dataset.script);
  });

  const entry = (target) => {
    const name = target instanceof Element && target.closest("a.m");
    return name ? [name, document.getElementById(decodeURIComponent(name.hash.slice(1)))] : [null, null];
  };
  const open = (event) => {
    const [name, row] = entry(event.target);
    card.hidden = !row;
    if (!row) return;
    card.replaceChildren(...[...row.childNodes].map((node) => node.cloneNode(true)));
    const box = name.getBoundingClientRect();
    const left = Math.min(box.left, root.clientWidth - card.offsetWidth - 8);
    const below = box.bottom + card.offsetHeight + 8 < root.clientHeight;
    card.style.left = `${Math.max(8, left) + scrollX}px`;
    card.style.top = `${(below ? box.bottom + 6 : box.top - card.offsetHeight - 6) + scrollY}px`;
  };
  document.addEventListener("pointerover", open);
  document.addEventListener("focusin", open);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") card.hidden = true; });

  const light = () => {
    const wanted = decodeURIComponent(location.hash.slice(1));
    for (const part of document.querySelectorAll(".ev")) {
      part.classList.toggle("lit", wanted !== "" && part.dataset.e.split(" ").includes(wanted));
    }
  };
  addEventListener("hashchange", light);
  light();
})();
