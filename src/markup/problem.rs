//! What is wrong in an article page, or missing there, in the form of a document's problems: the place is one in the page.

use crate::claims::problem::Position;
use crate::claims::tree::Node;
use crate::claims::{Place, Problem, Severity};

/// One thing to say of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageProblem {
    /// How much it matters.
    pub severity: Severity,
    /// The stable name of the rule.
    pub rule: &'static str,
    /// Where in the page, if it has a place.
    pub position: Option<Position>,
    /// What was expected and what was found.
    pub message: String,
}

impl PageProblem {
    /// As one line of the command line: `PAGE:LINE:COL: severity: message [rule]`.
    pub fn line(&self, page: &str) -> String {
        let position = self.position.map(|at| format!(":{}:{}", at.line, at.column)).unwrap_or_default();
        format!("{page}{position}: {}: {} [{}]", self.severity.word(), self.message, self.rule)
    }

    /// For other programs: the members of a [`Problem`]; `place` is empty, since a page is no document.
    pub fn to_node(&self) -> Node {
        let Self { severity, rule, position, message } = self.clone();
        Problem { severity, rule, place: Place::default(), position, message }.to_node()
    }

    /// A file that cannot be read at all.
    pub fn unreadable(message: String) -> Self {
        Self { severity: Severity::Error, rule: "unreadable", position: None, message }
    }
}
