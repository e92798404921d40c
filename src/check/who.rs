//! Who says a claim: whether readers are told, and whether they are told what weighs with it.

use std::collections::HashSet;

use super::rule::{Example, Rule};
use super::{Context, Findings};
use crate::claims::problem::{Severity, found};
use crate::claims::record::is_near;
use crate::claims::vocabulary::{CaveatKind, Naming, Side, Status};
use crate::claims::{Attribution, Citation, Claim, Source};
use crate::intake::Step::{self, Entry, Field};

pub(super) const RULES: &[Rule] = &[
    NO_SOURCE,
    SOURCE_NOT_LINKED,
    NAMELESS_SOURCE,
    UNUSED_SOURCE,
    ANONYMOUS_WITHOUT_REASON,
    PLURAL_SINGLE_SOURCE,
    PARTY_WITHOUT_CAVEAT,
];

const NO_SOURCE: Rule = Rule {
    name: "no-source",
    severities: &[Severity::Warning],
    about: "a claim of which nobody is named as the one who says so",
    why: "A statement without a speaker reads as the newsroom’s own. Where the article itself asserts it, the article is the source, and readers should see that.",
    help: "add `source`: who says so, or the article itself where it names nobody",
    example: Example::Json(r#"{"claims": [{"text": "The lanes cost £2.4 million."}]}"#),
};

const SOURCE_NOT_LINKED: Rule = Rule {
    name: "source-not-linked",
    severities: &[Severity::Warning],
    about: "a source given by name that is nearly the id, or is the name, of a shared source",
    why: "Text in `source` is an id of the document’s `sources`, else a name. A misspelt id is shown as a name, without the office, the stake and the address that the shared source has.",
    help: "write the id of the shared source",
    example: Example::Json(
        r#"{"sources": [{"id": "council", "name": "Alderwick Town Council"}],
 "claims": [
  {"text": "The lanes cost £2.4 million.", "source": "counsil"},
  {"text": "The lanes save six minutes.", "source": "council"}
]}"#,
    ),
};

const NAMELESS_SOURCE: Rule = Rule {
    name: "nameless-source",
    severities: &[Severity::Warning],
    about: "a source with neither a name nor a type",
    why: "The row then says that no source is given, whatever else is known of it.",
    help: "add `name`, or at least `type`",
    example: Example::Json(r#"{"claims": [{"text": "The lanes cost £2.4 million.", "source": {"role": "treasurer"}}]}"#),
};

const UNUSED_SOURCE: Rule = Rule {
    name: "unused-source",
    severities: &[Severity::Warning],
    about: "a shared source that no claim names",
    why: "Either a claim lacks its source, or names it in another way, or the source is left from an earlier version.",
    help: "name it in a claim, or take it out",
    example: Example::Json(
        r#"{"sources": [{"id": "council", "name": "Alderwick Town Council"}],
 "claims": [{"text": "The lanes cost £2.4 million.", "source": "The treasurer"}]}"#,
    ),
};

const ANONYMOUS_WITHOUT_REASON: Rule = Rule {
    name: "anonymous-without-reason",
    severities: &[Severity::Warning],
    about: "an anonymous source without the reason why it is not named",
    why: "Readers weigh a voice without a name by why it has none: fear, rule, or convenience. Without a reason the table says that none is given.",
    help: "add `anonymityReason`; where the report gives none, say so",
    example: Example::Json(
        r#"{"claims": [{"text": "The plant leaked for a week.", "source": {"name": "A worker at the plant", "naming": "anonymous"}}]}"#,
    ),
};

const PLURAL_SINGLE_SOURCE: Rule = Rule {
    name: "plural-single-source",
    severities: &[Severity::Warning],
    about: "“officials” or other people in the plural, without names, of whom only one report is cited",
    why: "The plural sounds like several witnesses. Where one report is all there is, nobody can tell how many spoke, or whether one did.",
    help: "cite a second report of other people, or add a caveat of the kind `single-source` or `anonymous-source`",
    example: Example::Json(
        r#"{"claims": [{
  "text": "The plant leaked for a week.",
  "source": {"name": "City officials", "naming": "collective"},
  "citations": [{"title": "A week of leaks", "publisher": "The Post"}]
}]}"#,
    ),
};

const PARTY_WITHOUT_CAVEAT: Rule = Rule {
    name: "party-without-caveat",
    severities: &[Severity::Warning],
    about: "a figure given by a party to the matter, without the caveat that it is one",
    why: "A party gains from its own figure. Readers who see only the caveats of a row should see that among them.",
    help: "add a caveat of the kind `party-to-conflict`, and which way the figure is pulled",
    example: Example::Json(
        r#"{"claims": [{
  "text": "The lanes save six minutes.",
  "source": {"name": "Alderwick Town Council", "stake": {"side": "party"}},
  "asOf": "2026-09",
  "quantity": {"best": 6, "unit": "minutes"}
}]}"#,
    ),
};

/// People in the plural who are not named.
const PLURALS: [&str; 22] = [
    "officials",
    "sources",
    "observers",
    "experts",
    "analysts",
    "diplomats",
    "commanders",
    "witnesses",
    "eyewitnesses",
    "residents",
    "researchers",
    "scientists",
    "insiders",
    "aides",
    "lawmakers",
    "employees",
    "workers",
    "soldiers",
    "officers",
    "investigators",
    "lawyers",
    "executives",
];

pub(super) fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let mut named: HashSet<&str> = HashSet::new();
    for (index, claim) in context.claims() {
        let way = [Field("claims"), Entry(index)];
        for (attribution, at) in attributions(claim) {
            let way: Vec<Step> = way.iter().copied().chain(at).collect();
            match attribution {
                Attribution::Called(text) if context.sources.contains_key(text.as_str()) => {
                    named.insert(text);
                }
                Attribution::Called(text) => not_linked(context, text, &way, findings),
                Attribution::Here(source) => {
                    named.extend(source.id.as_ref().map(|id| id.as_str()));
                    if source.id.as_ref().is_none_or(|id| !context.sources.contains_key(id.as_str())) {
                        one_source(source, &way, findings);
                    }
                }
            }
        }
        let Some(speaker) = context.speaker(claim) else {
            if claim.relay.is_empty() {
                findings.put_at(&NO_SOURCE, index, "source", "expected who says so, found no source".to_owned());
            }
            continue;
        };
        plural(claim, index, &speaker, findings);
        let is_party = speaker.stake.as_ref().and_then(|stake| stake.side) == Some(Side::Party);
        let is_figure = claim
            .quantity
            .as_ref()
            .is_some_and(|figure| [&figure.best, &figure.low, &figure.high].into_iter().any(Option::is_some));
        if is_party && is_figure && !has_caveat(claim, &[CaveatKind::PartyToConflict]) {
            let message = format!(
                "expected a caveat of the kind `party-to-conflict` for a figure of {}, a party, found none",
                found(speaker.name.as_deref().unwrap_or("a source"))
            );
            findings.put_at(&PARTY_WITHOUT_CAVEAT, index, "caveats", message);
        }
    }
    for (index, source) in context.document.sources.iter().enumerate() {
        let way = [Field("sources"), Entry(index)];
        one_source(source, &way, findings);
        let id = source.id.as_ref().map(|id| id.as_str());
        let is_used = id.is_some_and(|id| named.contains(id));
        // The second of two with one id is a problem of its own.
        if !is_used && id.is_none_or(|id| context.sources.get(id) == Some(&index)) {
            let message = match id {
                Some(id) => format!("expected a claim of this source, found none that names {}", found(id)),
                None => "expected an `id` by which claims name this source, found none".to_owned(),
            };
            findings.put(&UNUSED_SOURCE, &way, message);
        }
    }
}

/// Everybody that a claim names, and in which field.
fn attributions(claim: &Claim) -> Vec<(&Attribution, Vec<Step>)> {
    let source = claim.source.iter().map(|source| (source, vec![Field("source")]));
    let relay = claim.relay.iter().enumerate().map(|(index, through)| (through, vec![Field("relay"), Entry(index)]));
    source.chain(relay).collect()
}

fn one_source(source: &Source, way: &[Step], findings: &mut Findings<'_>) {
    let is_nameless = source.name.as_deref().is_none_or(|name| name.trim().is_empty()) && source.kind.is_none();
    if is_nameless {
        findings.put(&NAMELESS_SOURCE, way, "expected `name` or `type` of a source, found neither".to_owned());
    }
    if source.naming == Some(Naming::Anonymous)
        && source.anonymity_reason.as_deref().is_none_or(|reason| reason.trim().is_empty())
    {
        let message = "expected `anonymityReason` of an anonymous source, found none".to_owned();
        findings.put(&ANONYMOUS_WITHOUT_REASON, way, message);
    }
}

fn not_linked(context: &Context<'_>, text: &str, way: &[Step], findings: &mut Findings<'_>) {
    // Looked for among the first sources only: a document with more of them is not written by hand.
    let meant = context.document.sources.iter().take(200).find(|source| {
        let is_id = source.id.as_ref().is_some_and(|id| text.len() > 2 && is_near(id.as_str(), text));
        is_id || source.name.as_deref().is_some_and(|name| name.trim().eq_ignore_ascii_case(text.trim()))
    });
    if let Some(id) = meant.and_then(|source| source.id.as_ref()) {
        let message = format!("expected the id `{id}` of a shared source, found {}, taken as a name", found(text));
        findings.put(&SOURCE_NOT_LINKED, way, message);
    }
}

fn plural(claim: &Claim, index: usize, speaker: &Source, findings: &mut Findings<'_>) {
    let name = speaker.name.as_deref().unwrap_or_default();
    let is_plural = name.split(|c: char| !c.is_alphanumeric()).any(|word| {
        let word = word.to_lowercase();
        PLURALS.contains(&word.as_str())
    });
    let reports: HashSet<&str> = claim.citations.iter().chain(&claim.status_citations).filter_map(whose).collect();
    let is_told = has_caveat(claim, &[CaveatKind::SingleSource, CaveatKind::AnonymousSource])
        || matches!(claim.status(), Status::Corroborated | Status::PartlyCorroborated);
    if is_plural && speaker.naming != Some(Naming::Named) && reports.len() == 1 && !is_told {
        let message =
            format!("expected a second report of what {} say, or the caveat that there is none, found one report", found(name));
        findings.put_at(&PLURAL_SINGLE_SOURCE, index, "citations", message);
    }
}

/// Whose publication a citation is.
fn whose(citation: &Citation) -> Option<&str> {
    citation.publisher.as_deref().or(citation.url.as_ref().map(|url| url.host())).or(citation.title.as_deref())
}

pub(super) fn has_caveat(claim: &Claim, kinds: &[CaveatKind]) -> bool {
    claim.caveats.iter().any(|caveat| caveat.kind.is_some_and(|kind| kinds.contains(&kind)))
}
