//! What opens under a row: who says it and on what ground, where to read it, what speaks against it, how it stands.

use std::rc::Rc;

use crate::claims::vocabulary::{CaveatKind, Direction, Gains, Naming, RelationKind, Side, Weight};
use crate::claims::{Article, Caveat, Citation, Claim, ClaimId, Document, Revision, Source};
use crate::strings::{Counted, Strings, Word, quantity};
use crate::table::ledger::Ledger;
use crate::table::line::{Line, Run, linked, time};
use crate::table::rivals::{Plot, Told, plot};
use crate::table::row::{source_run, speaker};

/// Something known about a claim, with what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is called, in the interface's words.
    pub label: Rc<str>,
    /// What it is.
    pub value: Line,
}

/// A caveat as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaveatEntry {
    /// Its kind, if it has one that says more than its text: as the format calls it, and in words.
    pub kind: Option<(&'static str, Rc<str>)>,
    /// How much and which way it could move the claim, in words; often nothing.
    pub marks: Line,
    /// Whether it could change what the claim says.
    pub is_major: bool,
    /// The reservation itself.
    pub text: Option<Rc<str>>,
    /// What would settle it.
    pub settles: Option<Rc<str>>,
}

/// Everything that opens under a row. What is empty is not shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The speaker's own words.
    pub quote: Option<Rc<str>>,
    /// Who says it, how, when, on what basis.
    pub source: Vec<Fact>,
    /// Figures that others give of the same thing.
    pub plot: Option<Plot>,
    /// Where it can be read, the speaker’s own publications first.
    pub citations: Vec<Line>,
    /// What a reader should know before believing it, the gravest first.
    pub caveats: Vec<CaveatEntry>,
    /// How it stands and why.
    pub standing: Vec<Fact>,
    /// What shows that it stands so.
    pub status_citations: Vec<Line>,
    /// How it bears on other rows.
    pub relations: Vec<Line>,
    /// What was changed in it.
    pub revisions: Vec<Line>,
}

impl Evidence {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        let lines = [&self.citations, &self.status_citations, &self.relations, &self.revisions];
        self.quote.is_none()
            && self.plot.is_none()
            && self.source.is_empty()
            && self.caveats.is_empty()
            && self.standing.is_empty()
            && lines.iter().all(|lines| lines.is_empty())
    }
}

/// Facts under their labels; an empty one is not added.
struct Facts<'a> {
    strings: &'a Strings,
    list: Vec<Fact>,
}

impl Facts<'_> {
    fn add(&mut self, label: Word, value: Line) {
        if !value.is_empty() {
            self.list.push(Fact { label: self.strings.get(label).into(), value });
        }
    }

    fn add_text(&mut self, label: Word, text: Option<&String>) {
        self.add(label, text.map(|text| Line::theirs(text)).unwrap_or_default());
    }
}

pub(crate) fn evidence(ledger: &Ledger, strings: &Strings, claim: &Claim, source: Option<&Source>, index: usize) -> Evidence {
    let document = &ledger.reading().document;
    let quote = claim.quote.as_deref().filter(|quote| claim.wording() != Some(*quote));
    Evidence {
        quote: quote.map(Rc::from),
        source: source_facts(document, strings, claim, source),
        plot: rivals(ledger, strings, index),
        citations: citation_lines(strings, &claim.citations),
        caveats: caveats(strings, &claim.caveats),
        standing: standing(strings, claim),
        status_citations: citation_lines(strings, &claim.status_citations),
        relations: relations(ledger, strings, claim, index),
        revisions: claim.revisions.iter().map(|revision| revision_line(strings, revision)).collect(),
    }
}

fn source_facts(document: &Document, strings: &Strings, claim: &Claim, source: Option<&Source>) -> Vec<Fact> {
    let mut facts = Facts { strings, list: Vec::new() };
    if let Some(source) = source {
        let mut who = Line(vec![source_run(strings, source)]);
        if let Some(role) = &source.role {
            who.add(strings.get(Word::ListComma), Run::Theirs(role.as_str().into()));
        }
        if let (Some(kind), true) = (source.kind, source.name.is_some() && source.role.is_none()) {
            who.add(strings.get(Word::ListComma), Run::Ours(strings.get(kind.into()).into()));
        }
        facts.add(Word::FactSpeaker, who);
        facts.add(Word::FactNaming, naming(strings, source));
        facts.add(Word::FactStake, stake(strings, source));
    }
    let mut relay = Line::default();
    for through in &claim.relay {
        relay.add(strings.get(Word::RelayThen), source_run(strings, &document.source(through)));
    }
    facts.add(Word::FactRelay, relay);
    let mut words = claim.verb.as_deref().map(Line::theirs).unwrap_or_default();
    let force = claim.force.filter(|force| Some(strings.get((*force).into())) != claim.verb.as_deref());
    if let Some(force) = force {
        words.add(strings.get(Word::ListComma), Run::Ours(strings.get(force.into()).into()));
    }
    facts.add(Word::FactWords, words);
    let when = |date: &Option<crate::claims::Date>| date.as_ref().map(|when| Line(vec![time(strings, when)])).unwrap_or_default();
    facts.add(Word::FactSaid, when(&claim.said_on));
    facts.add(Word::FactAsOf, when(&claim.as_of));
    facts.add_text(Word::FactPlace, claim.place.as_ref());
    facts.add(Word::FactBasis, claim.basis.map(|basis| Line::ours(strings.get(basis.into()))).unwrap_or_default());
    facts.add(Word::FactKind, claim.kind.map(|kind| Line::ours(strings.get(kind.into()))).unwrap_or_default());
    if let Some(figure) = &claim.quantity {
        facts.add(Word::FactFigure, quantity::in_words(strings, figure));
        facts.add(Word::FactCounts, quantity::counts(strings, &figure.counts));
        facts.add(Word::FactParts, quantity::parts(strings, figure));
        facts.add_text(Word::FactPeriod, figure.period.as_ref());
    }
    facts.list
}

/// Whether the reader is told who speaks; nothing for the ordinary case of a person with a name.
fn naming(strings: &Strings, source: &Source) -> Line {
    let Some(naming) = source.naming else {
        let reason = source.anonymity_reason.as_deref();
        return reason
            .map(|reason| Line::around(strings, Word::AnonymousBecause, Run::Theirs(reason.into())))
            .unwrap_or_default();
    };
    let mut line = Line::ours(strings.get(naming.into()));
    let comma = strings.get(Word::ListComma);
    match (naming, source.anonymity_reason.as_deref()) {
        (Naming::Anonymous | Naming::Collective, Some(reason)) => {
            line.join(comma, Line::around(strings, Word::AnonymousBecause, Run::Theirs(reason.into())));
        }
        (Naming::Anonymous, None) => line.join(comma, Line::ours(strings.get(Word::AnonymousNoReason))),
        _ => {}
    }
    line
}

/// What the speaker stands to gain. What is not known is not said.
fn stake(strings: &Strings, source: &Source) -> Line {
    let Some(stake) = &source.stake else { return Line::default() };
    let mut line = Line::default();
    if let Some(side) = stake.side.filter(|side| *side != Side::Unknown) {
        line = Line::around(strings, Word::StakeIs, Run::Ours(strings.get(side.into()).into()));
    }
    if let Some(gains) = stake.gains.filter(|gains| !matches!(gains, Gains::Unknown)) {
        line.add(strings.get(Word::StakeAnd), Run::Ours(strings.get(gains.into()).into()));
    }
    if let Some(note) = &stake.note {
        line.add(strings.get(Word::SentenceEnd), Run::Theirs(note.as_str().into()));
    }
    line
}

/// The citations that say anything, the speaker’s own publications first.
fn citation_lines(strings: &Strings, citations: &[Citation]) -> Vec<Line> {
    let mut lines = Vec::new();
    for is_first in [true, false] {
        for citation in citations {
            if (citation.primary == Some(true)) == is_first && says_where(citation) {
                lines.push(citation_line(strings, citation));
            }
        }
    }
    lines
}

/// Whether there is anything in a citation to show. What was only kept because it could not be read says nothing.
fn says_where(citation: &Citation) -> bool {
    let texts = [&citation.title, &citation.publisher, &citation.locator];
    let dates = [&citation.published, &citation.accessed, &citation.archived_at];
    citation.url.is_some()
        || citation.archive_url.is_some()
        || citation.primary.is_some()
        || texts.into_iter().any(Option::is_some)
        || dates.into_iter().any(Option::is_some)
}

/// A citation: title, publisher, where in it, when, and the copy kept of it.
fn citation_line(strings: &Strings, citation: &Citation) -> Line {
    let comma = strings.get(Word::ListComma);
    let title = citation.title.as_deref().or(citation.url.as_ref().map(|url| url.host())).or(citation.publisher.as_deref());
    let mut line = match title {
        Some(title) => Line(vec![linked(title, citation.url.as_ref())]),
        None => Line::ours(strings.get(Word::CitationUntitled)),
    };
    if let Some(publisher) = citation.publisher.as_deref().filter(|publisher| Some(*publisher) != title) {
        line.add(comma, Run::Theirs(publisher.into()));
    }
    if let Some(locator) = &citation.locator {
        line.add(comma, Run::Theirs(locator.as_str().into()));
    }
    if let Some(published) = &citation.published {
        line.join(comma, Line::around(strings, Word::CitationPublished, time(strings, published)));
    }
    if let Some(accessed) = &citation.accessed {
        line.join(comma, Line::around(strings, Word::CitationAccessed, time(strings, accessed)));
    }
    if citation.primary == Some(true) {
        line.join(comma, Line::ours(strings.get(Word::CitationPrimary)));
    }
    if let Some(archive) = &citation.archive_url {
        let text = match &citation.archived_at {
            Some(on) => strings.with(Word::CitationArchivedOn, &crate::strings::date::in_words(strings, on)),
            None => strings.get(Word::CitationArchived).to_owned(),
        };
        line.add(comma, Run::OurLink { text: text.into(), to: archive.as_str().into() });
    }
    line
}

/// The article, as a citation names it: title, author, publisher, when.
pub(crate) fn article_line(strings: &Strings, article: &Article) -> Line {
    let comma = strings.get(Word::ListComma);
    let title = article.title.as_deref().or(article.url.as_ref().map(|url| url.host()));
    let mut line = title.map(|title| Line(vec![linked(title, article.url.as_ref())])).unwrap_or_default();
    if let Some(author) = &article.author {
        line.join(comma, Line::around(strings, Word::ByWhom, Run::Theirs(author.as_str().into())));
    }
    if let Some(publisher) = &article.publisher {
        line.add(comma, Run::Theirs(publisher.as_str().into()));
    }
    if let Some(published) = &article.published {
        line.join(comma, Line::around(strings, Word::CitationPublished, time(strings, published)));
    }
    line
}

fn caveats(strings: &Strings, caveats: &[Caveat]) -> Vec<CaveatEntry> {
    let mut entries = Vec::with_capacity(caveats.len());
    for weight in [Some(Weight::Major), None, Some(Weight::Minor)] {
        let alike = caveats.iter().filter(|caveat| caveat.severity == weight && says_something(caveat));
        entries.extend(alike.map(|caveat| caveat_entry(strings, caveat)));
    }
    entries
}

/// Whether there is anything in a caveat to show.
pub(crate) fn says_something(caveat: &Caveat) -> bool {
    caveat.kind.is_some() || caveat.text.is_some() || caveat.settles.is_some()
}

fn caveat_entry(strings: &Strings, caveat: &Caveat) -> CaveatEntry {
    let mut marks = Line::default();
    let comma = strings.get(Word::ListComma);
    if let Some(severity) = caveat.severity {
        marks.add(comma, Run::Ours(strings.get(severity.into()).into()));
    }
    if let Some(direction) = caveat.direction.filter(|direction| *direction != Direction::Unknown) {
        marks.add(comma, Run::Ours(strings.get(direction.into()).into()));
    }
    CaveatEntry {
        kind: caveat
            .kind
            .filter(|kind| *kind != CaveatKind::Other || caveat.text.is_none())
            .map(|kind| (kind.word(), strings.get(kind.into()).into())),
        marks,
        is_major: caveat.severity == Some(Weight::Major),
        text: caveat.text.as_deref().map(Rc::from),
        settles: caveat.settles.as_deref().map(Rc::from),
    }
}

/// How a claim stands, where there is more to say than the word in its row.
fn standing(strings: &Strings, claim: &Claim) -> Vec<Fact> {
    let mut facts = Facts { strings, list: Vec::new() };
    if claim.status_note.is_some() || claim.status_on.is_some() || !claim.status_citations.is_empty() {
        let mut line = Line::ours(strings.get(claim.status().into()));
        if let Some(note) = &claim.status_note {
            line.add(strings.get(Word::LabelColon), Run::Theirs(note.as_str().into()));
        }
        facts.add(Word::FactStatus, line);
    }
    if let Some(on) = &claim.status_on {
        facts.add(Word::FactSince, Line(vec![time(strings, on)]));
    }
    if let Some(ruling) = &claim.assessment {
        let comma = strings.get(Word::ListComma);
        let mut line = ruling.rating.as_deref().map(|rating| Line(vec![Run::Strong(rating.into())])).unwrap_or_default();
        if let Some(text) = &ruling.text {
            line.add(strings.get(Word::LabelColon), Run::Theirs(text.as_str().into()));
        }
        if let Some(by) = &ruling.by {
            line.join(comma, Line::around(strings, Word::ByWhom, Run::Theirs(by.as_str().into())));
        }
        if let Some(on) = &ruling.on {
            line.add(comma, time(strings, on));
        }
        facts.add(Word::FactAssessment, line);
    }
    facts.list
}

/// The figure of a row beside those that others give of the same thing.
fn rivals(ledger: &Ledger, strings: &Strings, index: usize) -> Option<Plot> {
    let rows = ledger.rivals(index);
    if rows.len() < 2 {
        return None;
    }
    let claims: Vec<_> = rows.iter().filter_map(|row| Some((*row, ledger.ids().get(*row)?, ledger.claim(*row)?))).collect();
    let told = claims.iter().map(|(row, id, claim)| Told {
        number: row + 1,
        id,
        claim,
        speaker: speaker(strings, claim.source.as_ref().map(|source| ledger.reading().document.source(source)).as_deref()),
    });
    plot(strings, &told.collect::<Vec<_>>(), index + 1)
}

/// How the claim bears on other rows, who says so as well and of how many origins that is, and who disputes it.
fn relations(ledger: &Ledger, strings: &Strings, claim: &Claim, index: usize) -> Vec<Line> {
    let backing = ledger.backing(index);
    let mut lines = Vec::new();
    if backing.reports > 1 {
        let mut line = Line(vec![Run::Strong(strings.count(Counted::Reports, backing.reports).into())]);
        line.add(strings.get(Word::ListComma), Run::Ours(strings.count(Counted::Origins, backing.origins).into()));
        lines.push(line);
    }
    lines.extend(claim.relations.iter().filter_map(|relation| {
        relation_line(ledger, strings, relation.kind.map_or(Word::RelationOther, Word::from), relation.to.as_ref()?)
    }));
    // Who disputes each other is told once.
    let is_told =
        |id: &ClaimId| claim.relations.iter().any(|own| own.kind == Some(RelationKind::Disputes) && own.to.as_ref() == Some(id));
    let against = backing.disputed.iter().filter_map(|row| ledger.ids().get(*row)).filter(|id| !is_told(id));
    lines.extend(against.filter_map(|id| relation_line(ledger, strings, Word::DisputedBy, id)));
    lines
}

/// How the claim bears on another row, which it leads to. A relation to no row of this table is not shown; reading reports it.
fn relation_line(ledger: &Ledger, strings: &Strings, word: Word, to: &ClaimId) -> Option<Line> {
    // Readers know a row by its number in the margin.
    let (number, other) = ledger.told(to)?;
    let number = number.to_string();
    let mut line = Line::ours(strings.get(word));
    line.add(" ", Run::ToRow { text: strings.with(Word::RelationClaim, &number).into(), row: to.clone() });
    line.add(strings.get(Word::LabelColon), Run::Theirs(other.as_str().into()));
    Some(line)
}

/// What a reader calls a field of a claim, as it is called in the row.
fn field_word(field: &str) -> Option<Word> {
    Some(match field.split(['.', '[']).next()? {
        "text" => Word::ColumnClaim,
        "quote" => Word::Quote,
        "source" => Word::ColumnSpeaker,
        "verb" => Word::FactWords,
        "saidOn" => Word::FactSaid,
        "asOf" => Word::FactAsOf,
        "place" => Word::FactPlace,
        "basis" => Word::FactBasis,
        "quantity" => Word::FactFigure,
        "citations" => Word::HeadingCitations,
        "caveats" => Word::HeadingCaveats,
        "status" => Word::ColumnStatus,
        _ => return None,
    })
}

fn revision_line(strings: &Strings, revision: &Revision) -> Line {
    let comma = strings.get(Word::ListComma);
    let colon = strings.get(Word::LabelColon);
    let mut line = revision.on.as_ref().map(|on| Line(vec![time(strings, on)])).unwrap_or_default();
    let what = if revision.correction == Some(true) { Word::RevisionCorrected } else { Word::RevisionChanged };
    line.add(comma, Run::Ours(strings.get(what).into()));
    if let Some(field) = &revision.field {
        let name =
            field_word(field).map_or_else(|| Run::Theirs(field.as_str().into()), |word| Run::Ours(strings.get(word).into()));
        line.add(colon, name);
    }
    if let Some(by) = &revision.by {
        line.join(comma, Line::around(strings, Word::ByWhom, Run::Theirs(by.as_str().into())));
    }
    for (label, text) in [(Word::RevisionFrom, &revision.from), (Word::RevisionTo, &revision.to)] {
        if let Some(text) = text {
            line.add(strings.get(Word::ListSemicolon), Run::Ours(strings.get(label).into()));
            line.add(colon, Run::Theirs(text.as_str().into()));
        }
    }
    if let Some(reason) = &revision.reason {
        line.add(strings.get(Word::SentenceEnd), Run::Theirs(reason.as_str().into()));
    }
    line
}
