// The text nodes of an article that are parted to put marks between, each with its other parts. Who holds such a node knows it from
// before: it answers as if it were whole, and is whole again before anybody writes to it. All tables of a page share this.
// It is put at the end of the glue, so that it comes with the Wasm, which asks for it.

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
  const get = () => head.substringData(0, head.length) + tails.map((tail) => tail.data).join("");
  for (const name of ["data", "nodeValue", "textContent"]) {
    const set = (value) => {
      join(head);
      head[name] = value;
    };
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

/** Lets a text and its parts be texts of their own; gives the parts. */
function untie(head) {
  const tails = parted.get(head);
  parted.delete(head);
  for (const name of Object.getOwnPropertyNames(head)) if (name in Text.prototype) delete head[name];
  return tails;
}

/** Makes a parted text whole, wherever its parts are, and takes out the marks between them. */
function join(head) {
  for (const tail of untie(head)) {
    while (tail.previousSibling?.matches?.(MARK)) tail.previousSibling.remove();
    head.appendData(tail.data);
    tail.remove();
  }
}

/**
 * Joins parts between which there is no mark any more, and texts of which the page has taken parts away. What the page has put between
 * parts stays in its place. Whether any were joined.
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
    const isStanding = [head, ...tails].every((text) => text.isConnected);
    if (isBroken && isStanding) untie(head);
    else if (!isStanding || !tails.length) {
      join(head);
      isChanged = true;
    }
  }
  return isChanged;
}

/** What the Wasm is handed. */
export const texts = { part, adopt, tidy };
