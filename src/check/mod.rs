//! What a document is missing that its readers will ask for: the rules of the craft.
//!
//! Reading reports what cannot be understood; this looks at what can, and asks what an experienced editor would: who says so, when is it
//! true of, what does the number count. Each rule stands beside what it finds, with the reason and an example; [`rules`] lists them all, and
//! `docs/rules.md` is made of that list.
//!
//! When not to use it: on a page. Readers get a document as it is.

mod between;
mod circles;
mod dates;
mod figures;
mod links;
mod quantity;
mod rule;
mod rules;
mod status;
#[cfg(test)]
mod tests;
mod texts;
mod who;

use std::borrow::Cow;
use std::collections::HashMap;

use crate::claims::field::MOST_PROBLEMS;
use crate::claims::problem::{Place, Problem, Severity};
use crate::claims::{Attribution, Claim, ClaimId, Document, Source};
use crate::intake::Manuscript;
use crate::intake::Step::{self, Entry, Field};

pub use rule::{Example, Rule};
pub use rules::{rule, rules};

/// A day as (year, month, day).
pub type Day = (i64, u8, u8);

/// What rules find in a document, in the order of the rules; `today` is the day after which a date is one of the future, if that is to be
/// checked. What reading has reported is not repeated.
pub fn check(manuscript: &Manuscript, today: Option<Day>) -> Vec<Problem> {
    let context = Context::of(&manuscript.reading.document, today);
    let mut findings = Findings { manuscript, problems: Vec::new(), counts: HashMap::new() };
    who::check(&context, &mut findings);
    texts::check(&context, &mut findings);
    quantity::check(&context, &mut findings);
    status::check(&context, &mut findings);
    dates::check(&context, &mut findings);
    links::check(&context, &mut findings);
    between::check(&context, &mut findings);
    circles::check(&context, &mut findings);
    let Findings { mut problems, counts, .. } = findings;
    for rule in rules() {
        let more = counts.get(rule.name).map_or(0, |count| count.saturating_sub(MOST_PROBLEMS));
        if more > 0 {
            let message = format!("expected fewer problems of the rule `{}`, found {more} more than are listed", rule.name);
            problems.push(Problem {
                severity: Severity::Warning,
                rule: "too-much",
                place: Place::default(),
                position: None,
                message,
            });
        }
    }
    problems
}

/// A document with what is looked up in it again and again.
struct Context<'a> {
    document: &'a Document,
    today: Option<Day>,
    ids: Vec<ClaimId>,
    claims: HashMap<String, usize>,
    sources: HashMap<&'a str, usize>,
}

impl<'a> Context<'a> {
    fn of(document: &'a Document, today: Option<Day>) -> Self {
        let ids = document.claim_ids();
        let claims = ids.iter().enumerate().map(|(index, id)| (id.as_str().to_owned(), index)).collect();
        let mut sources = HashMap::new();
        for (index, source) in document.sources.iter().enumerate() {
            if let Some(id) = &source.id {
                sources.entry(id.as_str()).or_insert(index);
            }
        }
        Self { document, today, ids, claims, sources }
    }

    /// The claims that have a row, with their indices in the document.
    fn claims(&self) -> impl Iterator<Item = (usize, &'a Claim)> {
        self.document.claims.iter().enumerate().filter(|(_, claim)| claim.unread.is_none() && claim.wording().is_some())
    }

    /// The index of the claim with an id.
    fn claim_at(&self, id: &ClaimId) -> Option<usize> {
        self.claims.get(id.as_str()).copied()
    }

    /// The source that an attribution means, as [`Document::source`] finds it.
    fn source(&self, attribution: &'a Attribution) -> Cow<'a, Source> {
        let shared = |id: &str| self.sources.get(id).and_then(|index| self.document.sources.get(*index));
        match attribution {
            Attribution::Called(text) => match shared(text) {
                Some(source) => Cow::Borrowed(source),
                None => Cow::Owned(Source { name: Some(text.clone()), ..Source::default() }),
            },
            Attribution::Here(source) => match &source.id {
                Some(id) if source.name.is_none() => Cow::Borrowed(shared(id.as_str()).unwrap_or(source)),
                _ => Cow::Borrowed(source),
            },
        }
    }

    /// Who says a claim.
    fn speaker(&self, claim: &'a Claim) -> Option<Cow<'a, Source>> {
        claim.source.as_ref().map(|attribution| self.source(attribution))
    }

    /// Whether the document is in English, or does not say in what.
    fn is_english(&self) -> bool {
        self.document
            .lang
            .as_deref()
            .is_none_or(|lang| lang.split(['-', '_']).next().is_some_and(|tag| tag.eq_ignore_ascii_case("en")))
    }
}

/// What has been found.
struct Findings<'a> {
    manuscript: &'a Manuscript,
    problems: Vec<Problem>,
    /// How many of each rule there are.
    counts: HashMap<&'static str, usize>,
}

impl Findings<'_> {
    /// Adds a problem of a rule at a place of the document, or where something is missing.
    fn put(&mut self, rule: &Rule, way: &[Step], message: String) {
        // Of each rule as many as reading keeps of all: one does not drown the others.
        let count = self.counts.entry(rule.name).or_default();
        *count += 1;
        if *count > MOST_PROBLEMS {
            return;
        }
        let (place, position) = self.manuscript.place_of_words(way);
        self.problems.push(Problem { severity: rule.severity(), rule: rule.name, place, position, message });
    }

    /// The same at a field of a claim.
    fn put_at(&mut self, rule: &Rule, claim: usize, field: &'static str, message: String) {
        self.put(rule, &[Field("claims"), Entry(claim), Field(field)], message);
    }
}
