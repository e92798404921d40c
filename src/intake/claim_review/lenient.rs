//! JSON as it stands in pages: within a comment or a CDATA section, with line breaks in its strings and a comma too many.

use crate::claims::read::json::{self, Parsed, SyntaxError};

/// One JSON text among others.
#[derive(Debug)]
pub(in crate::intake) struct Piece {
    /// The byte at which it begins.
    pub(in crate::intake) start: usize,
    pub(in crate::intake) parsed: Parsed,
    /// What is wrong in it and was passed over.
    pub(in crate::intake) forgiven: Option<SyntaxError>,
    /// Whether there is nothing in it.
    pub(in crate::intake) is_blank: bool,
}

impl Piece {
    /// Reads it, if need be without what JSON forbids there. Everything keeps its place.
    pub(in crate::intake) fn read(start: usize, text: &[u8]) -> Self {
        let parsed = json::parse(text);
        let is_blank = text.trim_ascii().is_empty();
        if parsed.broken.is_some() {
            let again = json::parse(&mended(text));
            if again.broken.is_none() {
                return Self { start, parsed: again, forgiven: parsed.broken, is_blank };
            }
        }
        Self { start, parsed, forgiven: None, is_blank }
    }
}

/// The text with spaces in the place of what is known to stand in pages and is no JSON, byte for byte.
fn mended(text: &[u8]) -> Vec<u8> {
    let mut text = text.to_vec();
    blank_wrapping(&mut text);
    let (mut is_string, mut is_escaped) = (false, false);
    // A comma after which nothing has come yet.
    let mut comma = None;
    for at in 0..text.len() {
        let Some(byte) = text.get_mut(at) else { break };
        match *byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_string => is_escaped = true,
            b'"' => {
                is_string = !is_string;
                comma = None;
            }
            0..=0x1f if is_string => *byte = b' ',
            _ if is_string => {}
            b',' => comma = Some(at),
            b']' | b'}' => {
                if let Some(comma) = comma.take().and_then(|at| text.get_mut(at)) {
                    *comma = b' ';
                }
            }
            b' ' | b'\t' | b'\n' | b'\r' => {}
            _ => comma = None,
        }
    }
    text
}

/// Blanks what pages put around a script, and a semicolon at its end.
fn blank_wrapping(text: &mut [u8]) {
    const OPENING: [&[u8]; 6] = [b"<!--", b"//<![CDATA[", b"// <![CDATA[", b"/*<![CDATA[*/", b"/* <![CDATA[ */", b"<![CDATA["];
    const CLOSING: [&[u8]; 7] = [b"-->", b"//]]>", b"// ]]>", b"/*]]>*/", b"/* ]]> */", b"]]>", b";"];
    let is_space = |byte: &u8| byte.is_ascii_whitespace();
    loop {
        let start = text.iter().position(|byte| !is_space(byte)).unwrap_or(text.len());
        let end = text.iter().rposition(|byte| !is_space(byte)).map_or(start, |last| last + 1);
        let Some(inner) = text.get_mut(start..end) else { return };
        let opening = OPENING.iter().find(|mark| inner.starts_with(mark)).map(|mark| mark.len());
        let closing = CLOSING.iter().find(|mark| inner.ends_with(mark)).map(|mark| mark.len());
        let length = inner.len();
        match (opening, closing) {
            (Some(mark), _) => inner.iter_mut().take(mark).for_each(|byte| *byte = b' '),
            (None, Some(mark)) => inner.iter_mut().skip(length - mark).for_each(|byte| *byte = b' '),
            (None, None) => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_pages_put_around_and_into_a_script_is_passed_over_and_told() {
        for text in ["<!-- {\"a\": \"b\"} -->", "//<![CDATA[\n{\"a\": \"b\"}\n//]]>", "{\"a\": \"b\",};", "{\"a\": \"b\" , \n}"] {
            let piece = Piece::read(0, text.as_bytes());
            assert_eq!(piece.parsed.root.as_ref().and_then(|root| root.get("a")), Some(&"b".into()), "{text}");
            assert_eq!((piece.parsed.broken, piece.forgiven.is_some()), (None, true), "{text}");
        }
        let piece = Piece::read(0, b"{\"a\": \"b\nc\\\", ]\"}");
        assert_eq!(piece.parsed.root.as_ref().and_then(|root| root.get("a")), Some(&"b c\", ]".into()));
    }

    #[test]
    fn what_is_no_json_stays_broken_and_what_is_stays_as_it_is() {
        assert!(Piece::read(0, b"{\"a\": b}").parsed.broken.is_some());
        let piece = Piece::read(0, b"{\"a\": \"<!-- b, ] -->\"}");
        assert_eq!((piece.parsed.broken, piece.forgiven), (None, None));
    }
}
