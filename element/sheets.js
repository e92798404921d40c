// What the Wasm that reads and writes CSV has done for it. It is put at the end of its glue.

/** The bytes of a table as a document: its bytes in JSON, and in JSON what was wrong with the table. */
export function open(table) {
  const { text, encoding } = decoded(table);
  const [json, told] = read(text);
  const all = JSON.parse(told);
  if (encoding) {
    const message = `expected UTF-8, found other bytes, read as ${encoding}`;
    all.problems.unshift({ severity: "warning", place: "", message, rule: "encoding" });
  }
  return { bytes: new TextEncoder().encode(json), told: JSON.stringify(all) };
}

/** A text in UTF-8, or in UTF-16, by which some spreadsheets mean Unicode; else as Windows writes it in the west, which is a guess. */
function decoded(bytes) {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return { text: new TextDecoder("utf-16le").decode(bytes) };
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return { text: new TextDecoder("utf-16be").decode(bytes) };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}
