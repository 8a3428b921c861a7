"use strict";
// One view is shown at a time. What it needs beyond this page is loaded from the scripts in the folder "report" beside it,
// since a page opened from disk may not fetch. Words out of articles are only ever put in as text; the details of pairs,
// stories and utterances come as markup that the program has written, with every word in it escaped.

const trusted = window.trustedTypes?.createPolicy("wiretrace", {
  createHTML: (html) => html,
  createScriptURL: (url) => {
    if (!/^report\/[a-z]+(-\d+)?\.js$/.test(url)) {
      throw new TypeError(url);
    }
    return url;
  },
}) ?? { createHTML: (html) => html, createScriptURL: (url) => url };

// ---- pieces ----------------------------------------------------------------------------------------------------------

const pieces = new Map();

// What the scripts in the folder call.
const wiretrace = { take: (name, content) => pieces.get(name).resolve(content) };

function piece(name) {
  if (!pieces.has(name)) {
    const waiting = {};
    waiting.content = new Promise((resolve, reject) => {
      waiting.resolve = resolve;
      const script = document.createElement("script");
      script.src = trusted.createScriptURL(`report/${name}.js`);
      script.addEventListener("error", () => {
        pieces.delete(name);
        reject(new Error(`report/${name}.js cannot be read. The folder “report” belongs beside this page.`));
      });
      document.head.append(script);
    });
    pieces.set(name, waiting);
  }
  return pieces.get(name).content;
}

// ---- words -----------------------------------------------------------------------------------------------------------

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const words = {
  number: (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ","),
  decimal: (value) => value.toFixed(2),
  percent(share) {
    const whole = Math.round(share * 100);
    return `${share > 0 && whole === 0 ? "<1" : share < 1 && whole === 100 ? ">99" : whole}\u202F%`;
  },
  lag(minutes) {
    const size = Math.abs(minutes);
    const sign = minutes < 0 ? "−" : "";
    const two = (large, one, small, other) => `${sign}${large} ${one}${small ? ` ${small} ${other}` : ""}`;
    return size < 60 ? `${sign}${size} min`
      : size < 1440 ? two(Math.floor(size / 60), "h", size % 60, "min")
      : two(Math.floor(size / 1440), "d", Math.floor((size % 1440) / 60), "h");
  },
  time(iso) {
    const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)[\d:.]*(.*))?$/.exec(iso);
    if (!parts) {
      return iso;
    }
    const [, year, month, day, clock, zone] = parts;
    const date = `${Number(day)} ${MONTHS[month - 1]} ${year}`;
    return clock ? `${date}, ${clock}${/^(Z|[+-]00:00)$/.test(zone) ? " UTC" : ` (${zone})`}` : date;
  },
};

// ---- making elements -------------------------------------------------------------------------------------------------

function element(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...content.filter((part) => part !== null && part !== undefined));
  return made;
}

function bar(share, style) {
  const svg = (name, attributes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  };
  const drawing = svg("svg", { class: "bar", viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" });
  drawing.append(svg("rect", { class: "track", width: 100, height: 8 }));
  drawing.append(svg("rect", { class: `part ${style}`, width: Math.max(0, Math.min(1, share)) * 100, height: 8 }));
  return drawing;
}

function gloss(text) {
  return element("span", { class: "gloss" }, text);
}

// ---- lists -----------------------------------------------------------------------------------------------------------

const ROWS = 50;

// How a value is shown, by what its column says of it.
const shown = {
  text: (value) => element("span", { dir: "auto" }, value),
  code: (value) => element("code", {}, value),
  outlet: (value) => element("bdi", {}, value),
  number: words.number,
  decimal: words.decimal,
  lag: words.lag,
  time: words.time,
  share: (value) => element("span", { class: "meter" }, element("span", { class: "num" }, words.percent(value)), bar(value, "wire")),
  word: (value, column) => column.words?.[value] ?? value,
  chip: (value, column) => element("span", { class: `chip ${value}` }, column.words?.[value] ?? value),
  arrow: (value, column) =>
    element("span", {}, element("span", { class: "arrow", "aria-hidden": "true" }, column.signs[value]), element("span", { class: "vh" }, column.words[value])),
  lines: (value) => element("ul", { class: "spellings" }, ...value.map((line) => element("li", { dir: "auto" }, line))),
};
const COUNTED = new Set(["number", "decimal", "lag", "share"]);

class List {
  constructor(place) {
    this.place = place;
    this.id = place.dataset.list;
  }

  async show(parameters) {
    if (!this.first) {
      this.first = await piece(`list${this.id}-1`);
      this.rows = this.first.rows;
      this.loaded = 1;
      this.draw();
    }
    this.read(parameters);
    const everything = parameters.size > 0 && [...parameters.keys()].some((key) => key !== "page");
    if (everything || this.page * ROWS > this.rows.length) {
      await this.all();
    }
    this.update();
  }

  // Every row there is, for what cannot be told from the first ones.
  async all() {
    if (this.loaded < this.first.pieces) {
      this.count.textContent = "loading…";
      const rest = [];
      for (let n = this.loaded + 1; n <= this.first.pieces; n++) {
        rest.push(piece(`list${this.id}-${n}`));
      }
      this.rows = this.first.rows.concat(...(await Promise.all(rest)).map((content) => content.rows));
      this.loaded = this.first.pieces;
    }
    return this;
  }

  index(key) {
    return this.first.columns.findIndex((column) => column.key === key);
  }

  draw() {
    const controls = element("form", { class: "controls", role: "search", "aria-label": `Filter ${this.first.what}` });
    this.inputs = new Map();
    const field = (key, label, input) => {
      input.id = `${this.id}-${key}`;
      input.name = key;
      this.inputs.set(key, input);
      controls.append(element("div", { class: "field" }, element("label", { for: input.id }, label), input));
    };
    field("q", "Words", element("input", { type: "search", autocomplete: "off" }));
    for (const filter of this.first.filters) {
      if (filter.kind === "choice") {
        const choices = filter.choices.map((choice) => element("option", { value: choice }, filter.words?.[choice] ?? choice));
        field(filter.key, filter.name, element("select", {}, element("option", { value: "" }, "all"), ...choices));
      } else if (filter.kind === "days") {
        field("from", `${filter.name} from`, element("input", { type: "date" }));
        field("to", "to", element("input", { type: "date" }));
      } else {
        const least = ["0.5", "0.7", "0.8", "0.9", "0.95"].map((choice) => element("option", { value: choice }, `${choice} or more`));
        field(filter.key, filter.name, element("select", {}, element("option", { value: "" }, "all"), ...least));
      }
    }
    controls.addEventListener("submit", (event) => event.preventDefault());
    controls.addEventListener("input", () => this.changed({ page: 1 }));

    this.count = element("output", { "aria-live": "polite" });
    const download = (kind, make) => {
      const button = element("button", { type: "button" }, `Save as ${kind}`);
      button.addEventListener("click", () => save(`${this.id}.${kind.toLowerCase()}`, make()));
      return button;
    };
    const tools = element("div", { class: "tools" }, this.count, download("CSV", () => this.csv()), download("JSON", () => this.json()));

    const heads = this.visible().map((column) => {
      const button = element("button", { type: "button" }, column.name);
      button.addEventListener("click", () => this.changed({ page: 1, sort: this.sort === column.key ? `-${column.key}` : column.key }));
      return element("th", { scope: "col", "data-key": column.key }, button);
    });
    this.body = element("tbody");
    const table = element("table", { class: "list" }, element("caption", { class: "vh" }, this.first.caption), element("thead", {}, element("tr", {}, ...heads)), this.body);
    this.pager = element("nav", { class: "pager", "aria-label": `Pages of ${this.first.what}` });
    const scroll = element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": this.first.caption }, table);
    this.place.replaceChildren(controls, tools, scroll, this.pager);
    if (this.first.total > this.first.shown) {
      this.place.append(element("p", { class: "gloss" }, this.first.rest));
    }
  }

  visible() {
    return this.first.columns.filter((column) => column.show !== "hidden");
  }

  // The address says what is shown, so that a link shows the same.
  read(parameters) {
    for (const [key, input] of this.inputs) {
      const value = parameters.get(key) ?? "";
      if (value && input.tagName === "SELECT" && ![...input.options].some((option) => option.value === value)) {
        input.append(element("option", { value }, value));
      }
      input.value = value;
    }
    this.extra = [...parameters].filter(([key]) => !this.inputs.has(key) && this.index(key) >= 0);
    this.sort = parameters.get("sort") ?? "";
    this.page = Math.max(1, Number.parseInt(parameters.get("page"), 10) || 1);
  }

  async changed({ page, sort = this.sort }) {
    const parameters = new URLSearchParams(this.extra);
    for (const [key, input] of this.inputs) {
      if (input.value) {
        parameters.set(key, input.value);
      }
    }
    if (sort) {
      parameters.set("sort", sort);
    }
    if (page > 1) {
      parameters.set("page", page);
    }
    this.sort = sort;
    this.page = page;
    const query = parameters.toString();
    history.replaceState(null, "", `#${this.id}${query ? `?${query}` : ""}`);
    if (query) {
      await this.all();
    }
    this.update();
  }

  // The rows that the filters leave, in order.
  selected() {
    const tests = this.extra.map(([key, value]) => {
      const at = this.index(key);
      return (row) => String(row[at]) === value;
    });
    for (const filter of this.first.filters) {
      const at = filter.columns.map((key) => this.index(key));
      const value = this.inputs.get(filter.key)?.value;
      if (filter.kind === "choice" && value) {
        tests.push((row) => at.some((i) => (Array.isArray(row[i]) ? row[i].includes(value) : String(row[i]) === value)));
      } else if (filter.kind === "least" && value) {
        tests.push((row) => at.some((i) => row[i] >= Number(value)));
      } else if (filter.kind === "days") {
        const from = this.inputs.get("from").value;
        const to = this.inputs.get("to").value;
        if (from || to) {
          tests.push((row) => at.some((i) => row[i] && (!from || row[i].slice(0, 10) >= from) && (!to || row[i].slice(0, 10) <= to)));
        }
      }
    }
    const asked = plain(this.inputs.get("q").value).split(/\s+/).filter((word) => word);
    if (asked.length) {
      tests.push((row) => {
        const text = plain(this.text(row));
        return asked.every((word) => text.includes(word));
      });
    }
    const rows = tests.length ? this.rows.filter((row) => tests.every((test) => test(row))) : this.rows;
    return this.sort ? this.sorted(rows) : rows;
  }

  text(row) {
    return row.map((value, i) => (value === null ? "" : this.first.columns[i].words?.[value] ?? value)).join("\n");
  }

  sorted(rows) {
    const back = this.sort.startsWith("-");
    const at = this.index(back ? this.sort.slice(1) : this.sort);
    if (at < 0) {
      return rows;
    }
    const value = this.first.columns[at].show === "time" ? (row) => row[at] && Date.parse(row[at]) : (row) => row[at];
    const compare = new Intl.Collator("en", { numeric: true }).compare;
    return [...rows].sort((x, y) => {
      const [left, right] = [value(x), value(y)];
      if (left === null || right === null) {
        return (left === null) - (right === null);
      }
      const order = typeof left === "number" ? left - right : compare(left, right);
      return back ? -order : order;
    });
  }

  update() {
    const rows = this.selected();
    const pages = Math.max(1, Math.ceil(rows.length / ROWS));
    this.page = Math.min(this.page, pages);
    const from = (this.page - 1) * ROWS;
    this.body.replaceChildren(...rows.slice(from, from + ROWS).map((row) => this.row(row)));
    const all = this.loaded < this.first.pieces ? this.first.shown : this.rows.length;
    const found = rows === this.rows ? all : rows.length;
    this.count.textContent = found === all
      ? `${words.number(all)} ${this.first.what}`
      : `${words.number(found)} of ${words.number(all)} ${this.first.what}`;
    for (const head of this.place.querySelectorAll("th[data-key]")) {
      const key = head.dataset.key;
      head.removeAttribute("aria-sort");
      if (this.sort === key || this.sort === `-${key}`) {
        head.setAttribute("aria-sort", this.sort === key ? "ascending" : "descending");
      }
    }
    this.turnPages(this.loaded < this.first.pieces && rows === this.rows ? Math.ceil(all / ROWS) : pages);
  }

  row(row) {
    const cells = this.visible().map((column) => {
      const value = row[this.index(column.key)];
      const cell = element(column.head ? "th" : "td", column.head ? { scope: "row" } : {});
      if (COUNTED.has(column.show) || column.show === "time") {
        cell.classList.add("num");
      }
      const around = (key, make) => {
        const other = key && row[this.index(key)];
        return other ? make(other) : null;
      };
      const content = value === null || value === "" ? column.none ?? "–" : shown[column.show](value, column);
      const target = column.link && row[this.index(column.link)];
      cell.append(...[
        around(column.above, (outlet) => element("bdi", { class: "outlet" }, outlet)),
        target ? element("a", { href: `#${target}`, class: "headline" }, content) : content,
        around(column.below, (time) => gloss(words.time(time))),
        around(column.note, (text) => element("span", { class: "gloss", dir: "auto" }, text)),
      ].filter((part) => part !== null));
      return cell;
    });
    return element("tr", {}, ...cells);
  }

  turnPages(pages) {
    const turn = (text, page) => {
      const button = element("button", { type: "button" }, text);
      button.disabled = page < 1 || page > pages;
      button.addEventListener("click", async () => {
        await this.changed({ page });
        this.place.scrollIntoView();
      });
      return button;
    };
    this.pager.hidden = pages < 2;
    this.pager.replaceChildren(turn("Previous", this.page - 1), `page ${this.page} of ${words.number(pages)}`, turn("Next", this.page + 1));
  }

  // What is on the screen: the rows that the filters leave, all pages of them.
  csv() {
    const columns = this.first.columns.filter((column) => !column.inner);
    const cell = (value) => {
      const text = value === null ? "" : Array.isArray(value) ? value.join("; ") : String(value);
      // A spreadsheet would work out what begins so; the apostrophe in front makes it a text, as in the tables.
      const safe = typeof value !== "number" && /^'*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
      return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
    };
    const lines = [columns.map((column) => column.key)];
    this.selected().forEach((row) => lines.push(columns.map((column) => cell(row[this.index(column.key)]))));
    return lines.map((line) => `${line.join(",")}\r\n`).join("");
  }

  json() {
    const columns = this.first.columns.filter((column) => !column.inner);
    const objects = this.selected().map((row) => Object.fromEntries(columns.map((column) => [column.key, row[this.index(column.key)]])));
    return `${JSON.stringify(objects, null, 1)}\n`;
  }
}

function plain(text) {
  return text.normalize("NFKC").toLowerCase();
}

function save(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
  const link = element("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const lists = new Map();

function list(id) {
  if (!lists.has(id)) {
    const place = document.querySelector(`[data-list="${CSS.escape(id)}"]`);
    lists.set(id, place && new List(place));
  }
  return lists.get(id);
}

// ---- views -----------------------------------------------------------------------------------------------------------

const main = document.getElementById("main");
const views = [...main.querySelectorAll(":scope > .view")];
const links = [...document.querySelectorAll(".masthead nav a")];
let latest = 0;

// What the address asks for: a view, perhaps with parameters, or a place in the details of something.
function asked() {
  const [id, query] = location.hash.slice(1).split(/\?(.*)/s);
  const parameters = new URLSearchParams(query ?? "");
  const detail = /^(pair|story|utterance|sheet)-(\d+)$/.exec(id) ?? /^(p)(\d+)-/.exec(id);
  return { id, parameters, kind: detail && (detail[1] === "p" ? "pair" : detail[1]), number: detail && Number(detail[2]) };
}

async function go() {
  const turn = ++latest;
  const { id, parameters, kind, number } = asked();
  let view = kind ? document.getElementById(`view-${kind}`) : views.find((one) => one.id === id);
  if (!view || (kind && !(number >= 1 && number <= Number(view.dataset.count)))) {
    const inside = id && document.getElementById(id)?.closest("main > .view");
    view = inside || document.getElementById("overview");
  }
  main.setAttribute("aria-busy", "true");
  try {
    if (view.dataset.kind) {
      await detail(view, number);
    } else if (view.id === "search") {
      await search(parameters.get("q") ?? "");
    } else if (view.querySelector("[data-list]")) {
      await list(view.id)?.show(parameters);
    }
  } catch (problem) {
    (view.querySelector("[data-list], .content") ?? view).replaceChildren(element("p", { class: "panel caution", role: "alert" }, problem.message));
  }
  if (turn !== latest) {
    return;
  }
  views.forEach((one) => { one.hidden = one !== view; });
  tell(view);
  await charts(view);
  main.removeAttribute("aria-busy");
  performance.mark("live");
  arrive(view, id);
}

// Puts in what the folder holds of one pair, story or utterance.
async function detail(view, number) {
  const n = Math.ceil(number / Number(view.dataset.per));
  const content = await piece(`${view.dataset.piece}-${n}`);
  const one = content[String(number)];
  const place = view.querySelector(".content");
  if (place.dataset.number !== String(number)) {
    place.innerHTML = trusted.createHTML(view.dataset.kind === "sheet" ? one.sheet : one.html);
    place.dataset.number = number;
    place.data = one.data;
  }
}

function tell(view) {
  const home = view.dataset.home ?? view.id;
  for (const link of links) {
    link.removeAttribute("aria-current");
    if (link.hash === `#${home}`) {
      link.setAttribute("aria-current", "page");
      // On a narrow screen the views lie in a row that scrolls.
      const row = link.closest("nav");
      row.scrollLeft = link.offsetLeft - row.offsetLeft - 16;
    }
  }
  // What is hidden from readers of the screen is drawn, not said.
  const heading = view.querySelector("h1, h2");
  const said = heading ? [...heading.childNodes].filter((node) => node.ariaHidden !== "true") : [];
  document.title = `${said.map((node) => node.textContent).join("").trim().replace(/\s+/g, " ")} – Wire report`;
}

function arrive(view, id) {
  main.querySelectorAll(".here").forEach((one) => one.classList.remove("here"));
  const place = id && document.getElementById(id);
  if (place && place !== view && view.contains(place) && !place.contains(view.querySelector("h2"))) {
    place.closest("details")?.setAttribute("open", "");
    place.classList.add("here");
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "center", behavior: "instant" });
  } else if (id) {
    view.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
}

async function charts(view) {
  const places = [...view.querySelectorAll("[data-chart]")].filter((place) => !place.firstChild);
  if (places.length) {
    try {
      const draw = await piece("charts");
      places.forEach((place) => {
        const data = document.getElementById(place.dataset.from);
        draw[place.dataset.chart](place, data ? JSON.parse(data.textContent) : place.closest(".content").data);
      });
    } catch (problem) {
      places.forEach((place) => place.replaceChildren(gloss(problem.message)));
    }
  }
}

// ---- search over all lists -------------------------------------------------------------------------------------------

async function search(q) {
  const view = document.getElementById("search");
  document.getElementById("search-box").value = q;
  const place = view.querySelector(".content");
  const found = [];
  for (const known of document.querySelectorAll("[data-list]")) {
    const one = list(known.dataset.list);
    await one.show(new URLSearchParams({ q }));
    await one.all();
    const rows = q ? one.selected() : [];
    if (rows.length) {
      const address = `#${one.id}?${new URLSearchParams({ q })}`;
      found.push(element("li", {}, element("a", { href: address }, `${words.number(rows.length)} ${one.first.what}`)));
    }
  }
  place.replaceChildren(found.length ? element("ul", { class: "found" }, ...found) : element("p", {}, q ? "Nothing that is shown in this report has these words." : "Type words to look for."));
}

document.querySelector(".masthead form").addEventListener("submit", (event) => {
  event.preventDefault();
  location.hash = `#search?${new URLSearchParams({ q: document.getElementById("search-box").value })}`;
});

// ---- both texts of a pair --------------------------------------------------------------------------------------------

for (const [on, lit] of [["mouseover", true], ["focusin", true], ["mouseout", false], ["focusout", false]]) {
  main.addEventListener(on, (event) => {
    const tag = event.target.closest("a.tag");
    if (tag) {
      document.getElementById(tag.hash.slice(1))?.classList.toggle("twin", lit);
    }
  });
}

// Where one text is scrolled to, the other follows: what matches the last words that were passed comes to the same height.
let followed = { text: null, until: 0 };

function follow(text) {
  const other = [...text.closest(".sides").querySelectorAll(".text")].find((one) => one !== text);
  const height = (tag, pane) => tag.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  const twin = (tag) => document.getElementById(tag.hash.slice(1));
  const passed = [...text.querySelectorAll("a.tag")].filter((tag) => height(tag, text) <= 60 && other.contains(twin(tag)));
  const tag = passed[passed.length - 1];
  followed = { text: other, until: performance.now() + 150 };
  other.scrollTop = tag ? other.scrollTop + height(twin(tag), other) - height(tag, text) : text.scrollTop;
}

main.addEventListener("scroll", (event) => {
  const text = event.target;
  const ours = text === followed.text && performance.now() < followed.until;
  if (!ours && text.matches?.(".sides .text")) {
    follow(text);
  }
}, { capture: true, passive: true });

main.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) {
    print();
  }
});

document.querySelector(".skip").addEventListener("click", (event) => {
  // Following the link would leave the view.
  event.preventDefault();
  views.find((view) => !view.hidden).focus();
});

document.documentElement.classList.add("live");
addEventListener("hashchange", go);
go();
