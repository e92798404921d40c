//! What is wrong in a document, said so that an editor can mend it: where, what was expected, what was found.
//!
//! A problem never stops reading. What could not be read at all is a [`Reading::broken`](crate::claims::Reading::broken) beside the problems.

use std::fmt;

use crate::claims::tree::{Member, Node, Value};

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something the editor wrote is not shown, or shown otherwise than written.
    Error,
    /// Everything written is shown or kept, yet it is probably not what was meant.
    Warning,
}

impl Severity {
    /// The word on the command line: `error` or `warning`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Where in a document: `claims[2].citations[0].url`. The document itself is the empty place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place(String);

impl Place {
    /// Goes down to a field; gives the mark for [`Place::leave`].
    pub(crate) fn enter_field(&mut self, name: &str) -> usize {
        let mark = self.0.len();
        if mark > 0 {
            self.0.push('.');
        }
        self.0.push_str(&on_one_line(name));
        mark
    }

    /// Goes down to an item of a list, counted from 0 as the JSON does; gives the mark for [`Place::leave`].
    pub(crate) fn enter_item(&mut self, index: usize) -> usize {
        let mark = self.0.len();
        self.0.push('[');
        self.0.push_str(&index.to_string());
        self.0.push(']');
        mark
    }

    /// Goes back up to where the mark was given.
    pub(crate) fn leave(&mut self, mark: usize) {
        self.0.truncate(mark);
    }

    /// The place as text, empty for the document itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Place {
    fn from(text: &str) -> Self {
        Self(text.chars().map(printed).collect())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_empty() { "document" } else { &self.0 })
    }
}

/// Line and column in the text that was read, both counted from 1, the column in Unicode scalar values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Position {
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1.
    pub column: u32,
}

/// One thing wrong in a document.
///
/// Its `Display` is ``claims[2].url: expected an http, https or mailto address, found `javascript:alert(1)` ``; the file and the
/// position stand before it where they are known, and the rule after it: see [`Problem::line`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// How much it matters.
    pub severity: Severity,
    /// The stable name of the rule that was broken.
    pub rule: &'static str,
    /// Where in the document.
    pub place: Place,
    /// Where in the text, if there was a text.
    pub position: Option<Position>,
    /// What was expected and what was found, without the place.
    pub message: String,
}

impl Problem {
    /// The problem as one line of the command line: `FILE:LINE:COL: severity: place: message [rule]`.
    pub fn line(&self, file: &str) -> String {
        let position = self.position.map(|at| format!(":{}:{}", at.line, at.column)).unwrap_or_default();
        let message: String = self.to_string().chars().map(printed).collect();
        format!("{file}{position}: {}: {message} [{}]", self.severity.word(), self.rule)
    }

    /// The problem for other programs: `severity`, `place`, `line` and `column` where known, `message`, `rule`.
    pub fn to_node(&self) -> Node {
        let mut members = vec![
            Member::new("severity", Node::text(self.severity.word())),
            Member::new("place", Node::text(self.place.as_str())),
        ];
        if let Some(position) = self.position {
            members.push(Member::new("line", i64::from(position.line).into()));
            members.push(Member::new("column", i64::from(position.column).into()));
        }
        members.push(Member::new("message", Node::text(&self.message)));
        members.push(Member::new("rule", Node::text(self.rule)));
        Node::record(members)
    }

    /// A problem that [`Problem::to_node`] wrote; what is missing in it stays empty.
    pub fn from_node(node: &Node) -> Self {
        let text = |name| match node.get(name).map(|node| &node.value) {
            Some(Value::Text(text)) => text.as_str(),
            _ => "",
        };
        let number = |name| match node.get(name).map(|node| &node.value) {
            Some(Value::Number(number)) => number.as_str().parse().ok(),
            _ => None,
        };
        let position = number("line").zip(number("column")).map(|(line, column)| Position { line, column });
        let severity = if text("severity") == Severity::Error.word() { Severity::Error } else { Severity::Warning };
        // A rule is a word of the code, of which there are some dozens; each is kept once for every problem that a table tells of.
        let rule = Box::leak(text("rule").into());
        Self { severity, rule, place: Place(text("place").into()), position, message: text("message").into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

/// The author's own text in a message: in backticks, on one line, cut at 80 characters.
pub fn found(text: &str) -> String {
    format!("`{}`", on_one_line(text))
}

fn on_one_line(text: &str) -> String {
    let mut cut: String = text.chars().take(80).map(printed).collect();
    if text.chars().nth(80).is_some() {
        cut.push('…');
    }
    cut
}

/// A character that can stand in the middle of a line: a space for a line break, a tab and what a terminal takes for an order.
fn printed(c: char) -> char {
    if c.is_control() { ' ' } else { c }
}
