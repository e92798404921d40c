//! What became of a document's passages in an article, and what to tell the editor of it.

use crate::anchor::{Anchor, ArticleText, Certainty, Lost, Reason, Selector, find};
use crate::claims::problem::{Position, found};
use crate::claims::read::place::Lines;
use crate::claims::read::{json, passage_spans};
use crate::claims::{Document, Place, Problem, Severity};

/// A passage of a claim in an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchored {
    /// Which claim of the document, from 0.
    pub claim: usize,
    /// Which of its passages, from 0.
    pub passage: usize,
    /// Where it stands, or why it is lost.
    pub anchor: Anchor,
}

/// Looks for every passage of a document in an article.
pub fn anchored(text: &ArticleText, document: &Document) -> Vec<Anchored> {
    let each = |(claim, passages): (usize, &[crate::claims::Passage])| {
        let anchor = |(passage, selector)| Anchored { claim, passage, anchor: find(text, &Selector::from(selector)) };
        passages.iter().enumerate().map(anchor).collect::<Vec<_>>()
    };
    document.claims.iter().map(|claim| claim.passages.as_slice()).enumerate().flat_map(each).collect()
}

/// An error for each passage that is lost and a warning for each that is not sure, with their places in the JSON that the document was
/// read from.
pub fn problems(passages: &[Anchored], text: &ArticleText, json: &[u8]) -> Vec<Problem> {
    let told: Vec<(&Anchored, Severity, &'static str, String)> = passages
        .iter()
        .filter_map(|passage| {
            let (severity, rule, message) = match passage.anchor {
                Ok(found) if found.certainty.is_sure() => return None,
                Ok(stands) => (Severity::Warning, "passage-unsure", unsure(stands.certainty, &found(&text.words(stands.at)))),
                Err(lost) => (Severity::Error, "passage-lost", gone(lost, text)),
            };
            Some((passage, severity, rule, message))
        })
        .collect();
    if told.is_empty() {
        return Vec::new();
    }
    let (root, lines) = (json::parse(json).root, Lines::new(json));
    let problem = |(at, severity, rule, message): (&Anchored, Severity, &'static str, String)| {
        let spans = root.as_ref().map(|root| passage_spans(root, at.claim)).unwrap_or_default();
        // An entry of the list that says nothing became no passage: its number is not that of the document's.
        let (number, span) = spans.get(at.passage).copied().unwrap_or((at.passage, None));
        let position = span.and_then(|span| lines.place(span.start)).map(|(line, column)| Position { line, column });
        let place = Place::from(format!("claims[{}].passages[{number}]", at.claim).as_str());
        Problem { severity, rule, place, position, message }
    };
    told.into_iter().map(problem).collect()
}

fn unsure(certainty: Certainty, words: &str) -> String {
    match certainty {
        Certainty::Approximate => format!("expected the passage word for word in the article, found it edited: {words}"),
        _ => format!("expected the passage in one place of the article, found {words}, which may not be the place that is meant"),
    }
}

fn gone(lost: Lost, text: &ArticleText) -> String {
    let what = match lost.reason {
        Reason::Empty => return "expected words to look for in the article, found an empty passage".to_owned(),
        Reason::NoArticle => "no article",
        Reason::Absent => "nothing like it",
        Reason::NumberChanged => "another number",
        Reason::ContextChanged => "its words in another context",
    };
    let nearest = lost.nearest.map(|at| format!("; nearest is {}", found(&text.words(at)))).unwrap_or_default();
    format!("expected the passage in the article, found {what}{nearest}")
}
