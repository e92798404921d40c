//! By what a page written earlier is known to be this build's own rendering of this very document.

use crate::claims::write::to_json_in_script;
use crate::claims::{Document, Reading};

/// The version of this build, the language of the interface, and a hash of the document (FNV-1a, 64 bit, of its JSON).
///
/// It tells equal from unequal and proves nothing about who wrote the page.
pub fn fingerprint(document: &Document, lang: &str) -> String {
    of_text(&to_json_in_script(document), lang)
}

/// The same for a reading. A long document is known by its text, so that it need not be read as a whole: two texts that only differ in
/// spaces are two documents then.
pub fn fingerprint_of(reading: &Reading, lang: &str) -> String {
    match &reading.long {
        Some(long) => of_text(long.text(), lang),
        None => fingerprint(&reading.document, lang),
    }
}

fn of_text(json: &str, lang: &str) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in json.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    let mut text = String::from(concat!(env!("CARGO_PKG_VERSION"), "-"));
    text.push_str(lang);
    text.push('-');
    for shift in (0..16).rev() {
        text.push(char::from_digit(((hash >> (shift * 4)) & 15) as u32, 16).unwrap_or('0'));
    }
    text
}
