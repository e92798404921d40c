//! Texts in texts: what fills the places of a sentence, where one text stands in another, and lists.
//!
//! The standard library's ways to do it would weigh more in the Wasm than all of this.

/// A sentence with something in each of its places. What is put in is not looked through again.
pub(crate) fn filled(sentence: &str, places: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut rest = sentence.chars();
    'sentence: loop {
        for (place, with) in places {
            if let Some(after) = rest.as_str().strip_prefix(place) {
                text.push_str(with);
                rest = after.chars();
                continue 'sentence;
            }
        }
        match rest.next() {
            Some(character) => text.push(character),
            None => return text,
        }
    }
}

/// What stands before and after the first `part` of a text; all of it before, where there is none.
pub(crate) fn parted<'a>(text: &'a str, part: &str) -> (&'a str, &'a str) {
    match place_of(text, part) {
        Some(at) => (text.get(..at).unwrap_or_default(), text.get(at + part.len()..).unwrap_or_default()),
        None => (text, ""),
    }
}

/// Where in a text another begins that is not empty, in bytes.
pub(crate) fn place_of(text: &str, part: &str) -> Option<usize> {
    let first = *part.as_bytes().first()?;
    let text = text.as_bytes();
    text.iter()
        .enumerate()
        .position(|(at, byte)| *byte == first && text.get(at..).is_some_and(|rest| rest.starts_with(part.as_bytes())))
}

/// Whether a text has another in it.
pub(crate) fn holds(text: &str, part: &str) -> bool {
    part.is_empty() || place_of(text, part).is_some()
}

/// Adds a part to a list, after the separator unless it is the first.
pub(crate) fn add(list: &mut String, separator: &str, part: &str) {
    if !list.is_empty() {
        list.push_str(separator);
    }
    list.push_str(part);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_filled_once() {
        assert_eq!(filled("{} of {2}, {}", &[("{}", "{2}"), ("{2}", "ü")]), "{2} of ü, {2}");
        assert_eq!(filled("", &[("{}", "a")]), "");
    }

    #[test]
    fn a_text_is_parted_at_the_first_of_a_kind() {
        assert_eq!(parted("über {} und {}", "{}"), ("über ", " und {}"));
        assert_eq!(parted("none", "{}"), ("none", ""));
        assert!(holds("https://a", "//") && holds("a", "") && !holds("a:b", "//"));
    }
}
