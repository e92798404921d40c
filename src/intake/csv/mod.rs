//! A table of claims, one a row, as spreadsheets save it: to the same tree as JSON, with the place of every cell.
//!
//! The first row names the columns like the fields of the format: `text`, `source.name`, `quantity.best`, `caveats.1.text`. A list can stand
//! in one cell with `|` between its items. Columns that begin with `document.` are the document's own, in the first row of claims. Commas,
//! semicolons or tabs part the cells. See [`write::csv`](crate::claims::write::csv) for the way back.
//!
//! Sources that stand in several rows with one id become shared sources of the document.

mod cells;
mod claim;
mod columns;
mod sources;
#[cfg(test)]
mod tests;
mod value;

use std::collections::HashSet;

use crate::claims::field::MOST_PROBLEMS;
use crate::claims::problem::{Place, Position, Problem, Severity, found};
use crate::claims::read::place::Lines;
use crate::claims::tree::{Member, Node, Span};

use super::manuscript::MOST_CLAIMS;
use cells::{Cell, Rows};
use claim::Claims;
use columns::{Column, Columns};

/// How many columns a table may have: a spreadsheet has 16,384 at most.
const MOST_COLUMNS: usize = 200_000;

/// What a table says.
#[derive(Debug)]
pub(super) struct Table {
    /// The document as a tree, unless there is nothing that could be one.
    pub(super) root: Option<Node>,
    /// What is odd about the table itself.
    pub(super) problems: Vec<Problem>,
    /// Why it could not be read to its end.
    pub(super) broken: Option<Problem>,
    /// Where cells begin of which all has been said.
    pub(super) told: HashSet<Position>,
}

/// What is noticed while a table is read.
struct Notes<'a> {
    lines: &'a Lines,
    problems: Vec<Problem>,
    told: HashSet<Position>,
}

impl Notes<'_> {
    fn put(&mut self, severity: Severity, rule: &'static str, place: &str, span: Span, message: String) {
        if self.problems.len() == MOST_PROBLEMS {
            return;
        }
        let problem = self.problem(severity, rule, place, span, message);
        self.problems.push(problem);
    }

    fn problem(&self, severity: Severity, rule: &'static str, place: &str, span: Span, message: String) -> Problem {
        let position = self.position(span);
        Problem { severity, rule, place: Place::from(place), position, message }
    }

    fn position(&self, span: Span) -> Option<Position> {
        self.lines.place(span.start).map(|(line, column)| Position { line, column })
    }
}

/// Reads a table.
pub(super) fn table(text: &str, lines: &Lines) -> Table {
    let mut notes = Notes { lines, problems: Vec::new(), told: HashSet::new() };
    let (start, delimiter) = opening(text);
    let mut rows = Rows::from(text, start, delimiter);
    let header = rows.by_ref().find(|row| !row.iter().all(is_blank)).unwrap_or_default();
    if header.is_empty() && rows.unclosed.is_none() {
        // A table without a cell is a document without a claim.
        return Table { root: Some(Node::record(Vec::new())), problems: Vec::new(), broken: None, told: HashSet::new() };
    }
    if let Some(first) = header.get(MOST_COLUMNS) {
        let message = format!("expected at most {MOST_COLUMNS} columns, found more");
        let broken = Some(notes.problem(Severity::Error, "too-much", "", first.span, message));
        return Table { root: None, problems: Vec::new(), broken, told: HashSet::new() };
    }
    let columns = Columns::of(&header);
    if columns.known() == 0 {
        let span = rows.unclosed.or(header.first().map(|cell| cell.span)).unwrap_or(Span { start: 0, end: 0 });
        let first = header.iter().map(|cell| cell.text.trim()).find(|name| !name.is_empty());
        let first = first.map_or_else(|| "nothing".to_owned(), found);
        let message = format!("expected the names of columns such as `text` and `source.name` in the first row, found {first}");
        let broken = Some(notes.problem(Severity::Error, "columns", "", span, message));
        return Table { root: None, problems: Vec::new(), broken, told: HashSet::new() };
    }
    for column in &columns.list {
        tell_column(column, &mut notes);
    }
    let mut claims = Claims::new(&columns, delimiter);
    let mut broken = None;
    for row in rows.by_ref() {
        if claims.claims.len() == MOST_CLAIMS {
            let message = format!("expected at most {MOST_CLAIMS} claims, found more");
            let span = row.first().map_or(Span { start: 0, end: 0 }, |cell| cell.span);
            broken = Some(notes.problem(Severity::Error, "too-much", "", span, message));
            break;
        }
        claims.add(&row, &mut notes);
    }
    let broken = broken.or_else(|| {
        let message = "expected `\"` at the end of this cell, found the end of the text".to_owned();
        rows.unclosed.map(|span| notes.problem(Severity::Error, "syntax", "", span, message))
    });
    let Claims { mut claims, mut own, .. } = claims;
    let sources = sources::shared(&mut claims, &mut own, &mut notes);
    if let Some(sources) = sources {
        own.push(Member::new("sources", sources));
    }
    own.push(Member::new("claims", Node::list(claims)));
    Table { root: Some(Node::record(own)), problems: notes.problems, broken, told: notes.told }
}

/// Whether a text looks like a table of claims: its first row names fields of the format.
pub(super) fn is_table(text: &str) -> bool {
    let (start, delimiter) = opening(text);
    let header = Rows::from(text, start, delimiter).find(|row| !row.iter().all(is_blank));
    header.is_some_and(|header| header.len() <= MOST_COLUMNS && Columns::of(&header).known() > 0)
}

/// Where the first row begins, and what stands between cells: what gives the most names that the format knows.
fn opening(text: &str) -> (usize, u8) {
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let rest = text.get(mark..).unwrap_or_default();
    // A line by which some spreadsheets are told.
    if let Some(after) = rest.strip_prefix("sep=")
        && let Some(delimiter) = after.bytes().next().filter(u8::is_ascii)
        && let Some(line) = after.get(1..).map(|line| line.strip_prefix('\r').unwrap_or(line))
        && let Some(rest) = line.strip_prefix('\n')
    {
        return (text.len() - rest.len(), delimiter);
    }
    let mut best = ((0, 0), b',');
    for delimiter in [b',', b';', b'\t'] {
        let header = Rows::from(text, mark, delimiter).find(|row| !row.iter().all(is_blank)).unwrap_or_default();
        let known = if header.len() > MOST_COLUMNS { 0 } else { Columns::of(&header).known() };
        let names = (known, header.len());
        // Where none is known, a comma is what the message is about.
        if known > 0 && names > best.0 {
            best = (names, delimiter);
        }
    }
    (mark, best.1)
}

fn tell_column(column: &Column, notes: &mut Notes<'_>) {
    let Column { name, span, meant, is_known, .. } = column;
    let message = match (meant, is_known, name.is_empty()) {
        (_, _, true) => "expected a name in the first row of each column, found none, its cells are kept".to_owned(),
        (Some(meant), true, _) => format!("expected the column `{meant}`, found {}, taken as it", found(name)),
        (None, true, _) => return,
        (_, false, _) => format!("expected a column of the format, found {}, its cells are kept", found(name)),
    };
    let rule = if *is_known { "column" } else { "unknown-column" };
    notes.put(Severity::Warning, rule, "", *span, message);
}

/// Whether nothing stands in a cell.
fn is_blank(cell: &Cell<'_>) -> bool {
    cell.text.trim().is_empty()
}
