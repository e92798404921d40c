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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::read::{LongReader, json_document};

    #[test]
    fn a_short_document_is_known_by_what_it_says_and_a_long_one_by_its_text() {
        let long = |text: &str, lang| fingerprint_of(&LongReader::new(text.as_bytes().to_vec()).finish(), lang);
        let short = |text: &str| fingerprint_of(&json_document(text.as_bytes()), "en");
        let (text, spaced) = (r#"{"claims":["A"]}"#, r#"{"claims": ["A"]}"#);
        assert_eq!(short(text), fingerprint(&json_document(text.as_bytes()).document, "en"));
        assert_eq!(short(text), short(spaced));
        // FNV-1a of the sixteen bytes of `text`.
        assert_eq!(long(text, "en"), concat!(env!("CARGO_PKG_VERSION"), "-en-609d62fcea899a95"));
        assert_ne!(long(text, "en"), long(spaced, "en"));
        assert_ne!(long(text, "en"), long(text, "uk"));
    }
}
