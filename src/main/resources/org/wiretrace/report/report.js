"use strict";
// All views work without this script: it filters tables, tells which view is shown and lights up matching passages.

for (const filter of document.querySelectorAll(".filter")) {
  const input = filter.querySelector("input");
  const output = filter.querySelector("output");
  const rows = [...document.getElementById(filter.dataset.table).tBodies[0].rows];
  const texts = rows.map((row) => row.textContent.toLowerCase().normalize("NFKC"));
  filter.hidden = false;
  input.addEventListener("input", () => {
    const words = input.value.toLowerCase().normalize("NFKC").split(/\s+/).filter((word) => word);
    let shown = 0;
    rows.forEach((row, i) => {
      row.hidden = !words.every((word) => texts[i].includes(word));
      shown += row.hidden ? 0 : 1;
    });
    output.textContent = words.length ? `${shown} of ${rows.length} ${filter.dataset.what}` : "";
  });
}

const main = document.getElementById("main");
const links = [...document.querySelectorAll(".masthead nav a")];

function view() {
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  return (target && target.closest("main > .view")) || document.getElementById("overview");
}

function tellView() {
  const id = view().id;
  const home = id.startsWith("pair-") ? "pairs" : id.startsWith("cell-") ? "matrix" : id;
  for (const link of links) {
    if (link.hash === "#" + home) {
      link.setAttribute("aria-current", "page");
      // On a narrow screen the views lie in a row that scrolls.
      const row = link.closest("nav");
      row.scrollLeft = link.offsetLeft - row.offsetLeft - 16;
    } else {
      link.removeAttribute("aria-current");
    }
  }
  // What is hidden from readers of the screen is drawn, not said.
  const said = [...view().querySelector("h1, h2").childNodes].filter((node) => node.ariaHidden !== "true");
  document.title = `${said.map((node) => node.textContent).join("").trim().replace(/\s+/g, " ")} – Wire report`;
}

addEventListener("hashchange", tellView);
tellView();

document.querySelector(".skip").addEventListener("click", (event) => {
  // Following the link would leave the view.
  event.preventDefault();
  view().focus();
});

function twinOf(tag) {
  return tag.hash.length > 1 ? document.getElementById(tag.hash.slice(1)) : null;
}

for (const [on, lit] of [["mouseover", true], ["focusin", true], ["mouseout", false], ["focusout", false]]) {
  main.addEventListener(on, (event) => {
    const tag = event.target.closest("a.tag");
    const twin = tag && twinOf(tag);
    if (twin) {
      twin.classList.toggle("twin", lit);
    }
  });
}
