"use strict";
(() => {
  const changes = [...document.querySelectorAll(".change")];
  const groups = [...document.querySelectorAll(".group")];
  const boxes = [...document.querySelectorAll("fieldset input[value]")];
  const rows = [...document.querySelectorAll("fieldset input.row")];
  const filters = document.getElementById("filters");
  const place = document.getElementById("place");
  if (!changes.length) return;
  let current = null;

  const shown = () => changes.filter((change) => !change.hidden);

  const say = () => {
    const list = shown();
    const at = list.indexOf(current);
    place.textContent = at < 0 ? `${list.length}` : `${at + 1} / ${list.length}`;
  };

  const go = (step) => {
    const list = shown();
    if (!list.length) return;
    const at = list.indexOf(current);
    const next = at < 0 ? (step > 0 ? 0 : list.length - 1) : (at + step + list.length) % list.length;
    if (current) current.classList.remove("current");
    current = list[next];
    current.classList.add("current");
    current.focus({ preventScroll: true });
    current.scrollIntoView({ block: "center" });
    say();
  };

  const inRow = (row) => boxes.filter((box) => box.closest("fieldset") === row.closest("fieldset"));

  const filter = () => {
    const wanted = {};
    for (const box of boxes) {
      const name = box.closest("fieldset").dataset.filter;
      wanted[name] = wanted[name] || new Set();
      if (box.checked) wanted[name].add(box.value);
    }
    for (const change of changes) {
      change.hidden = !Object.keys(wanted).every((name) => wanted[name].has(change.dataset[name]));
    }
    for (const row of rows) {
      const ticked = new Set(inRow(row).map((box) => box.checked));
      row.checked = ticked.has(true);
      row.indeterminate = ticked.size > 1;
    }
    for (const group of groups) group.hidden = !group.querySelector(".change:not([hidden])");
    say();
  };

  boxes.forEach((box) => box.addEventListener("change", filter));
  rows.forEach((row) => row.addEventListener("change", () => {
    inRow(row).forEach((box) => { box.checked = row.checked; });
    filter();
  }));
  document.getElementById("next").addEventListener("click", () => go(1));
  document.getElementById("previous").addEventListener("click", () => go(-1));
  document.getElementById("all").addEventListener("click", () => {
    boxes.forEach((box) => { box.checked = true; });
    filter();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = { n: () => go(1), j: () => go(1), p: () => go(-1), k: () => go(-1), f: () => { filters.open = !filters.open; } }[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  filter();
})();
