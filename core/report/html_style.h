// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace stampede::report {

// Kept free of "<" and "&", which XML would need escaped and HTML would not.

inline constexpr const char* htmlStyle = R"css(
:root { color-scheme: light dark; --ground: #ffffff; --card: #f6f7f9; --text: #1b1f24; --quiet: #5b6470;
  --line: #d5dae1; --grid: #e4e8ed; --accent: #1f6feb; --good: #1a7f37; --warn: #9a6700; --bad: #c11f2c;
  --s-planned: #6e7781; --s-accepted: #1a7f37; --s-temporary: #b26b00; --s-permanent: #c11f2c; --s-error: #8250df;
  --s-p50: #1f6feb; --s-p95: #b26b00; --s-p99: #c11f2c; --s-active: #1f6feb; --s-idle: #4c9f70; --s-setup: #b26b00;
  --s-connecting: #8250df; --s-closing: #6e7781; --s-waiting: #a0a7b0; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #15181c; --card: #1e2227; --text: #e4e7eb; --quiet: #9aa4b0; --line: #3a414a; --grid: #2b3138;
    --accent: #6cb0ff; --good: #56c271; --warn: #e0b040; --bad: #ff7b78;
    --s-planned: #9aa4b0; --s-accepted: #56c271; --s-temporary: #e0a040; --s-permanent: #ff7b78; --s-error: #c39bff;
    --s-p50: #6cb0ff; --s-p95: #e0a040; --s-p99: #ff7b78; --s-active: #6cb0ff; --s-idle: #7ccf9d; --s-setup: #e0a040;
    --s-connecting: #c39bff; --s-closing: #9aa4b0; --s-waiting: #6c7580; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 72rem; background: var(--ground); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 2.25rem 0 .75rem; }
p { margin: .4rem 0; overflow-wrap: anywhere; }
.quiet, footer { color: var(--quiet); }
.good { color: var(--good); } .warn { color: var(--warn); } .bad { color: var(--bad); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 1.25rem 0; }
.tile { background: var(--card); border-radius: .5rem; padding: .7rem .9rem; }
.tile b { display: block; font-size: 1.45rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.tile span { color: var(--quiet); font-size: .875rem; }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .3rem 1.25rem; margin: .5rem 0; }
dt { color: var(--quiet); grid-column: 1; } dd { margin: 0; grid-column: 2; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: .9375rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
thead th { color: var(--quiet); font-weight: 500; } tbody th { font-weight: 500; }
.n { text-align: right; white-space: nowrap; }
td:last-child:not(.n) { overflow-wrap: anywhere; min-width: 9rem; }
tr.good th:first-child { color: var(--good); } tr.bad th:first-child { color: var(--bad); }
tr.warn th:first-child { color: var(--warn); }
ul.warnings { margin: .5rem 0; padding-left: 1.2rem; } ul.warnings li { overflow-wrap: anywhere; }
figure { margin: 1.25rem 0; } figcaption { font-weight: 600; margin-bottom: .15rem; }
figcaption small { color: var(--quiet); font-weight: 400; }
.legend { display: flex; flex-wrap: wrap; gap: .1rem 1rem; font-size: .8125rem; color: var(--quiet); margin: 0 0 .25rem; }
.legend svg { width: 1.6rem; height: .6rem; vertical-align: middle; margin-right: .35rem; }
svg { display: block; width: 100%; height: auto; overflow: visible; }
.legend svg { display: inline-block; }
svg text { fill: var(--quiet); font-size: 11px; font-variant-numeric: tabular-nums; }
svg .grid { stroke: var(--grid); } svg .axis { stroke: var(--line); }
svg .curve { fill: none; stroke-width: 1.5; stroke-linejoin: round; }
svg .mark { stroke: var(--quiet); stroke-dasharray: 2 3; } svg .limit { stroke: var(--bad); stroke-dasharray: 7 4; }
svg text.limit { fill: var(--bad); stroke: none; }
svg .hit { fill: transparent; } svg .hit:hover { fill: var(--accent); fill-opacity: .14; }
#tip { position: fixed; display: none; pointer-events: none; white-space: pre; background: var(--text);
  color: var(--ground); font-size: .8125rem; line-height: 1.4; padding: .4rem .6rem; border-radius: .35rem; z-index: 2;
  font-variant-numeric: tabular-nums; }
details summary { cursor: pointer; } pre { background: var(--card); padding: 1rem; border-radius: .5rem; overflow-x: auto;
  font-size: .8125rem; line-height: 1.4; }
footer { margin-top: 3rem; font-size: .875rem; }
@media (max-width: 40rem) { body { padding: 1rem .8rem 2rem; } dl { grid-template-columns: 1fr; gap: 0 0; }
  dd { grid-column: 1; margin-bottom: .5rem; } svg text { font-size: 15px; } .legend svg text { font-size: 11px; } }
@media print { :root { --ground: #ffffff; --card: #f2f3f5; --text: #000000; --quiet: #444444; --line: #bbbbbb;
    --grid: #dddddd; } body { max-width: none; padding: 0; font-size: 10pt; } .wide { overflow: visible; }
  h2 { break-after: avoid; } figure, tr, .tiles, dl { break-inside: avoid; } thead { display: table-header-group; }
  details:not([open]) { display: none; } #tip { display: none; } @page { margin: 16mm; } }
)css";

/// The values are <title>s of the columns of each chart and show without this; it shows them at once.
inline constexpr const char* htmlScript = R"js(
(function () {
  var tip = document.getElementById("tip");
  function show(event) {
    var hit = event.target;
    if (!hit.classList || !hit.classList.contains("hit")) { tip.style.display = "none"; return; }
    var text = hit.getAttribute("data-tip");
    if (!text) {
      var title = hit.querySelector("title");
      if (!title) { return; }
      text = title.textContent;
      hit.setAttribute("data-tip", text);
      title.remove();
    }
    tip.textContent = text;
    tip.style.display = "block";
    var left = event.clientX + 14;
    if (left + tip.offsetWidth > window.innerWidth) { left = event.clientX - tip.offsetWidth - 14; }
    tip.style.left = Math.max(0, left) + "px";
    tip.style.top = Math.max(0, event.clientY - tip.offsetHeight - 12) + "px";
  }
  document.addEventListener("pointermove", show);
  document.addEventListener("pointerdown", show);
  document.addEventListener("scroll", function () { tip.style.display = "none"; }, true);
}());
)js";

} // namespace stampede::report
