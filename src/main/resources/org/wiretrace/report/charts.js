// The charts of the report. They are drawn with classes of the page's style sheet, so that dark, light and paper each have
// their colours; each has its figures in a table beside it.
(() => {
  function drawing(place, width, height, label) {
    return d3.select(place).append("svg").attr("class", "chart").attr("viewBox", `0 0 ${width} ${height}`)
      .attr("role", "img").attr("aria-label", label);
  }

  function short(name, most) {
    return name.length > most ? `${name.slice(0, most - 1)}…` : name;
  }

  /** Bands from wires to outlets, as wide as what flows. */
  function flow(place, data) {
    const choice = document.querySelectorAll("input[name=flow-by]");
    const redraw = () => {
      place.replaceChildren();
      bands(place, data, [...choice].find((input) => input.checked)?.value ?? "articles");
    };
    choice.forEach((input) => input.addEventListener("change", redraw));
    redraw();
  }

  function bands(place, data, by) {
    const width = 950;
    const links = data[by].filter((link) => link.value > 0);
    const left = [...new Set(links.map((link) => link.wire))];
    const right = [...new Set(links.map((link) => link.outlet))];
    const height = Math.max(120, 42 * Math.max(left.length, right.length));
    const nodes = [...left.map((name) => ({ id: `w ${name}`, name, wire: true })), ...right.map((name) => ({ id: `o ${name}`, name, wire: false }))];
    const graph = d3.sankey().nodeId((node) => node.id).nodeWidth(7).nodePadding(16).extent([[210, 12], [width - 250, height - 12]])
      .nodeAlign(d3.sankeyJustify)({ nodes, links: links.map((link) => ({ ...link, source: `w ${link.wire}`, target: `o ${link.outlet}` })) });
    const svg = drawing(place, width, height, `Bands from wires to outlets by ${by}`);
    const hatch = svg.append("defs").append("pattern").attr("id", "hatch").attr("width", 6).attr("height", 6)
      .attr("patternUnits", "userSpaceOnUse").attr("patternTransform", "rotate(45)");
    hatch.append("path").attr("class", "hatching").attr("d", "M0 0V6");
    const title = (link) => `${link.source.name} → ${link.target.name}: ${link.value.toLocaleString("en")} ${link.says}`;
    const paths = svg.append("g").selectAll("path").data(graph.links).join("path")
      .attr("class", (link) => `band ${link.credit ?? "wire"}`).attr("d", d3.sankeyLinkHorizontal())
      .attr("stroke-width", (link) => Math.max(1.5, link.width));
    paths.append("title").text(title);
    // Bands without a credit are told apart without colours, too.
    svg.append("g").selectAll("path").data(graph.links.filter((link) => link.credit === "uncredited")).join("path")
      .attr("class", "hatched").attr("stroke", "url(#hatch)").attr("d", d3.sankeyLinkHorizontal())
      .attr("stroke-width", (link) => Math.max(1.5, link.width));
    const node = svg.append("g").selectAll("g").data(graph.nodes).join("g");
    node.append("rect").attr("class", (one) => `node ${one.wire ? "wire" : ""}`).attr("x", (one) => one.x0).attr("y", (one) => one.y0)
      .attr("width", (one) => one.x1 - one.x0).attr("height", (one) => Math.max(1.5, one.y1 - one.y0));
    const text = node.append("text").attr("class", (one) => (one.wire ? "name end" : "name"))
      .attr("x", (one) => (one.wire ? one.x0 - 10 : one.x1 + 10)).attr("y", (one) => (one.y0 + one.y1) / 2);
    text.append("tspan").text((one) => `${short(one.name, 26)} `);
    text.append("tspan").attr("class", "figure").text((one) => one.value.toLocaleString("en"));
    text.append("title").text((one) => one.name);
  }

  const TICKS = [[0, "0"], [10, "10 min"], [60, "1 h"], [360, "6 h"], [1440, "1 day"], [4320, "3 days"], [10080, "1 week"], [20160, "2 weeks"]];

  /** Articles of a story: time across, the first hour as wide as the days after it; outlets down. */
  function timeline(place, data) {
    const width = 1000;
    const lane = 34;
    const top = 34;
    const left = 210;
    const unknown = width - 40;
    const lags = data.articles.map((article) => article.lag).filter((lag) => lag !== null);
    const longest = Math.max(30, ...lags);
    const x = d3.scaleSymlog().constant(5).domain([0, longest]).range([left, width - 110]);
    const outlets = [...new Set(data.articles.map((article) => article.outlet))];
    const y = d3.scalePoint(outlets, [top + lane / 2, top + lane * (outlets.length - 0.5)]);
    const height = top + lane * outlets.length + 8;
    // It holds links: what is a picture to those who hear the page may not. They have the lists below it.
    const svg = drawing(place, width, height, "Timeline").classed("timeline", true).attr("role", null).attr("aria-label", null)
      .attr("aria-hidden", true);
    const at = new Map(data.articles.map((article) => [article.id, [article.lag === null ? unknown : x(article.lag), y(article.outlet) ?? top + lane / 2]]));
    const ticks = TICKS.filter(([minutes]) => lags.length && minutes <= longest).map(([minutes, text]) => [x(minutes), text]);
    if (lags.length < data.articles.length) {
      ticks.push([unknown, "no time"]);
    }
    // Marks that would print over each other are left out, the later of two.
    const apart = ticks.filter(([place], i) => i === 0 || place - ticks[i - 1][0] > 34);
    const tick = svg.append("g").selectAll("g").data(apart).join("g");
    tick.append("path").attr("class", "tick").attr("d", ([place]) => `M${place} 24V${height}`);
    tick.append("text").attr("class", "when").attr("x", ([place]) => place).attr("y", 14).text(([, text]) => text);
    const row = svg.append("g").selectAll("g").data(outlets).join("g");
    row.append("path").attr("class", "lane").attr("d", (outlet) => `M${left - 10} ${y(outlet)}H${width - 10}`);
    row.append("text").attr("class", "name end").attr("x", left - 24).attr("y", (outlet) => y(outlet)).text((outlet) => short(outlet, 24))
      .append("title").text((outlet) => outlet);
    const curve = d3.linkVertical().source((link) => at.get(link.from)).target((link) => at.get(link.to));
    const links = data.links.filter((link) => at.has(link.from) && at.has(link.to) && at.get(link.from)[1] !== at.get(link.to)[1]);
    const drawn = svg.append("g").selectAll("a").data(links).join("a").attr("href", (link) => (link.pair ? `#pair-${link.pair}` : null)).attr("tabindex", -1);
    drawn.append("path").attr("class", "grip").attr("d", curve);
    drawn.append("path").attr("class", (link) => `link ${link.decided ? "decided" : ""}`).attr("d", curve).append("title").text((link) => link.says);
    const symbol = d3.symbol().size(130).type((article) => (article.wire ? d3.symbolSquare : d3.symbolCircle));
    svg.append("g").selectAll("path").data(data.articles).join("path").attr("class", (article) => `dot ${article.wire ? "wire" : ""}`)
      .attr("transform", (article) => `translate(${at.get(article.id)})`).attr("d", symbol).append("title").text((article) => article.says);
  }

  wiretrace.take("charts", { flow, timeline });
})();
