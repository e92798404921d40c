// Notes what happens on the page from its first line on, for the tests to read.
"use strict";
const watched = { errors: [], events: [], shifts: [], violations: [] };
window.watched = watched;

addEventListener("error", (event) => watched.errors.push(String(event.message)));
addEventListener("unhandledrejection", (event) => watched.errors.push(String(event.reason)));
const toConsole = console.error;
console.error = (...words) => {
  watched.errors.push(words.join(" "));
  toConsole.apply(console, words);
};
for (const name of ["ready", "toggle", "anchors", "error", "view"]) {
  const type = `claims-table:${name}`;
  document.addEventListener(type, (event) => {
    // A copy, since an event's detail may be the element's own state.
    watched.events.push({ type, detail: JSON.parse(JSON.stringify(event.detail ?? null)) });
  });
}
document.addEventListener("securitypolicyviolation", (event) => {
  watched.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});
// Only Chromium measures this; the others are asked for the places of the rows.
if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!entry.hadRecentInput) watched.shifts.push(entry.value);
    }
  }).observe({ type: "layout-shift", buffered: true });
}
