//! How a claim stands: whether readers are told why, and whether what is said of it agrees.

use super::rule::{Example, Rule};
use super::{Context, Findings};
use crate::claims::problem::{Severity, found};
use crate::claims::vocabulary::{ClaimKind, Force, RelationKind, Status};
use crate::claims::{Claim, ClaimId};
use crate::intake::Step::{Entry, Field};

pub(super) const RULES: &[Rule] = &[
    STRONG_VERB_WEAK_STATUS,
    OVERTAKEN_WITHOUT_DATE,
    OVERTAKEN_WITHOUT_SOURCE,
    STATUS_UNEXPLAINED,
    CORROBORATED_BY_ITSELF,
    OPINION_CORROBORATED,
    ASSESSMENT_INCOMPLETE,
    REVISION_INCOMPLETE,
];

const STRONG_VERB_WEAK_STATUS: Rule = Rule {
    name: "strong-verb-weak-status",
    severities: &[Severity::Warning],
    about: "a verb that says it is so, of a claim of which that is not known",
    why: "“Confirmed”, “revealed” and “admitted” tell readers that a thing is true. Where the newsroom knows only that somebody says so, the verb says more than is known.",
    help: "use a neutral verb such as “said”, or give the status that the verb promises, with what shows it",
    example: Example::Json(
        r#"{"claims": [{"text": "The plant leaked for a week.", "source": "The union", "verb": "revealed"}]}"#,
    ),
};

const OVERTAKEN_WITHOUT_DATE: Rule = Rule {
    name: "overtaken-without-date",
    severities: &[Severity::Warning],
    about: "a claim that events have overtaken, without the day on which they did",
    why: "It was true when it was written. Without the date, readers take the article for wrong.",
    help: "add `statusOn`",
    example: Example::Json(
        r#"{"claims": [{
  "text": "Neither side admits the deployment.",
  "source": "The article",
  "status": "overtaken",
  "statusCitations": [{"title": "Moscow acknowledges the troops"}]
}]}"#,
    ),
};

const OVERTAKEN_WITHOUT_SOURCE: Rule = Rule {
    name: "overtaken-without-source",
    severities: &[Severity::Warning],
    about: "a claim that events have overtaken, without a source of what happened",
    why: "That something changed is a claim as well, and readers may ask who says so.",
    help: "add `statusCitations`: where one can read what happened",
    example: Example::Json(
        r#"{"claims": [{"text": "Neither side admits the deployment.", "source": "The article", "status": "overtaken", "statusOn": "2025-04-26"}]}"#,
    ),
};

const STATUS_UNEXPLAINED: Rule = Rule {
    name: "status-unexplained",
    severities: &[Severity::Warning],
    about: "a claim said to be corroborated, disputed, contradicted or withdrawn, without a word on why",
    why: "A status without a reason is a verdict that readers have to take on trust.",
    help: "add `statusNote` or `statusCitations`, or a relation to the claim that shows it",
    example: Example::Json(
        r#"{"claims": [{"text": "The lanes save six minutes.", "source": "The council", "status": "contradicted"}]}"#,
    ),
};

const CORROBORATED_BY_ITSELF: Rule = Rule {
    name: "corroborated-by-itself",
    severities: &[Severity::Warning],
    about: "a claim said to be corroborated by reports that go back to its own speaker or origin",
    why: "Five papers that quote one briefing are one source. Corroboration is somebody else who knows it from elsewhere.",
    help: "find an independent source, or set the status to `attributed`",
    example: Example::Json(
        r#"{"claims": [
  {"id": "briefing", "text": "300 were killed.", "source": "The agency", "status": "corroborated"},
  {"id": "paper", "text": "300 were killed, the agency said.", "source": "The Post", "relations": [{"to": "briefing", "kind": "repeats"}]}
]}"#,
    ),
};

const OPINION_CORROBORATED: Rule = Rule {
    name: "opinion-corroborated",
    severities: &[Severity::Warning],
    about: "an opinion or a prediction that is said to be corroborated or contradicted",
    why: "An opinion can be shared or disputed; it cannot be shown to be so. A prediction is neither before its time has come.",
    help: "take the fact in it as the claim, or set another status",
    example: Example::Json(
        r#"{"claims": [{"text": "The lanes are ugly.", "source": "The traders", "kind": "opinion", "status": "corroborated", "statusNote": "Two architects agree."}]}"#,
    ),
};

const ASSESSMENT_INCOMPLETE: Rule = Rule {
    name: "assessment-incomplete",
    severities: &[Severity::Warning],
    about: "a ruling without who ruled, when, or what the ruling is",
    why: "It is published as `ClaimReview`, which search engines show only with all three.",
    help: "add what is missing: `by`, `on` and `rating`",
    example: Example::Json(
        r#"{"claims": [{"text": "The lanes save six minutes.", "source": "The council", "assessment": {"rating": "Half true"}}]}"#,
    ),
};

const REVISION_INCOMPLETE: Rule = Rule {
    name: "revision-incomplete",
    severities: &[Severity::Warning],
    about: "a correction without its day, or without what it corrected",
    why: "A correction says what was wrong, and since when it is right. Without that it looks like an erasure.",
    help: "add `on`, and `from` or `reason`",
    example: Example::Json(
        r#"{"claims": [{"text": "The lanes save six minutes.", "source": "The council", "revisions": [{"field": "text", "correction": true}]}]}"#,
    ),
};

/// Verbs that say it is so. Their forms begin with these letters.
const FACTIVE: [&str; 11] = [
    "confirm",
    "reveal",
    "prove",
    "admit",
    "acknowledge",
    "expose",
    "demonstrate",
    "establish",
    "concede",
    "disclose",
    "uncover",
];

pub(super) fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let (backers, disputers) = (backers(context), disputers(context));
    for (index, claim) in context.claims() {
        strong_verb(index, claim, findings);
        overtaken(index, claim, findings);
        let others = if matches!(claim.status(), Status::Disputed | Status::Contradicted) { &disputers } else { &backers };
        if needs_reason(claim.status()) && !has_reason(claim) && others.get(index).is_none_or(Vec::is_empty) {
            let status = claim.status().word();
            findings.put_at(
                &STATUS_UNEXPLAINED,
                index,
                "status",
                format!("expected why the claim is `{status}`, found no note, no citation and no claim that shows it"),
            );
        }
        by_itself(context, index, claim, backers.get(index).map(Vec::as_slice).unwrap_or_default(), findings);
        opinion(context, index, claim, findings);
        records(index, claim, findings);
    }
}

fn needs_reason(status: Status) -> bool {
    matches!(
        status,
        Status::PartlyCorroborated | Status::Corroborated | Status::Disputed | Status::Contradicted | Status::Withdrawn
    )
}

fn has_reason(claim: &Claim) -> bool {
    let has_note = claim.status_note.as_deref().is_some_and(|note| !note.trim().is_empty());
    let disputes = claim.relations.iter().any(|relation| relation.kind == Some(RelationKind::Disputes));
    has_note || !claim.status_citations.is_empty() || claim.assessment.is_some() || claim.status() == Status::Disputed && disputes
}

fn strong_verb(index: usize, claim: &Claim, findings: &mut Findings<'_>) {
    let verb = claim.verb.as_deref().unwrap_or_default().trim().to_lowercase();
    let is_strong = FACTIVE.iter().any(|stem| verb.starts_with(stem)) || claim.force == Some(Force::Admits);
    let is_weak = matches!(
        claim.status(),
        Status::Attributed | Status::Unverified | Status::Disputed | Status::Contradicted | Status::Withdrawn
    );
    if is_strong && is_weak {
        let said = claim.verb.as_deref().map_or_else(|| "the force `admits`".to_owned(), found);
        let status = claim.status().word();
        let message = format!("expected a neutral verb for a claim that is `{status}`, found {said}, which says that it is so");
        findings.put_at(&STRONG_VERB_WEAK_STATUS, index, if claim.verb.is_some() { "verb" } else { "force" }, message);
    }
}

fn overtaken(index: usize, claim: &Claim, findings: &mut Findings<'_>) {
    if claim.status() != Status::Overtaken {
        return;
    }
    if claim.status_on.is_none() {
        let message = "expected the day on which events overtook the claim, found no `statusOn`".to_owned();
        findings.put_at(&OVERTAKEN_WITHOUT_DATE, index, "statusOn", message);
    }
    if claim.status_citations.is_empty() {
        let message = "expected a source of what overtook the claim, found no `statusCitations`".to_owned();
        findings.put_at(&OVERTAKEN_WITHOUT_SOURCE, index, "statusCitations", message);
    }
}

/// For each claim, the claims that support or repeat it, and those that it repeats.
fn backers(context: &Context<'_>) -> Vec<Vec<usize>> {
    let mut backers = vec![Vec::new(); context.document.claims.len()];
    for (index, claim) in context.claims() {
        for relation in &claim.relations {
            let Some(to) = relation.to.as_ref().and_then(|to: &ClaimId| context.claim_at(to)).filter(|to| *to != index) else {
                continue;
            };
            if matches!(relation.kind, Some(RelationKind::Supports | RelationKind::Repeats))
                && let Some(list) = backers.get_mut(to)
            {
                list.push(index);
            }
            if relation.kind == Some(RelationKind::Repeats)
                && let Some(list) = backers.get_mut(index)
            {
                list.push(to);
            }
        }
    }
    backers
}

/// For each claim, the claims that dispute it.
fn disputers(context: &Context<'_>) -> Vec<Vec<usize>> {
    let mut disputers = vec![Vec::new(); context.document.claims.len()];
    for (index, claim) in context.claims() {
        let disputed = claim.relations.iter().filter(|relation| relation.kind == Some(RelationKind::Disputes));
        for to in disputed.filter_map(|relation| context.claim_at(relation.to.as_ref()?)).filter(|to| *to != index) {
            if let Some(list) = disputers.get_mut(to) {
                list.push(index);
            }
        }
    }
    disputers
}

/// Whether all that speaks for a claim goes back to where it comes from itself.
fn by_itself(context: &Context<'_>, index: usize, claim: &Claim, backers: &[usize], findings: &mut Findings<'_>) {
    if !matches!(claim.status(), Status::Corroborated | Status::PartlyCorroborated)
        || !claim.status_citations.is_empty()
        || backers.is_empty()
    {
        return;
    }
    let name = |claim: &Claim| context.speaker(claim).and_then(|source| source.name.clone());
    let origin = |claim: &Claim, of: &ClaimId| {
        claim.relations.iter().find(|relation| relation.to.as_ref() == Some(of)).and_then(|relation| relation.origin.clone())
    };
    let origins: Vec<&String> = claim.relations.iter().filter_map(|relation| relation.origin.as_ref()).collect();
    let Some(own) = context.ids.get(index) else { return };
    let is_own = |other: &Claim| {
        let repeats = other
            .relations
            .iter()
            .any(|relation| relation.kind == Some(RelationKind::Repeats) && relation.to.as_ref() == Some(own));
        let is_repeated = claim.relations.iter().any(|relation| {
            relation.kind == Some(RelationKind::Repeats)
                && relation
                    .to
                    .as_ref()
                    .and_then(|to| context.claim_at(to))
                    .and_then(|at| context.document.claims.get(at))
                    .is_some_and(|there| std::ptr::eq(there, other))
        });
        let has_origin = origin(other, own).is_some_and(|origin| origins.contains(&&origin));
        repeats || is_repeated || has_origin || name(claim).is_some() && name(claim) == name(other)
    };
    // Enough of them are looked at to see one that is somebody else's.
    let others: Vec<&Claim> = backers.iter().take(100).filter_map(|at| context.document.claims.get(*at)).collect();
    if others.iter().all(|other| is_own(other)) {
        let status = claim.status().word();
        let message =
            format!("expected an independent source for a claim that is `{status}`, found only reports of its own origin");
        findings.put_at(&CORROBORATED_BY_ITSELF, index, "status", message);
    }
}

fn opinion(context: &Context<'_>, index: usize, claim: &Claim, findings: &mut Findings<'_>) {
    let is_shown = matches!(claim.status(), Status::Corroborated | Status::PartlyCorroborated | Status::Contradicted);
    let is_to_come = |today| claim.as_of.as_ref().and_then(|when| when.earliest()).is_some_and(|day| day > today);
    let what = match claim.kind {
        Some(ClaimKind::Opinion) => "an opinion",
        Some(ClaimKind::Prediction) if context.today.is_some_and(is_to_come) => "a prediction whose time has not come",
        _ => return,
    };
    if is_shown {
        let message = format!("expected no proof of {what}, found the status `{}`", claim.status().word());
        findings.put_at(&OPINION_CORROBORATED, index, "status", message);
    }
}

fn records(index: usize, claim: &Claim, findings: &mut Findings<'_>) {
    if let Some(ruling) = &claim.assessment {
        let missing: Vec<&str> = [("by", ruling.by.is_none()), ("on", ruling.on.is_none()), ("rating", ruling.rating.is_none())]
            .into_iter()
            .filter_map(|(name, is_missing)| is_missing.then_some(name))
            .collect();
        if !missing.is_empty() {
            let message = format!("expected `by`, `on` and `rating` of a ruling, found none of `{}`", missing.join("`, `"));
            findings.put_at(&ASSESSMENT_INCOMPLETE, index, "assessment", message);
        }
    }
    for (number, revision) in claim.revisions.iter().enumerate().filter(|(_, revision)| revision.correction == Some(true)) {
        let missing = match (revision.on.is_none(), revision.from.is_none() && revision.reason.is_none()) {
            (true, _) => "the day of a correction, found no `on`",
            (false, true) => "what a correction corrects, found neither `from` nor `reason`",
            (false, false) => continue,
        };
        let way = [Field("claims"), Entry(index), Field("revisions"), Entry(number)];
        findings.put(&REVISION_INCOMPLETE, &way, format!("expected {missing}"));
    }
}
