//! The cells of a table as text ([RFC 4180](https://www.rfc-editor.org/rfc/rfc4180)), row by row, and where each stands.
//!
//! What spreadsheets and people write besides is read as well: other marks between cells, any line break, spaces before a quotation mark,
//! and letters after the closing one.

use std::borrow::Cow;

use crate::claims::tree::Span;

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell<'text> {
    /// What it says, without quotation marks and without the `'` by which a formula is written as text.
    pub(super) text: Cow<'text, str>,
    /// Where it stands, with its quotation marks.
    pub(super) span: Span,
    /// Whether there are letters after its closing quotation mark; they are part of it.
    pub(super) is_torn: bool,
}

/// The rows of a text, each taken when it is asked for.
#[derive(Debug, Clone)]
pub(super) struct Rows<'text> {
    text: &'text str,
    at: usize,
    /// What stands between cells.
    delimiter: u8,
    /// Where a cell begins whose closing quotation mark is missing; nothing is read after it.
    pub(super) unclosed: Option<Span>,
}

impl<'text> Rows<'text> {
    /// The rows from a place of the text on.
    pub(super) fn from(text: &'text str, at: usize, delimiter: u8) -> Self {
        Self { text, at, delimiter, unclosed: None }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The cell that begins here; `None` where it does not end.
    fn cell(&mut self) -> Option<Cell<'text>> {
        let start = self.at;
        let blanks = self.rest().bytes().take_while(|byte| *byte == b' ').count();
        if self.rest().as_bytes().get(blanks) == Some(&b'"') {
            self.at += blanks + 1;
            return self.quoted(start);
        }
        let text = self.plain();
        Some(Cell { text: unmarked(Cow::Borrowed(text)), span: self.span_from(start), is_torn: false })
    }

    fn quoted(&mut self, start: usize) -> Option<Cell<'text>> {
        let mut text: Cow<'text, str> = Cow::Borrowed("");
        loop {
            let rest = self.rest();
            let Some(end) = rest.find('"') else {
                self.unclosed = Some(Span { start: offset(start), end: offset(start + 1) });
                return None;
            };
            append(&mut text, rest.get(..end).unwrap_or_default());
            self.at += end + 1;
            if self.peek() != Some(b'"') {
                break;
            }
            append(&mut text, "\"");
            self.at += 1;
        }
        let after = self.plain();
        let is_torn = !after.trim_matches(' ').is_empty();
        if is_torn {
            append(&mut text, after);
        }
        Some(Cell { text: unmarked(text), span: self.span_from(start), is_torn })
    }

    /// What stands from here to the end of the cell or of the line.
    fn plain(&mut self) -> &'text str {
        let rest = self.rest();
        let is_end = |byte: u8| byte == self.delimiter || matches!(byte, b'\n' | b'\r');
        let end = rest.bytes().position(is_end).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }

    fn rest(&self) -> &'text str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn span_from(&self, start: usize) -> Span {
        Span { start: offset(start), end: offset(self.at) }
    }
}

impl<'text> Iterator for Rows<'text> {
    type Item = Vec<Cell<'text>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.unclosed.is_some() || self.rest().is_empty() {
            return None;
        }
        let mut row = Vec::new();
        loop {
            row.push(self.cell()?);
            match self.peek() {
                Some(byte) if byte == self.delimiter => self.at += 1,
                Some(b'\r') => {
                    self.at += 1 + usize::from(self.rest().as_bytes().get(1) == Some(&b'\n'));
                    return Some(row);
                }
                Some(_) => {
                    self.at += 1;
                    return Some(row);
                }
                None => return Some(row),
            }
        }
    }
}

/// Adds to a text, which stays borrowed as long as one stretch is all of it.
fn append<'text>(text: &mut Cow<'text, str>, more: &'text str) {
    if text.is_empty() {
        *text = Cow::Borrowed(more);
    } else if !more.is_empty() {
        text.to_mut().push_str(more);
    }
}

/// A cell without the one `'` that a writer puts before what a spreadsheet would take for a formula.
fn unmarked(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.strip_prefix('\'').unwrap_or(text)),
        Cow::Owned(text) => match text.strip_prefix('\'') {
            Some(rest) => Cow::Owned(rest.to_owned()),
            None => Cow::Owned(text),
        },
    }
}

/// Texts past 4 GiB have no places beyond that.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, delimiter: u8) -> Vec<Vec<String>> {
        Rows::from(text, 0, delimiter).map(|row| row.into_iter().map(|cell| cell.text.into_owned()).collect()).collect()
    }

    #[test]
    fn every_line_break_ends_a_row_but_within_quotation_marks() {
        assert_eq!(rows("a,b\nc,d\r\ne\rf", b','), [vec!["a", "b"], vec!["c", "d"], vec!["e"], vec!["f"]]);
        assert_eq!(rows("\"a\r\nb\",\"c\nd\"\n", b','), [["a\r\nb", "c\nd"]]);
        assert_eq!(rows("a,\n\n,", b','), [vec!["a", ""], vec![""], vec!["", ""]]);
    }

    #[test]
    fn quotation_marks_are_read_where_they_open_a_cell() {
        assert_eq!(rows("\"a \"\"b\"\", c\";6\" pipe;  \"d;e\" ;\"\"", b';'), [["a \"b\", c", "6\" pipe", "d;e", ""]]);
    }

    #[test]
    fn letters_after_a_closing_quotation_mark_stay_and_are_noticed() {
        let row = Rows::from("\"a\"b,c", 0, b',').next().unwrap();
        assert_eq!(row.iter().map(|cell| (cell.text.as_ref(), cell.is_torn)).collect::<Vec<_>>(), [("ab", true), ("c", false)]);
    }

    #[test]
    fn one_apostrophe_is_taken_from_each_cell_that_begins_with_it() {
        assert_eq!(rows("'=1+1,''tis,\"'-5\",a'b,'", b','), [["=1+1", "'tis", "-5", "a'b", ""]]);
    }

    #[test]
    fn a_cell_that_does_not_close_ends_the_reading_at_its_beginning() {
        let mut rows = Rows::from("a,b\nc, \"d\ne,f\n", 0, b',');
        assert_eq!(rows.next().map(|row| row.len()), Some(2));
        assert_eq!(rows.next(), None);
        assert_eq!(rows.unclosed, Some(Span { start: 6, end: 7 }));
        assert_eq!(rows.next(), None);
    }

    #[test]
    fn a_cell_has_the_place_of_its_quotation_marks() {
        let row = Rows::from("ab,\"c\"\"d\",e", 0, b',').next().unwrap();
        let spans: Vec<_> = row.iter().map(|cell| (cell.span.start, cell.span.end)).collect();
        assert_eq!(spans, [(0, 2), (3, 9), (10, 11)]);
    }
}
