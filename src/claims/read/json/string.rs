//! Strings and their escapes (RFC 8259, section 7).

use super::reader::{END, Reader};

const CLOSING: &str = "`\"` at the end of this string";

impl Reader<'_> {
    /// The string that begins here. A surrogate escape without its other half becomes U+FFFD.
    pub(super) fn string(&mut self) -> Option<String> {
        let start = self.at;
        self.at += 1;
        let mut text = String::new();
        loop {
            let rest = self.rest();
            let plain = rest.bytes().position(|byte| byte == b'"' || byte == b'\\' || byte < b' ');
            let plain = plain.unwrap_or(rest.len());
            text.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Some(text);
                }
                Some(b'\\') => text.push(self.escape(start)?),
                // The place is that of the string, where the missing mark is looked for.
                None => return self.fail_from(start, CLOSING, END.to_owned()),
                Some(b'\n' | b'\r') => {
                    return self.fail_from(start, CLOSING, "a line break".to_owned());
                }
                Some(_) => return self.fail("an escape such as `\\t` for a control character"),
            }
        }
    }

    /// The character of the escape that begins here, in the string that begins at `start`.
    fn escape(&mut self, start: usize) -> Option<char> {
        let escape = self.at;
        self.at += 1;
        let character = match self.peek() {
            Some(mark @ (b'"' | b'\\' | b'/')) => char::from(mark),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.unicode(start);
            }
            None => return self.fail_from(start, CLOSING, END.to_owned()),
            Some(_) => {
                self.at += self.rest().chars().next().map_or(0, char::len_utf8);
                let mut found = String::from("`");
                found.push_str(self.text.get(escape..self.at).unwrap_or_default());
                found.push('`');
                return self.fail_from(escape, "an escape such as `\\n`, `\\\"` or `\\\\`", found);
            }
        };
        self.at += 1;
        Some(character)
    }

    /// The character after `\u`: one unit of UTF-16, or two where the first is half a pair.
    fn unicode(&mut self, start: usize) -> Option<char> {
        let unit = self.hex(start)?;
        if !(0xD800..0xDC00).contains(&unit) || !self.rest().starts_with("\\u") {
            // Only a surrogate is no character by itself.
            return Some(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        let before = self.at;
        self.at += 2;
        let low = self.hex(start)?;
        if (0xDC00..0xE000).contains(&low) {
            let code = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
            return Some(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        // The first half stands alone; what follows it is read for itself.
        self.at = before;
        Some(char::REPLACEMENT_CHARACTER)
    }

    fn hex(&mut self, start: usize) -> Option<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            let Some(digit) = self.peek().and_then(|byte| char::from(byte).to_digit(16)) else {
                if self.rest().is_empty() {
                    return self.fail_from(start, CLOSING, END.to_owned());
                }
                return self.fail("four hexadecimal digits after `\\u`");
            };
            unit = unit * 16 + digit;
            self.at += 1;
        }
        Some(unit)
    }
}
