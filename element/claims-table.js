// <claims-table>: what the page tells it, and when the Wasm is fetched. What it shows is decided and drawn in the Wasm.
// One module serves every element of a page, and one Wasm serves them all. It is long because it is one file: a page fetches it at once,
// and its private state is the element's. What can come later is in hands.js and sheets.js.

// Filled in when the files are laid out for deployment; empty, nothing is checked.
const INTEGRITY = { wasm: "", css: "", csv: "" };

// How long a table waits for its stylesheet, in milliseconds: longer than a slow line needs for 2 KB.
const STYLE_WAIT = 4000;

// How much of a document has come before its reader is told, in bytes.
const LARGE = 200_000;

// The filters, as the Wasm counts them.
const FILTERS = ["status", "speaker", "kind", "caveat"];

// How many rows of a long table are shown first.
const PAGE_SIZE = 50;

// Where the files are that come later, and how glue comes. The npm package names each file, since bundlers look for their names.
const address = (name) => new URL(name, import.meta.url).href;
const glueOf = (name) => import(address(`${name}.js`));
const connected = new Set();
let engine;

/** Fetches a Wasm and its glue, side by side. */
async function load(name, integrity) {
  const [glue, response] = await Promise.all([glueOf(name), fetched(address(`${name}.wasm`), integrity)]);
  await glue.default({ module_or_path: response });
  return glue;
}

/** Loads what shows tables, once. After a failure the next element tries again. */
function loadEngine() {
  engine ??= load("claims-table_bg", INTEGRITY.wasm)
    .then((glue) => {
      glue.guard(ClaimsTableElement.stop);
      glue.take_hands(Object.assign(glue.hands, { loadSheets }));
      return glue;
    })
    .catch((error) => {
      engine = undefined;
      throw error;
    });
  return engine;
}

/** Loads what reads and writes CSV; it is asked for once in a while, and comes from the browser's store then. */
const loadSheets = () => load("claims-table_csv", INTEGRITY.csv);

/** A response, or an error that says what came instead. */
async function fetched(url, integrity = "") {
  const response = await fetch(url, { integrity, credentials: "same-origin" }).catch((error) => {
    const what = integrity ? "the file of this build" : "a file";
    throw new Error(`expected ${what} at ${url}, found none${integrity ? " or another" : ""}: ${error.message}`);
  });
  if (!response.ok) throw new Error(`expected a file at ${url}, found HTTP ${response.status}`);
  return response;
}

const NOTHING = "expected a claims document in src, in a script inside the element or in its property claims, found none yet";

const event = (name, detail) => new CustomEvent(`claims-table:${name}`, { detail, bubbles: true, composed: true });

/** The element; registered as `claims-table` at the end of this module. */
export class ClaimsTableElement extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ["src", "lang", "open", "load", "article", "address", "page-size"];

  #table; // the Wasm's half, once it has shown something
  #given; // what the property `claims` was set to
  #queue = []; // what scripts asked for before there were rows
  #disarm; // stops waiting for the moment to load
  #sought; // the row that the page's address names, where the browser looked for it before it was there
  #style; // settles when the stylesheet is there, or is known to be missing
  #others; // what the page's address said beside the tables when it was last looked at
  #started = false;
  #isShown = false;
  #isRead = false; // whether what is given was read already
  #turn = 0; // the newest attempt to show something; older ones give up

  /**
   * What the Wasm calls to tell an element something. The Wasm is never collected, so this must not hold the element; it is made here
   * because functions that are made in one place share what they hold. Listeners are told a moment later, when the Wasm has finished
   * and can be asked again.
   */
  static #teller(element) {
    const weak = new WeakRef(element);
    return (name, detail) => queueMicrotask(() => weak.deref()?.#told(name, detail));
  }

  /** The Wasm has stopped for good. What stands on the page stays, and opens and closes without it. */
  static stop(message) {
    engine = Promise.reject(new Error(message));
    engine.catch(() => {});
    for (const element of connected) {
      element.#turn += 1;
      element.#table = undefined;
      element.#isShown = false;
      element.#failed(new Error(message));
    }
  }

  connectedCallback() {
    connected.add(this);
    if (Object.hasOwn(this, "claims")) {
      const given = this.claims;
      delete this.claims;
      this.claims = given;
    }
    if (this.#isShown) return;
    if (document.readyState === "loading") {
      // What stands inside the element may not have been parsed yet.
      document.addEventListener("DOMContentLoaded", () => this.isConnected && this.#begin(), { once: true });
    } else {
      this.#begin();
    }
  }

  #begin() {
    adopt(this);
    // A reader who comes back finds the rows open that were open: at once where they stand in the page.
    for (const id of this.#kept()) this.#fold(id)?.setAttribute("open", "");
    if (this.#started) this.#show();
    else this.#arm();
  }

  disconnectedCallback() {
    // A move is a removal and an insertion in one task: only what is still gone after it was removed.
    queueMicrotask(() => {
      if (this.isConnected) return;
      connected.delete(this);
      this.#disarm?.();
      this.#turn += 1;
      this.#isShown = false;
      this.#table?.hide();
    });
  }

  attributeChangedCallback(name, before, now) {
    // Attributes that stand in the page are given before the element is connected, and read then.
    if (!connected.has(this) || before === now) return;
    if (name === "open") {
      this.#isShown ? this.#table.apply_opening(now ?? "") : this.#table?.note_opening();
    } else if (name === "article") this.#isShown && this.#mark();
    else if (name === "address") this.#keep();
    else if (name === "load") this.#started || this.#arm();
    else {
      if (name === "src") this.#isRead = false;
      if (this.#started) this.#show();
    }
  }

  /** The claims document as an object; undefined until there is one. */
  get claims() {
    return this.#isRead ? this.#table?.snapshot()?.document() : this.#given;
  }

  set claims(document) {
    this.#given = document ?? undefined;
    this.#isRead = false;
    if (connected.has(this) && this.#started) this.#show();
  }

  /** Where the rows are noted that are open, for as long as the tab is. */
  get #place() {
    return `claims-table ${location.pathname} ${this.#prefix()}`;
  }

  /** The rows that were open when the reader left this page, if this is the way back. */
  #kept() {
    try {
      const { type } = performance.getEntriesByType("navigation")[0];
      const kept = /back|reload/.test(type) && !this.hasAttribute("address") && sessionStorage.getItem(this.#place);
      return kept ? kept.split(" ") : [];
    } catch {
      return []; // Some browsers forbid a page to keep anything.
    }
  }

  /** Notes which rows are open, as the reader leaves. */
  #keepOpen() {
    const open = [...(this.shadowRoot?.querySelectorAll("[data-claim]:has(details[open])") ?? [])];
    const ids = open.map((row) => row.dataset.claim).join(" ");
    try {
      if (ids || this.hasAttribute("open")) sessionStorage.setItem(this.#place, ids || "none");
      else sessionStorage.removeItem(this.#place);
    } catch {
      // As above.
    }
  }

  /** The details of a row that stands on the page. */
  #fold(id) {
    return this.shadowRoot?.querySelector(`[data-claim="${CSS.escape(id)}"] details`);
  }

  /** Opens the row of a claim. */
  openClaim(id) {
    this.#act("open_claim", String(id));
  }

  /** Closes the row of a claim. */
  closeClaim(id) {
    this.#act("close_claim", String(id));
  }

  /** Opens every row. */
  openAll() {
    this.#act("open_all");
  }

  /** Closes every row. */
  closeAll() {
    this.#act("close_all");
  }

  #act(action, id) {
    if (this.#isShown) return void this.#table[action](id);
    // Rows that were written into the page open and close before the Wasm comes, and if it never does.
    const rows = this.shadowRoot?.querySelectorAll("[data-claim]") ?? [];
    if (!rows.length) return void this.#queue.push([action, id]);
    for (const row of rows) {
      if (id === undefined || row.dataset.claim === id) row.querySelector("details").open = action.startsWith("open");
    }
  }

  /** Waits for the moment that the attribute `load` names. */
  #arm() {
    this.#disarm?.();
    const start = () => {
      this.#disarm?.();
      this.#started = true;
      this.#show();
    };
    const load = this.getAttribute("load");
    // An address that leads to a row, or to a view of the table, needs it.
    const isSought = location.hash.includes("claim") && !document.getElementById(location.hash.slice(1));
    if (load === "eager" || isSought) return start();
    const stop = new AbortController();
    const { signal } = stop;
    this.#disarm = () => stop.abort();
    // A mark that was written into the article has its card from the Wasm.
    for (const type of ["pointerover", "focusin"]) {
      document.addEventListener(type, ({ target }) => target.closest?.(".claims-table-mark") && start(), { signal });
    }
    if (load === "interaction" && this.shadowRoot) {
      for (const type of ["pointerdown", "keydown", "focusin"]) this.addEventListener(type, start, { signal });
      return;
    }
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && start(), {
      rootMargin: "100% 0%",
    });
    observer.observe(this);
    signal.addEventListener("abort", () => observer.disconnect());
    // An empty element has no size yet, and an observer need not say of such a one that it came into view.
    requestAnimationFrame(() => {
      const rect = this.getClientRects()[0];
      if (!signal.aborted && rect && rect.top <= 2 * innerHeight && rect.bottom >= -innerHeight) start();
    });
  }

  async #show() {
    const turn = (this.#turn += 1);
    const isOver = () => turn !== this.#turn || !this.isConnected;
    const early = this.#isRead ? undefined : this.#input();
    early?.catch(() => {});
    try {
      const glue = await loadEngine();
      if (isOver()) return;
      this.#table ??= new glue.Table(ClaimsTableElement.#teller(this));
      const given = early ?? (this.#isRead ? undefined : this.#input());
      if (!given && !this.#isRead) return void console.warn(`claims-table: ${NOTHING}`);
      const input = await given?.catch((error) => ({ error }));
      if (isOver()) return;
      if (input?.error && !this.shadowRoot && this.#hasFallback()) throw input.error;
      if (input) await this.#read(input);
      if (isOver()) return;
      const lang = this.#table.language(this.getAttribute("lang"), this.#pageLanguage());
      const strings = await this.#strings(lang);
      const shadow = await this.#styled();
      if (isOver()) return;
      const size = parseInt(this.getAttribute("page-size")) || PAGE_SIZE;
      const opening = this.#kept().join(" ") || (this.getAttribute("open") ?? "");
      const isDrawn = this.#table.show(shadow, strings, opening, this.#prefix(), size);
      if (!isDrawn) return;
      // The browser has found a row whose anchor stands in the page.
      const sought = this.#table.row_at(location.hash);
      if (sought && !this.#anchor(sought)) this.#sought = sought;
      this.#address();
    } catch (error) {
      if (!isOver()) this.#failed(error);
    }
  }

  /** What there is to read: the property, the attribute `src`, or the script inside; undefined if nothing is given. */
  #input() {
    if (this.#given !== undefined) return plain(this.#given);
    const src = this.getAttribute("src");
    if (src) return this.#fetched(src);
    const inline = this.querySelector(':scope > script[type="application/json"]:not([data-strings], [data-words])');
    return inline ? Promise.resolve({ bytes: new TextEncoder().encode(inline.textContent) }) : undefined;
  }

  async #fetched(src) {
    const response = await fetched(new URL(src, this.baseURI));
    // What is counted is what comes out, which the header knows only of a file that is not compressed.
    const total = response.headers.has("content-encoding") ? 0 : Number(response.headers.get("content-length"));
    const parts = [];
    let size = 0;
    let bar;
    // What a service worker makes up has no address of its own.
    const { pathname } = new URL(response.url || src, this.baseURI);
    const isSheet = /\.[ct]sv$/i.test(pathname) || /csv|tab-sep/.test(response.headers.get("content-type"));
    const reader = response.body.getReader();
    for (let part; (part = (await reader.read()).value); ) {
      parts.push(part);
      size += part.length;
      if (size > LARGE) bar ??= this.#progress();
      if (bar && size <= total) bar.value = size / total;
      if (bar) bar.title = `${(size / 1e6).toFixed(1)} MB`;
    }
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return isSheet ? (await loadSheets()).open(bytes) : { bytes };
  }

  /** A bar for a document that takes its time, where nothing stands yet; the table takes its place. */
  #progress() {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (shadow.querySelector("[part]")) return undefined;
    const bar = document.createElement("progress");
    bar.setAttribute("part", "progress");
    bar.lang = "en";
    bar.ariaLabel = "The claims are loading";
    shadow.append(bar, document.createElement("slot"));
    return bar;
  }

  async #read({ json, bytes, told, error }) {
    if (error) this.#table.fail(error.message);
    else {
      const { Given } = await loadEngine();
      const given = bytes ? await Given.read(bytes, told) : Given.of(json);
      this.#table?.take(given);
    }
    this.#isRead = !error;
  }

  #pageLanguage() {
    return (this.parentNode?.closest?.("[lang]") ?? document.documentElement).lang;
  }

  /**
   * The words of a language: from the page if it was prerendered, else from beside this file, but for English, which the Wasm knows. What
   * the page has in a script `data-words` comes before. English stands in for what fails.
   */
  async #strings(lang) {
    const script = (name) => this.querySelector(`:scope > script[data-${name}]`);
    const inline = script("strings");
    const own = script("words");
    let words;
    try {
      if (inline?.dataset.strings === lang) words = inline.textContent;
      else if (lang !== "en") words = await (await fetched(address(`lang/${lang}.json`))).text();
      if (own) words = JSON.stringify({ ...JSON.parse(words ?? "{}"), ...JSON.parse(own.textContent) });
    } catch (error) {
      console.warn(`claims-table: ${error.message}`);
    }
    return words;
  }

  /** The shadow root with its stylesheet in force. Until the table stands, what is inside the element shows through it. */
  async #styled() {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!shadow.querySelector("link, style")) {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      if (INTEGRITY.css) link.integrity = INTEGRITY.css;
      link.crossOrigin = "anonymous";
      link.href = address("claims-table.css");
      // A stylesheet that does not come, or whose coming is not told, must not keep the claims away for ever.
      this.#style = new Promise((resolve) => {
        link.onload = link.onerror = resolve;
        setTimeout(resolve, STYLE_WAIT);
      });
      shadow.prepend(link);
      if (!shadow.querySelector("[part], slot")) shadow.append(document.createElement("slot"));
    }
    await this.#style;
    return shadow;
  }

  /** What stands before `claim-ID` in this table's addresses: nothing, unless another table came first. */
  #prefix() {
    const isFirst = document.querySelector("claims-table") === this;
    return isFirst || !this.id ? "" : `${this.id}-`;
  }

  #anchor(id) {
    return this.querySelector(`:scope > a[slot="claim-${id}"]`);
  }

  /** Gives each row on the page the light child by which `#claim-ID` finds it. */
  #address() {
    const slots = new Map([...this.querySelectorAll(":scope > a[slot^=claim-]")].map((anchor) => [anchor.slot, anchor]));
    const prefix = this.#prefix();
    for (const id of this.#table.shown()) {
      const slot = `claim-${id}`;
      const anchor = slots.get(slot) ?? document.createElement("a");
      slots.delete(slot);
      if (anchor.id !== prefix + slot) anchor.id = prefix + slot;
      if (!anchor.slot) {
        anchor.slot = slot;
        this.append(anchor);
      }
    }
    for (const anchor of slots.values()) anchor.remove();
  }

  /** Marks the passages of the claims in the article, now and when it changes. */
  #mark() {
    this.#table.mark(this, this.shadowRoot, this.getAttribute("article") ?? undefined);
  }

  #told(name, detail) {
    if (name === "ready") {
      this.#isShown = true;
      this.#settle();
      this.#choose();
      this.#mark();
      for (const [action, id] of this.#queue.splice(0)) this.#table[action](id);
      this.#keep();
      if (this.#sought) this.#table.bring(this.#sought);
      // Thousands of claims are made into objects only for those who ask.
      const shown = this.#table.snapshot();
      let claims;
      Object.defineProperty(detail, "claims", { get: () => (claims ??= shown?.document().claims ?? []), enumerable: true });
    } else if (name === "view") {
      this.#choose();
      // A row that the page's address names needs its anchor now: browsers go to it. Else there is something to be seen first.
      if (location.hash.includes("claim-")) this.#address();
      else requestAnimationFrame(() => setTimeout(() => this.#isShown && this.#address()));
    } else if (name === "error") {
      console.error(`claims-table: ${detail.message}`);
      if (!this.#isShown) this.#settle(true);
    }
    this.#reveal();
    this.dispatchEvent(event(name, detail));
  }

  /** Puts the filters to what is chosen, whoever chose it. */
  #choose() {
    const filters = this.#table.filters();
    for (const [at, name] of FILTERS.entries()) {
      const field = this.shadowRoot.querySelector(`[part="${name}-filter"]`);
      const value = filters[at] ?? "";
      if (field && field.value !== value) field.value = value;
    }
  }

  /** Keeps the view in the page's address, if it is asked to. */
  #keep(isFirst = true) {
    if (!this.#isShown) return;
    const isKept = this.hasAttribute("address");
    this.#table.keep_address(isKept);
    // A link within the page leads elsewhere and says nothing of the table: it stays as it is.
    const others = location.hash.split("&").filter((part) => !part.includes("claims.")).join("&");
    const isElsewhere = others !== this.#others;
    this.#others = others;
    if (isKept) this.#table.follow_address(isFirst || isElsewhere);
  }

  /** The reader leaves the page, or may. */
  static leave() {
    for (const element of connected) element.#keepOpen();
  }

  /** The page's address has changed. */
  static follow() {
    for (const element of connected) {
      element.#keep(false);
      // It may lead to a row of a table that nobody has come near yet.
      if (!element.#started) element.#arm();
    }
  }

  /** Brings the row that the page's address names into view, once it stands open. */
  #reveal() {
    const anchor = this.#sought && this.#anchor(this.#sought);
    if (!anchor?.assignedSlot?.closest("details")?.open) return;
    this.#sought = undefined;
    requestAnimationFrame(() => anchor.scrollIntoView());
  }

  /** Takes away the controls of a table that stands without the Wasm. Where a reader may see it, nothing moves for that. */
  #settle(isStill) {
    const { classList } = this.shadowRoot?.querySelector("[part=root]") ?? {};
    classList?.remove("still", "bare");
    if (isStill) classList?.add(this.getBoundingClientRect().top > innerHeight ? "bare" : "still");
  }

  /** Whether the page put something inside for readers whom the table does not reach. */
  #hasFallback() {
    return [...this.childNodes].some(shows);
  }

  /** Nothing can be drawn: what stands here stays, and an empty place says what is missing. */
  #failed(error) {
    const message = error.message;
    const hasOther = this.shadowRoot?.querySelector("[part=table], [part=notice]") || this.#hasFallback();
    // Where a site does not let the Wasm run, that is its choice: readers have the table that stands.
    console[hasOther ? "warn" : "error"](`claims-table: ${message}`);
    this.#settle(true);
    if (!hasOther) {
      const notice = document.createElement("p");
      notice.setAttribute("part", "notice");
      notice.lang = "en";
      notice.textContent = "The claims of this article could not be loaded.";
      (this.shadowRoot ?? this.attachShadow({ mode: "open" })).append(notice);
    }
    this.dispatchEvent(event("error", { message }));
  }
}

/** A document of a script as JSON: without functions, and without accessors that could fail while the Wasm reads it. */
async function plain(given) {
  const json = JSON.stringify(given);
  if (json === undefined) throw new Error(`expected a claims document as JSON could hold it, found a ${typeof given}`);
  return { json };
}

/** Whether a node inside the element is something that a page put there for readers. */
function shows(node) {
  return node instanceof Element ? !node.matches("script, template, a[slot]") : node instanceof Text && node.data.trim() !== "";
}

/** A declarative shadow root that was inserted by script is an inert template: it becomes the shadow root it describes. */
function adopt(element) {
  const template = element.querySelector(":scope > template[shadowrootmode]");
  if (!template || element.shadowRoot) return;
  element.attachShadow({ mode: "open" }).append(template.content);
  template.remove();
}

// Where pages are put together on a server, there are no elements.
if (globalThis.customElements && !customElements.get("claims-table")) {
  customElements.define("claims-table", ClaimsTableElement);
  addEventListener("popstate", ClaimsTableElement.follow);
  addEventListener("pagehide", ClaimsTableElement.leave);
}
