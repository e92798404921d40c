//! What is written into pages, told apart by what a character that an encoding lacks is written as.

use std::fmt::Write;

/// A piece of HTML that is well-formed by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Tags and text.
    Markup(String),
    /// A stylesheet, inside its element.
    Style(String),
    /// JSON, inside its element.
    Json(String),
}

impl Piece {
    /// The piece as it stands.
    pub fn text(&self) -> &str {
        match self {
            Self::Markup(text) | Self::Style(text) | Self::Json(text) => text,
        }
    }

    /// The same in letters of ASCII alone, which every encoding of pages has: other characters are references in markup, and escapes in
    /// a stylesheet and in JSON, where references are only letters.
    pub fn in_ascii(&self) -> String {
        let mut ascii = String::with_capacity(self.text().len());
        for character in self.text().chars() {
            // Writing to a String cannot fail.
            let _ = match self {
                _ if character.is_ascii() => ascii.write_char(character),
                Self::Markup(_) => write!(ascii, "&#{};", u32::from(character)),
                Self::Style(_) => write!(ascii, "\\{:x} ", u32::from(character)),
                Self::Json(_) => character.encode_utf16(&mut [0; 2]).iter().try_for_each(|unit| write!(ascii, "\\u{unit:04x}")),
            };
        }
        ascii
    }
}
