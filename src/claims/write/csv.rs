//! Claims as rows of a spreadsheet: CSV as [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180) has it, in UTF-8.
//!
//! Every scalar of a tree has a column named by the way to it: `source.name`, `quantity.best`, `caveats.1.text`, `relay.2.name`. Lists are
//! numbered from 1, also those of plain strings (`quantity.counts.1`), because a string may hold the `|` at which a hand-written cell can
//! be split: a numbered column is one string as it stands. A backslash says that what follows it is part of a field's name: it stands
//! before a `.` or `\` in a name, and before a name that is `document` or begins with a digit.
//!
//! A cell that a spreadsheet would take for a formula gains one `'`, and so does one that begins with `'`: a reader takes one `'` away
//! from every cell that begins with it ([OWASP, CSV Injection](https://owasp.org/www-community/attacks/CSV_Injection)). Cells are in
//! quotation marks where there is a comma, a quotation mark or a line break in them, or a semicolon or tab, at which some spreadsheets
//! part cells; lines end with CR LF.
//!
//! What a spreadsheet cannot say is lost: `null`, an empty string, list or object is an empty cell, and of a field that the format does
//! not know one cannot tell the number `5` from the string `"5"`.

#[cfg(test)]
mod tests;

use std::str::SplitWhitespace;

use crate::claims::tree::{Node, Value};

/// What a file begins with so that spreadsheets on Windows read it as UTF-8. It is no part of the text: a program that reads a pipe
/// would take it for a part of the first column's name.
pub const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// The fields of a claim in the order of the format: `{` goes down into the one before it, `[` into the items of its list.
const CLAIM: &str = "id text quote kind \
    source { id name role type naming anonymityReason stake { side gains note } url } \
    relay [ id name role type naming anonymityReason stake { side gains note } url } \
    verb force saidOn asOf place basis \
    quantity { best low high bound unit counts measures period parts [ counts best low high } } \
    citations [ title publisher url published accessed archiveUrl archivedAt locator primary } \
    caveats [ kind text direction severity settles } \
    relations [ to kind origin } \
    status statusNote statusOn \
    statusCitations [ title publisher url published accessed archiveUrl archivedAt locator primary } \
    assessment { by on text rating } \
    passages [ exact prefix suffix } \
    revisions [ on by field from to reason correction }";

/// The document's own fields, in the order of the format.
const DOCUMENT: &str = "format lang title article { title url publisher author published modified } updated";

/// Where the document's own fields stand.
const OWN: &str = "document";

/// A step on the way to a column: its cells, one a row, and the steps that go on from it. Rows after the last cell have none.
#[derive(Default)]
struct Step {
    name: String,
    cells: Vec<String>,
    steps: Vec<Step>,
}

/// `claims`, one a row, and in the first row the fields of `document` as `document.…`. Columns stand in the order of the format, what it
/// does not know after that, in the order in which it first comes; a column without a cell is left out.
///
/// There is always a row for the document, also where there is no claim.
pub fn to_text(claims: &[Node], document: &Node) -> String {
    let mut root = Step::default();
    root.seed(&mut CLAIM.split_whitespace());
    for (row, claim) in claims.iter().enumerate() {
        if let Value::Record(_) = claim.value {
            root.take(row, claim);
        }
    }
    let mut own = Step { name: OWN.to_owned(), ..Step::default() };
    own.seed(&mut DOCUMENT.split_whitespace());
    own.take(0, document);
    root.steps.push(own);

    let mut columns = Vec::new();
    for step in &root.steps {
        step.lay(step.name.clone(), &mut columns);
    }
    let mut text = String::new();
    for row in 0..=claims.len().max(1) {
        for (index, (name, cells)) in columns.iter().enumerate() {
            if index > 0 {
                text.push(',');
            }
            let cell = if row == 0 { Some(name) } else { cells.get(row - 1) };
            write_cell(cell.map_or("", |cell| cell), &mut text);
        }
        text.push_str("\r\n");
    }
    text
}

impl Step {
    /// The step with a name from here. A new one is the last; an item of a list begins with the steps of the first, so that what is in
    /// them stands in one order.
    fn step(&mut self, name: String) -> Option<&mut Step> {
        let index = self.steps.iter().position(|step| step.name == name).unwrap_or_else(|| {
            let is_item = begins_with_digit(&name);
            let steps = self.steps.first().filter(|_| is_item).map(Self::bare).unwrap_or_default();
            self.steps.push(Step { name, cells: Vec::new(), steps });
            self.steps.len() - 1
        });
        self.steps.get_mut(index)
    }

    /// The steps alone, without their cells.
    fn bare(&self) -> Vec<Step> {
        self.steps.iter().map(|step| Step { name: step.name.clone(), cells: Vec::new(), steps: step.bare() }).collect()
    }

    /// Makes the steps that a list of names has, up to where it ends.
    fn seed(&mut self, names: &mut SplitWhitespace<'_>) {
        while let Some(name) = names.next() {
            match name {
                "}" => return,
                "{" => {
                    if let Some(step) = self.steps.last_mut() {
                        step.seed(names);
                    }
                }
                "[" => {
                    if let Some(step) = self.steps.last_mut().and_then(|list| list.step("1".to_owned())) {
                        step.seed(names);
                    }
                }
                name => {
                    self.step(name.to_owned());
                }
            }
        }
    }

    /// Puts what a node holds into a row.
    fn take(&mut self, row: usize, node: &Node) {
        let text = match &node.value {
            Value::Record(members) => {
                for member in members {
                    if let Some(step) = self.step(escaped(&member.name)) {
                        step.take(row, &member.value);
                    }
                }
                return;
            }
            Value::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    if let Some(step) = self.step((index + 1).to_string()) {
                        step.take(row, item);
                    }
                }
                return;
            }
            Value::Null => "",
            Value::Bool(true) => "true",
            Value::Bool(false) => "false",
            Value::Number(number) => number.as_str(),
            Value::Text(text) => text,
        };
        if !text.is_empty() {
            while self.cells.len() <= row {
                self.cells.push(String::new());
            }
            if let Some(cell) = self.cells.get_mut(row) {
                text.clone_into(cell);
            }
        }
    }

    /// Adds the columns that have cells, each with its name.
    fn lay<'a>(&'a self, name: String, columns: &mut Vec<(String, &'a [String])>) {
        if !self.cells.is_empty() {
            columns.push((name.clone(), &self.cells));
        }
        for step in &self.steps {
            let mut longer = name.clone();
            longer.push('.');
            longer.push_str(&step.name);
            step.lay(longer, columns);
        }
    }
}

/// The name of a field as a step, which is no number and not `document`, and has no point in it that parts steps.
fn escaped(name: &str) -> String {
    let mut step = String::new();
    if name == OWN || begins_with_digit(name) {
        step.push('\\');
    }
    for character in name.chars() {
        if matches!(character, '.' | '\\') {
            step.push('\\');
        }
        step.push(character);
    }
    step
}

fn begins_with_digit(name: &str) -> bool {
    name.as_bytes().first().is_some_and(u8::is_ascii_digit)
}

fn write_cell(cell: &str, text: &mut String) {
    let is_quoted = cell.bytes().any(|byte| matches!(byte, b'"' | b',' | b';' | b'\t' | b'\r' | b'\n'));
    if is_quoted {
        text.push('"');
    }
    if let Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r' | b'\'') = cell.as_bytes().first() {
        text.push('\'');
    }
    for character in cell.chars() {
        if character == '"' {
            text.push('"');
        }
        text.push(character);
    }
    if is_quoted {
        text.push('"');
    }
}
