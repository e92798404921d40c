// What the Wasm has done for it: where most of the work is to pass things from one interface of the browser to another, it is a third of
// the bytes in JavaScript. It is put at the end of the glue and comes with the Wasm.

// The text nodes of an article that are parted to put marks between, each with its other parts. Who holds such a node knows it from
// before, so it is whole again before anybody writes to it. All tables of a page share this.
const parted = new Map();
const MARK = ".claims-table-mark";

/** Parts a text node; gives the new part. */
function part(node, place) {
  const tail = Text.prototype.splitText.call(node, place);
  follow(node, tail);
  return tail;
}

/** Takes the texts around a mark that was written into the page for the parts of one text. */
function adopt(mark) {
  const tail = mark.nextSibling;
  let before = mark.previousSibling;
  while (before?.matches?.(MARK)) before = before.previousSibling;
  if (tail instanceof Text && before instanceof Text) follow(before, tail);
}

/** Notes that one text is the part after another. */
function follow(before, tail) {
  let head = before;
  for (const [first, tails] of parted) if (tails.includes(before)) head = first;
  const tails = parted.get(head) ?? tether(head);
  if (!tails.includes(tail)) tails.splice(tails.indexOf(before) + 1, 0, tail);
}

function tether(head) {
  const tails = [];
  parted.set(head, tails);
  const own = () => head.substringData(0, head.length);
  let isRead = false;
  // Readers walk over the texts that stand there, so each says its own part.
  const get = () => {
    isRead = true;
    queueMicrotask(() => (isRead = false));
    return own();
  };
  const set = (value) => {
    const given = String(value ?? "");
    const rest = tails.map((tail) => tail.data).join("");
    const more = given.startsWith(own()) ? given.slice(head.length) : "";
    // Who has just read the part writes the part, unless it goes on as the whole does.
    if (isRead && !(more && (rest.startsWith(more) || more.startsWith(rest)))) {
      return CharacterData.prototype.replaceData.call(head, 0, head.length, given);
    }
    const before = tails.map((tail) => [tail, tail.data]);
    join(head);
    head.data = given;
    // A translator writes to all the parts: then they are texts of their own.
    queueMicrotask(() => {
      if (before.some(([tail, data]) => tail.data !== data)) head.after(...before.map(([tail]) => tail));
    });
  };
  for (const name of ["data", "nodeValue", "textContent"]) {
    Object.defineProperty(head, name, { configurable: true, get, set });
  }
  for (const name of ["appendData", "insertData", "deleteData", "replaceData", "splitText"]) {
    const value = (...given) => {
      join(head);
      return head[name](...given);
    };
    Object.defineProperty(head, name, { configurable: true, value });
  }
  return tails;
}

/** Makes a parted text whole, wherever its parts are, and takes out the marks between them. */
function join(head) {
  const tails = parted.get(head);
  parted.delete(head);
  for (const name of Object.getOwnPropertyNames(head)) if (name in Text.prototype) delete head[name];
  for (const tail of tails) {
    while (tail.previousSibling?.matches?.(MARK)) tail.previousSibling.remove();
    head.appendData(tail.data);
    tail.remove();
  }
}

/**
 * Joins parts between which there is no mark any more, and texts whose parts the page has separated: what it has put after the first
 * part it meant to put after the text that it knows. Whether any were joined.
 */
function tidy() {
  let isChanged = false;
  for (const [head, tails] of parted) {
    let before = head;
    const isBroken = tails.some((tail) => {
      let next = before.nextSibling;
      while (next?.matches?.(MARK)) next = next.nextSibling;
      before = tail;
      return next !== tail;
    });
    before = head;
    for (const tail of isBroken ? [] : [...tails]) {
      if (before.nextSibling === tail) {
        CharacterData.prototype.appendData.call(before, tail.data);
        tail.remove();
        tails.splice(tails.indexOf(tail), 1);
        isChanged = true;
      } else before = tail;
    }
    if (isBroken || !head.isConnected || !tails.length) {
      join(head);
      isChanged = true;
    }
  }
  return isChanged;
}

// The stylesheet of the marks, which has to stand where they do: by the document, or the shadow root of the page's own, that they are in.
const sheets = new Map();

/**
 * Puts a copy of a shadow root's stylesheet where the article of its table is, unless it is there; gives what takes it away with the last
 * table that needs it. Of layers, the first has the last word.
 */
function dress(shadow) {
  const root = shadow.host.getRootNode();
  const known = sheets.get(root) ?? { users: 0 };
  sheets.set(root, known);
  known.users += 1;
  const own = shadow.querySelector("link[rel=stylesheet], style");
  const stands = [...(root.styleSheets ?? [])].some(({ href }) => href && href === own?.href);
  if (!known.sheet && own && !stands) {
    known.sheet = own.cloneNode(true);
    (root.head ?? root).prepend(known.sheet);
  }
  return () => {
    known.users -= 1;
    if (known.users) return;
    known.sheet?.remove();
    sheets.delete(root);
  };
}

/**
 * The set of ranges of a highlight, which all tables of a page share; undefined where the browser has none. In forced colours every
 * highlight looks like the reader's own selection: there only the light remains, which goes by itself.
 */
function highlight(name) {
  const all = globalThis.CSS?.highlights;
  if (!all || (!name.endsWith("lit") && matchMedia("(forced-colors: active)").matches)) return undefined;
  if (!all.has(name)) all.set(name, new Highlight());
  return all.get(name);
}

// The room between card and mark, and between card and window, in CSS pixels.
const ROOM = 8;

/** Shows a card below its mark, or above where there is more room. It scrolls with the page, as its mark does. */
function placeCard(card, mark) {
  if (!card.matches(":popover-open")) card.showPopover();
  card.style.cssText = "left:0;top:0";
  const at = mark.getBoundingClientRect();
  const own = card.getBoundingClientRect();
  // Pages may zoom themselves: then the card's pixels are larger than the window's.
  const scale = own.width / card.offsetWidth || 1;
  const width = Math.min(innerWidth, document.documentElement.getBoundingClientRect().width);
  const isRtl = getComputedStyle(mark).direction === "rtl";
  const left = Math.max(ROOM, Math.min(isRtl ? at.right - own.width : at.left, width - own.width - ROOM));
  const above = at.top - ROOM - own.height;
  const below = at.bottom + ROOM;
  const top = below + own.height > innerHeight && above >= 0 ? above : below;
  card.style.cssText = `left:${(left - own.left) / scale}px;top:${(top - own.top) / scale}px`;
}

/** Brings a row into view and moves the focus to it. */
function arrive(anchor, summary) {
  anchor?.scrollIntoView();
  summary?.focus({ preventScroll: true });
}

/** Brings a mark into view and moves the focus to it, and opens what it is folded into. */
function lead(mark, block) {
  for (let folded; (folded = mark.closest("details:not([open])")); ) folded.open = true;
  mark.scrollIntoView({ block });
  mark.focus({ preventScroll: true });
}

const fragment = () => location.hash.slice(1).split("&").filter(Boolean);

/** The view of a table in the page's address: names and values, one after another. */
function readView(name) {
  return fragment()
    .filter((part) => part.startsWith(name))
    .flatMap((part) => {
      const [key, value = ""] = part.slice(name.length).split("=");
      try {
        return [key, decodeURIComponent(value)];
      } catch {
        return [];
      }
    });
}

/** Puts a view in the page's address and leaves what else is there. What is typed letter by letter is one step back. */
function writeView(name, pairs) {
  const before = readView(name);
  const others = fragment().filter((part) => !part.startsWith(name));
  for (let at = 0; at < pairs.length; at += 2) others.push(`${name}${pairs[at]}=${encodeURIComponent(pairs[at + 1])}`);
  // Not the fragment alone: where the page has a base, it would lead away.
  const address = location.pathname + location.search + (others.length ? `#${others.join("&")}` : "");
  const steps = (list) => JSON.stringify(list.filter((_, at) => !/^(q|open)$/.test(list[at - (at % 2)])));
  const isStep = steps(before) !== steps(pairs) || before.includes("q") !== pairs.includes("q");
  history[isStep ? "pushState" : "replaceState"](history.state, "", address);
}

/** The page's address with a fragment. */
function address(fragment) {
  return `${location.href.split("#")[0]}#${fragment}`;
}

/**
 * Copies a text, plain and, where there is any and the browser takes it, as HTML; gives the plain text where the browser takes neither, as
 * on pages that are not served securely.
 */
async function copy(plain, html) {
  const { clipboard } = navigator;
  const attempts = [() => clipboard.writeText(plain)];
  if (html) {
    const part = (text, type) => ({ [type]: new Blob([text], { type }) });
    attempts.unshift(() => clipboard.write([new ClipboardItem({ ...part(plain, "text/plain"), ...part(html, "text/html") })]));
  }
  for (const attempt of attempts) {
    try {
      return void (await attempt());
    } catch {
      // The next one asks for less.
    }
  }
  return plain;
}

// How long a file can be fetched after it was offered, in milliseconds: a browser may ask the reader first where to put it.
const OFFERED = 60000;

/** Gives the reader a text as a file. Its link is not on the page: no script of the page sees the click and leads elsewhere. */
function download(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), OFFERED);
}

/** Gives the reader a document as a file for spreadsheets; as it is, where what writes such files cannot be had. */
async function downloadTable(json) {
  try {
    const sheets = await hands.loadSheets();
    download("claims.csv", "text/csv;charset=utf-8", sheets.write(json));
  } catch (error) {
    console.error(`claims-table: ${error.message}`);
    download("claims.json", "application/json", json);
  }
}

/**
 * Has it told, once, that the Wasm has stopped in the middle of something, and lets nobody into it from then on: it would find things half
 * done. A panic is such a stop, and says no more than that; other errors come from beyond the Wasm, which goes on after them.
 */
export function guard(report) {
  let hasStopped = false;
  const guarded = (call) => (...given) => {
    if (hasStopped) return;
    try {
      return call(...given);
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError && !hasStopped) {
        hasStopped = true;
        report(`expected the Wasm to go on, found it stopped: ${error.message}`);
      }
      throw error;
    }
  };
  // `wasm` is the glue's own variable, through which it calls everything.
  const own = Object.entries(wasm).map(([name, value]) => [name, typeof value === "function" ? guarded(value) : value]);
  wasm = Object.fromEntries(own);
}

/** What the Wasm is handed. */
export const hands = {
  part, adopt, tidy, dress, highlight, placeCard, arrive, lead, readView, writeView, address, copy, download, downloadTable,
};
