//! Text as it is written in HTML, piece by piece: what each piece stands for, and where it stands.

use std::ops::Range;

/// Gives the text of a stretch of source in pieces of one character or one character reference: `put(text, at)`, with `at` in bytes of
/// `source`. `is_literal` says that there are no references in it, as in a script.
pub fn decoded(source: &str, is_literal: bool, mut put: impl FnMut(&str, Range<usize>)) {
    let mut at = 0;
    while let Some(rest) = source.get(at..).filter(|rest| !rest.is_empty()) {
        let length = if rest.starts_with('&') && !is_literal { reference(rest) } else { None };
        match length {
            Some((length, text)) => {
                put(&text, at..at + length);
                at += length;
            }
            None => {
                let length = rest.chars().next().map_or(1, char::len_utf8);
                put(rest.get(..length).unwrap_or_default(), at..at + length);
                at += length;
            }
        }
    }
}

/// The reference at the beginning of a text: how many bytes it takes and what it stands for; `None` where the `&` is only an `&`.
fn reference(text: &str) -> Option<(usize, String)> {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    // No name is longer than 32 letters; a number may have zeros in front.
    let mut length = 1 + text.bytes().skip(1).take(64).take_while(is_part).count();
    length += usize::from(text.as_bytes().get(length) == Some(&b';'));
    let written = text.get(..length)?;
    let read = htmlize::unescape(written);
    if read == written {
        return None;
    }
    // `&ampc` is `&c`: the reference is the shortest beginning after which everything stays as it was.
    let stays = |end: &usize| {
        let (Some(head), Some(tail)) = (written.get(..*end), written.get(*end..)) else { return false };
        read.strip_suffix(tail).is_some_and(|kept| htmlize::unescape(head) == kept)
    };
    let end = (2..length).find(stays).unwrap_or(length);
    let kept = read.len().saturating_sub(length - end);
    Some((end, read.get(..kept)?.to_owned()))
}
