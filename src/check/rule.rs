//! What a rule is.

use crate::claims::problem::Severity;

/// A rule of the checker.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its stable name, which stands in brackets after each problem.
    pub name: &'static str,
    /// How much a problem of it matters; some rules have two sorts.
    pub severities: &'static [Severity],
    /// What it finds, without a full stop.
    pub about: &'static str,
    /// Why that matters, in sentences.
    pub why: &'static str,
    /// What to do, without a full stop.
    pub help: &'static str,
    /// Something in which it finds a problem.
    pub example: Example,
}

/// Something in which a rule finds a problem.
#[derive(Debug, Clone, Copy)]
pub enum Example {
    /// A document in JSON.
    Json(&'static str),
    /// A document as a table.
    Csv(&'static str),
    /// Records of schema.org.
    ClaimReview(&'static str),
    /// A document in JSON, and the article in an HTML page.
    Article(&'static str, &'static str),
    /// It takes more than a text to show.
    None,
}

impl Rule {
    /// How much the gravest of its problems matters.
    pub fn severity(&self) -> Severity {
        self.severities.iter().copied().min().unwrap_or(Severity::Warning)
    }
}
