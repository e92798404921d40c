// When a page can first be read and used, and a clock for what its reader does.
"use strict";
(() => {
  const tasks = [];
  const memories = [];
  const times = {};
  let view; // what the table last said it shows
  const isTrying = location.search === "?expand";

  const root = () => document.querySelector("claims-table")?.shadowRoot;
  const all = (selector) => [...(root()?.querySelectorAll(selector) ?? [])];
  const rows = () => all("tbody[part~=claim]");
  const detailsOf = (row) => row.querySelector("details");
  const isRead = (row) => detailsOf(row).open && row.querySelector("[part~=caveat]") !== null;

  const observer = PerformanceObserver.supportedEntryTypes.includes("longtask")
    ? new PerformanceObserver((list) => note(list.getEntries()))
    : undefined;
  const note = (entries) => tasks.push(...entries.map(({ startTime, duration }) => [startTime, duration]));
  observer?.observe({ type: "longtask", buffered: true });

  // The memory that the Wasm exports is only seen by who starts it.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const start = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const started = await start.apply(WebAssembly, given);
      const exports = Object.values((started.instance ?? started).exports);
      memories.push(...exports.filter((value) => value instanceof WebAssembly.Memory));
      return started;
    };
  }
  document.addEventListener("claims-table:ready", () => (times.ready ??= performance.now()));
  document.addEventListener("claims-table:view", ({ detail }) => (view = detail));

  // A message that is posted before a frame is drawn comes after it.
  const afterFrame = (then) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    channel.port2.postMessage(0);
  };
  const frame = () => new Promise((done) => requestAnimationFrame(() => afterFrame(done)));
  const settled = async () => {
    await frame();
    await new Promise((done) => requestIdleCallback(done, { timeout: 1500 }));
  };

  const mark = (name, isThere) => {
    if (times[name] === undefined && isThere()) afterFrame(() => (times[name] ??= performance.now()));
  };
  let tried = -Infinity;
  const look = () => {
    mark("row", () => root()?.querySelector("tbody[part~=claim]"));
    mark("controls", () => root()?.querySelector("input[part~=search]:enabled") && times.ready !== undefined);
    if (isTrying && times.row !== undefined && times.expand === undefined) {
      const row = rows()[0];
      // A reader whose click did nothing clicks again.
      if (!isRead(row) && performance.now() - tried > 300) {
        tried = performance.now();
        row.querySelector("summary").click();
      }
      mark("expand", () => isRead(row));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  /** Waits until the page is ready for everything, and tells when it was for what; without controls, until the table is ready. */
  const started = async (limit) => {
    const end = performance.now() + limit;
    const isOver = () => performance.now() > end;
    while ((times.ready === undefined || times.row === undefined || (isTrying && times.expand === undefined)) && !isOver()) await frame();
    // Controls that are there are waited for.
    while (root()?.querySelector("input[part~=search]") && times.controls === undefined && !isOver()) await frame();
    await settled();
    note(observer?.takeRecords() ?? []);
    const until = times.controls ?? times.ready ?? Infinity;
    const blocked = tasks.filter(([start]) => start < until).reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0);
    return { ...times, blocked: observer && blocked };
  };

  /** Bytes of the Wasm's memory, and of JavaScript's heap where the browser tells. */
  const memory = () => ({
    wasm: memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
    heap: performance.memory?.usedJSHeapSize,
  });

  const control = ({ part, column, page }) => {
    if (part === "summary") return rows()[0]?.querySelector("summary");
    const value = column ? `[data-column="${column}"]` : page ? `[data-page="${page}"]` : "";
    return root()?.querySelector(`[part~="${part}"]${value}`);
  };
  const act = ({ part, value, row }) => (element) => {
    if (part === "summary") rows()[row].querySelector("summary").click();
    else if (part === "search") {
      element.value = value;
      element.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText", data: value }));
    } else if (part === "status-filter") {
      element.value = value;
      element.dispatchEvent(new Event("change", { bubbles: true }));
    } else element.click();
  };
  const isRight = ({ matching, first, last, count, open }) => {
    const there = rows();
    if (matching !== undefined && view?.matching !== matching) return false;
    if (count !== undefined && there.length !== count) return false;
    if (first !== undefined && count !== 0 && !first.includes(there[0]?.dataset.claim)) return false;
    if (last !== undefined && !last.includes(there.at(-1)?.dataset.claim)) return false;
    if (open === "all") return there.every(isRead);
    if (open === "none") return !there.some(isRead);
    return open === undefined || isRead(there[open]);
  };

  /**
   * Does what a reader does, at the start of a frame, where browsers deliver input. Gives the milliseconds to the end of the first frame
   * that shows the right result, `null` where the table has no such control, or what stands there instead, in words.
   */
  const step = async ({ input, expected }, limit) => {
    const element = control(input);
    if (!element || element.disabled) return null;
    await settled();
    return new Promise((done) => {
      requestAnimationFrame(() => {
        const start = performance.now();
        act(input)(element);
        const check = () => {
          const took = performance.now() - start;
          if (isRight(expected)) done(took);
          else if (took > limit) done(`${view?.matching} of ${view?.total} left, ${rows().length} rows from ${rows()[0]?.dataset.claim}`);
          else requestAnimationFrame(() => afterFrame(check));
        };
        afterFrame(check);
      });
    });
  };

  window.bench = { started, memory, step };
})();
