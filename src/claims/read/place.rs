//! Lines and columns of a text, for people and their editors.
//!
//! Readers count UTF-8 bytes, since that costs nothing; a place is worked out only where a message is printed.
//!
//! When not to use it: for offsets in an article, which are UTF-16 code units as in the DOM.

use std::cell::RefCell;

/// The lines of one text: built in one pass, asked by binary search. A line ends with `\n`, `\r\n` or `\r`.
#[derive(Debug, Clone)]
pub struct Lines {
    /// The offsets at which lines begin, ascending; never empty.
    starts: Vec<u32>,
    blocks: Vec<Block>,
    /// How many bytes are known.
    length: usize,
    /// The last of them, which may be the first half of a line break.
    last: u8,
    /// Whether the end is known.
    is_ended: bool,
}

/// Where characters begin within 64 bytes: a column is a count of bits, however long the line.
#[derive(Debug, Clone, Copy, Default)]
struct Block {
    /// The characters that begin before these bytes.
    before: u32,
    /// One bit for each byte at which a character begins, or the text ends; the first byte is the lowest bit.
    begins: u64,
}

impl Lines {
    /// The lines of `text`, which may hold bytes that are no UTF-8. A byte order mark at its beginning is no column.
    pub fn new(text: &[u8]) -> Lines {
        let mut lines = Lines::begin(text);
        lines.go_on(text);
        lines.end(None);
        lines
    }

    /// The lines of `text` before any byte of it is known: whoever reads in pieces makes them known as well.
    pub fn begin(text: &[u8]) -> Lines {
        let starts = vec![if text.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 }];
        Lines { starts, blocks: Vec::new(), length: 0, last: 0, is_ended: false }
    }

    /// Makes the text known to the end of `text`, which is as much of it from its beginning.
    pub fn go_on(&mut self, text: &[u8]) {
        self.add(text.get(self.length..).unwrap_or_default());
    }

    /// Makes known what stands at the end of all that is known: a byte that is no UTF-8, or nothing, which has a place as well.
    pub fn end(&mut self, stray: Option<u8>) {
        if std::mem::replace(&mut self.is_ended, true) {
            return;
        }
        let length = self.length;
        self.add(&[stray.unwrap_or(b'e')]);
        self.length = length;
    }

    /// Whether all lines are known.
    pub fn is_ended(&self) -> bool {
        self.is_ended
    }

    fn add(&mut self, more: &[u8]) {
        let mut block = self.blocks.pop().unwrap_or_default();
        let mut last = self.last;
        for (at, &byte) in (self.length..).zip(more) {
            if at % 64 == 0 && at > 0 {
                self.blocks.push(block);
                block = Block { before: block.before + block.begins.count_ones(), begins: 0 };
            }
            // Other bytes continue a character.
            if byte & 0xC0 != 0x80 {
                block.begins |= 1 << (at % 64);
            }
            if last == b'\n' || last == b'\r' && byte != b'\n' {
                self.starts.push(offset(at));
            }
            last = byte;
        }
        self.last = last;
        self.blocks.push(block);
        self.length += more.len();
    }

    /// The line and the column of the byte at `offset`, or of the character it is within, both counted from 1; a column is
    /// one Unicode scalar value, as compilers count. The end of the text has a place, what is past it has none.
    pub fn place(&self, offset: u32) -> Option<(u32, u32)> {
        if offset as usize > self.length {
            return None;
        }
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts.get(line - 1)?;
        // Within a byte order mark the column is the first.
        let passed = self.begun(offset)?.saturating_sub(self.begun(*start)?);
        Some((self::offset(line), passed + 1))
    }

    /// Where a line begins, in bytes; lines are counted from 1.
    pub fn start(&self, line: u32) -> Option<usize> {
        Some(*self.starts.get((line as usize).checked_sub(1)?)? as usize)
    }

    /// How many characters begin up to the byte at `offset` and with it.
    fn begun(&self, offset: u32) -> Option<u32> {
        let block = self.blocks.get(offset as usize / 64)?;
        let later = 63 - offset % 64;
        Some(block.before + (block.begins << later).count_ones())
    }
}

/// The places of a text, worked out when the first of them is asked for: most documents have nothing wrong in them.
#[derive(Debug, Clone, Copy)]
pub struct Places<'a> {
    /// The text as far as it was read.
    pub text: &'a [u8],
    /// Its lines, as far as they are known.
    pub lines: &'a RefCell<Lines>,
    /// At the end of the text, the byte that is no UTF-8, if one stands there.
    pub end: Option<Option<u8>>,
}

impl Places<'_> {
    /// As [`Lines::place`].
    pub fn place(&self, offset: u32) -> Option<(u32, u32)> {
        let mut lines = self.lines.try_borrow_mut().ok()?;
        lines.go_on(self.text);
        if let Some(stray) = self.end {
            lines.end(stray);
        }
        lines.place(offset)
    }
}

/// Texts past 4 GiB have no places beyond that.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_places(text: &str, cases: &[(u32, Option<(u32, u32)>)]) {
        let lines = Lines::new(text.as_bytes());
        for (offset, expected) in cases {
            assert_eq!(lines.place(*offset), *expected, "byte {offset} of {text:?}");
        }
    }

    #[test]
    fn every_kind_of_line_break_begins_a_line() {
        assert_places(
            "a\nb\r\nc\rd\n",
            &[
                (0, Some((1, 1))),
                (1, Some((1, 2))),
                (2, Some((2, 1))),
                (3, Some((2, 2))),
                (4, Some((2, 3))),
                (5, Some((3, 1))),
                (6, Some((3, 2))),
                (7, Some((4, 1))),
                (8, Some((4, 2))),
                (9, Some((5, 1))),
                (10, None),
                (u32::MAX, None),
            ],
        );
        assert_places(
            "\r\r\n\n",
            &[(0, Some((1, 1))), (1, Some((2, 1))), (2, Some((2, 2))), (3, Some((3, 1))), (4, Some((4, 1)))],
        );
    }

    #[test]
    fn a_column_is_one_unicode_scalar_value() {
        assert_places(
            "é😀x",
            &[(0, Some((1, 1))), (1, Some((1, 1))), (2, Some((1, 2))), (5, Some((1, 2))), (6, Some((1, 3))), (7, Some((1, 4)))],
        );
    }

    #[test]
    fn a_byte_order_mark_is_no_column() {
        assert_places("\u{feff}{}", &[(0, Some((1, 1))), (2, Some((1, 1))), (3, Some((1, 1))), (4, Some((1, 2)))]);
        assert_places("\u{feff}", &[(3, Some((1, 1))), (4, None)]);
    }

    #[test]
    fn an_empty_text_has_one_place() {
        assert_places("", &[(0, Some((1, 1))), (1, None)]);
    }

    #[test]
    fn bytes_that_are_no_utf_8_have_places() {
        let lines = Lines::new(b"\x80\x80\n\x80\xFFa");
        for (offset, expected) in [(0, (1, 1)), (2, (1, 2)), (3, (2, 1)), (4, (2, 2)), (5, (2, 3)), (6, (2, 4))] {
            assert_eq!(lines.place(offset), Some(expected), "byte {offset}");
        }
    }

    #[test]
    fn every_place_is_the_one_a_count_from_the_beginning_gives() {
        let text = format!("{}\n{}\r\n{}", "ä".repeat(700), "b😀".repeat(300), "c".repeat(1000));
        let lines = Lines::new(text.as_bytes());
        for (offset, _) in text.char_indices() {
            let (before, _) = text.split_at(offset);
            let line = before.matches('\n').count() as u32 + 1;
            let column = before.rsplit('\n').next().unwrap().chars().count() as u32 + 1;
            assert_eq!(lines.place(offset as u32), Some((line, column)), "byte {offset}");
        }
        assert_eq!(lines.place(text.len() as u32), Some((3, 1001)));
    }

    #[test]
    fn a_document_in_one_line_is_asked_for_every_byte() {
        let text = "x".repeat(1_000_000);
        let lines = Lines::new(text.as_bytes());
        for offset in 0..1_000_000 {
            assert_eq!(lines.place(offset), Some((1, offset + 1)));
        }
    }
}
