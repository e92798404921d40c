//! What became of a document's passages in an article, and what to tell the editor of it.

use crate::anchor::{Anchor, ArticleText, Certainty, Lost, Reason, Selector, find};
use crate::claims::problem::found;
use crate::claims::{Claim, Document, Passage, Problem, Severity};
use crate::intake::Manuscript;
use crate::intake::Step::{Entry, Field};

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

/// An error for each passage that is lost and a warning for each that is not sure.
pub fn problems(passages: &[Anchored], text: &ArticleText, manuscript: &Manuscript) -> Vec<Problem> {
    let problem = |passage: &Anchored| {
        let (severity, rule, message) = match passage.anchor {
            Ok(found) if found.certainty.is_sure() => return None,
            Ok(stands) => (Severity::Warning, "passage-unsure", unsure(stands.certainty, &found(&text.words(stands.at)))),
            Err(lost) => (Severity::Error, "passage-lost", gone(lost, text)),
        };
        let way = [Field("claims"), Entry(passage.claim), Field("passages"), Entry(passage.passage)];
        let (place, position) = manuscript.place(&way);
        Some(Problem { severity, rule, place, position, message })
    };
    passages.iter().filter_map(problem).collect()
}

/// A warning for each quote that does not stand in the article. That it stands there more than once does no harm.
pub fn quotes(text: &ArticleText, manuscript: &Manuscript) -> Vec<Problem> {
    let claims = manuscript.reading.document.claims.iter().enumerate();
    let problem = |(index, claim): (usize, &Claim)| {
        let quote = claim.quote.as_deref().filter(|quote| !quote.trim().is_empty())?;
        let words = quote.trim().trim_matches(['"', '“', '”', '„', '«', '»']);
        let selector = Passage { exact: Some(words.to_owned()), ..Passage::default() };
        let Err(lost) = find(text, &Selector::from(&selector)) else { return None };
        if lost.reason == Reason::ContextChanged {
            return None;
        }
        let nearest = lost.nearest.map(|at| format!("; nearest is {}", found(&text.words(at)))).unwrap_or_default();
        let (place, position) = manuscript.place(&[Field("claims"), Entry(index), Field("quote")]);
        let message = format!("expected the quote in the article, found no such words{nearest}");
        Some(Problem { severity: Severity::Warning, rule: "quote-lost", place, position, message })
    };
    claims.filter_map(problem).collect()
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
