//! One row for each claim, with everything it shows.

use std::rc::Rc;

use crate::claims::vocabulary::Status;
use crate::claims::{Claim, ClaimId, Passage, Source};
use crate::strings::{Counted, Strings, Word, direction};
use crate::table::evidence::{Evidence, article_line, evidence, says_something};
use crate::table::ledger::Ledger;
use crate::table::line::{Line, Run, linked, time};
use crate::text::holds;

/// What a table says above its rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// What the table is called.
    pub title: Line,
    /// How many claims, and when they were last changed.
    pub subtitle: Line,
    /// The document's language, if it says.
    pub lang: Option<Rc<str>>,
    /// Which way the document is written: `ltr`, `rtl` or `auto`.
    pub dir: &'static str,
    /// The article in one line: title, author, publisher, when; often nothing.
    pub article: Line,
}

/// A claim as its row shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The claim's id, unique in the table.
    pub id: ClaimId,
    /// Its number in the table, from 1.
    pub number: usize,
    /// What is claimed.
    pub text: Rc<str>,
    /// Who says so.
    pub speaker: Line,
    /// In what office or part; often nothing.
    pub role: Line,
    /// The time it is true of, or else the day it was said.
    pub as_of: Line,
    /// How it stands.
    pub status: Status,
    /// The same in words.
    pub status_words: Rc<str>,
    /// Since when it stands so.
    pub status_since: Line,
    /// The source in one line, for the closed row.
    pub source_line: Line,
    /// How many caveats, in words.
    pub caveat_count: Rc<str>,
    /// What happened to it since it was written: that it was overtaken, with the date and the source; what it said before it was
    /// corrected.
    pub notes: Vec<Line>,
    /// What opens under it.
    pub evidence: Evidence,
    /// Where it stands in the article.
    pub passages: Vec<Passage>,
}

impl Row {
    /// What the mark of the claim in the article is called: `Claim 4: Volodymyr Zelensky, Unverified`.
    pub fn mark_name(&self, strings: &Strings) -> String {
        let mut name = strings.with(Word::MarkName, &self.number.to_string());
        for (separator, words) in [(Word::LabelColon, self.speaker.text().as_str()), (Word::ListComma, &self.status_words)] {
            name.push_str(strings.get(separator));
            name.push_str(words);
        }
        name
    }
}

/// What a table says above its rows, in the words of a language.
pub fn heading(ledger: &Ledger, strings: &Strings) -> Shown {
    let document = &ledger.reading().document;
    let lang = document.lang.as_deref();
    let mut subtitle = Line::ours(&strings.count(Counted::Claims, ledger.len()));
    if let Some(updated) = &document.updated {
        subtitle.join(" · ", Line::around(strings, Word::Updated, time(strings, updated)));
    }
    let title = document.title.as_deref();
    Shown {
        title: title.map_or_else(|| Line::ours(strings.get(Word::Caption)), Line::theirs),
        subtitle,
        lang: lang.map(Rc::from),
        dir: direction(lang).unwrap_or("auto"),
        article: document.article.as_ref().map(|article| article_line(strings, article)).unwrap_or_default(),
    }
}

pub(crate) fn row(ledger: &Ledger, strings: &Strings, claim: &Claim, id: &ClaimId, number: usize) -> Row {
    let document = &ledger.reading().document;
    let text = claim.wording().unwrap_or_default();
    let source = claim.source.as_ref().map(|attribution| document.source(attribution));
    let source = source.as_deref();
    let status = claim.status();
    let caveats = match claim.caveats.iter().filter(|caveat| says_something(caveat)).count() {
        0 => strings.get(Word::NoCaveats).into(),
        number => strings.count(Counted::Caveats, number).into(),
    };
    Row {
        id: id.clone(),
        number,
        text: text.trim().into(),
        speaker: speaker(strings, source),
        role: source.and_then(|source| source.role.as_deref()).map(Line::theirs).unwrap_or_default(),
        as_of: claim.as_of.as_ref().or(claim.said_on.as_ref()).map(|when| Line(vec![time(strings, when)])).unwrap_or_default(),
        status,
        status_words: strings.get(status.into()).into(),
        status_since: claim.status_on.as_ref().map(|on| Line(vec![time(strings, on)])).unwrap_or_default(),
        source_line: source_line(strings, claim, source),
        caveat_count: caveats,
        notes: notes(strings, claim),
        evidence: evidence(ledger, strings, claim, source, number - 1),
        passages: claim.passages.clone(),
    }
}

/// What happened to a claim since it was written.
fn notes(strings: &Strings, claim: &Claim) -> Vec<Line> {
    let mut notes = Vec::new();
    if claim.status() == Status::Overtaken {
        let mut line = match &claim.status_on {
            Some(on) => Line::around(strings, Word::OvertakenOn, time(strings, on)),
            None => Line::ours(strings.get(Word::OvertakenSince)),
        };
        if let Some(note) = &claim.status_note {
            line.add(strings.get(Word::SentenceEnd), Run::Theirs(note.as_str().into()));
        }
        for citation in &claim.status_citations {
            let title =
                citation.publisher.as_deref().or(citation.title.as_deref()).or(citation.url.as_ref().map(|url| url.host()));
            if let Some(title) = title {
                line.add(" · ", linked(title, citation.url.as_ref()));
            }
        }
        notes.push(line);
    }
    for revision in claim.revisions.iter().filter(|revision| revision.correction == Some(true)) {
        let mut line = match &revision.on {
            Some(on) => Line::around(strings, Word::CorrectedOn, time(strings, on)),
            None => Line::ours(strings.get(Word::RevisionCorrected)),
        };
        if let Some(from) = &revision.from {
            line.add(strings.get(Word::SentenceEnd), Run::Ours(strings.get(Word::SaidBefore).into()));
            line.add(strings.get(Word::LabelColon), Run::Theirs(from.as_str().into()));
        }
        notes.push(line);
    }
    notes
}

/// The name of a source, or, for want of one, what is known of it.
pub(crate) fn speaker(strings: &Strings, source: Option<&Source>) -> Line {
    let Some(source) = source else { return Line::ours(strings.get(Word::NoSource)) };
    let name = source.name.as_deref().map(|name| Line::theirs(name.trim()));
    name.or_else(|| source.kind.map(|kind| Line::ours(strings.get(kind.into()))))
        .unwrap_or_else(|| Line::ours(strings.get(Word::NoSource)))
}

/// The source of a closed row: who, and where it can be read.
fn source_line(strings: &Strings, claim: &Claim, source: Option<&Source>) -> Line {
    let mut line = speaker(strings, source);
    let cited = claim.citations.first();
    let publisher = cited.and_then(|citation| citation.publisher.as_deref().or(citation.url.as_ref().map(|url| url.host())));
    let name = line.text();
    // A speaker's own publication need not be named a second time.
    if let Some(publisher) = publisher
        && !holds(publisher, &name)
        && !holds(&name, publisher)
    {
        line.add(strings.get(Word::ListComma), Run::Theirs(publisher.into()));
    }
    line
}

/// A source as one piece of a line, leading to where one can read about it.
pub(crate) fn source_run(strings: &Strings, source: &Source) -> Run {
    match source.name.as_deref().map(str::trim) {
        Some(name) => linked(name, source.url.as_ref()),
        None => Run::Ours(speaker(strings, Some(source)).text().into()),
    }
}
