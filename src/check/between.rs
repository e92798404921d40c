//! What two claims say of each other, and do not say.

use std::collections::HashMap;

use super::rule::{Example, Rule};
use super::who::has_caveat;
use super::{Context, Findings};
use crate::claims::date::Extent;
use crate::claims::problem::Severity;
use crate::claims::tree::Number;
use crate::claims::vocabulary::{Bound, CaveatKind, RelationKind, Status};
use crate::claims::{Claim, Quantity};
use crate::intake::Step::{Entry, Field};

pub(super) const RULES: &[Rule] = &[UNSAID_CONTRADICTION, UPDATE_UNSAID];

const UNSAID_CONTRADICTION: Rule = Rule {
    name: "unsaid-contradiction",
    severities: &[Severity::Warning],
    about: "two figures of the same thing that cannot both be right, of which neither says so",
    why: "Readers see both rows. Where the newsroom does not say that they contradict each other, it seems not to have noticed.",
    help: "add a relation of the kind `disputes` or `qualifies`, a caveat of the kind `disputed`, or the status `disputed`",
    example: Example::Json(
        r#"{"claims": [
  {"text": "900 came.", "source": "The organisers", "asOf": "2026-05-01", "quantity": {"best": 900, "unit": "people", "measures": "march"}},
  {"text": "At most 500 came.", "source": "The police", "asOf": "2026-05-01", "quantity": {"best": 500, "bound": "at-most", "unit": "people", "measures": "march"}}
]}"#,
    ),
};

const UPDATE_UNSAID: Rule = Rule {
    name: "update-unsaid",
    severities: &[Severity::Warning],
    about: "a claim that another updates, or whose proof another disputes, and that still stands as it stood",
    why: "Who reads only the older row does not learn that there is a newer one, or that somebody speaks against it.",
    help: "set the status of the older claim to `overtaken` or `disputed`, with the date and the source",
    example: Example::Json(
        r#"{"claims": [
  {"id": "early", "text": "The bridge opens in May.", "source": "The council"},
  {"id": "late", "text": "The bridge opens in July.", "source": "The council", "relations": [{"to": "early", "kind": "updates"}]}
]}"#,
    ),
};

/// The figure of a claim, and the claim with its index.
type Figure<'a> = (usize, &'a Claim, &'a Quantity);

/// How many figures of one thing are compared with each other.
const MOST: usize = 60;

pub(super) fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let mut rivals: HashMap<(String, String), Vec<Figure<'_>>> = HashMap::new();
    for (index, claim) in context.claims() {
        if let Some(figure) = &claim.quantity
            && let Some(key) = figure.measures.as_deref().filter(|key| !key.trim().is_empty())
        {
            let alike = rivals.entry((key.trim().to_owned(), kind_of(claim, figure))).or_default();
            if alike.len() < MOST {
                alike.push((index, claim, figure));
            }
        }
        for (number, relation) in claim.relations.iter().enumerate() {
            let Some(to) = relation.to.as_ref().and_then(|to| context.claim_at(to)).filter(|to| *to != index) else { continue };
            let Some(older) = context.document.claims.get(to).filter(|older| older.unread.is_none()) else { continue };
            let way = [Field("claims"), Entry(index), Field("relations"), Entry(number)];
            let id = context.ids.get(to).map_or("", |id| id.as_str());
            match (relation.kind, older.status()) {
                (
                    Some(RelationKind::Updates),
                    Status::Overtaken | Status::Withdrawn | Status::Contradicted | Status::Disputed,
                ) => {}
                (Some(RelationKind::Updates), status) => {
                    let message = format!(
                        "expected a status such as `overtaken` of `{id}`, which this claim updates, found `{}`",
                        status.word()
                    );
                    findings.put(&UPDATE_UNSAID, &way, message);
                }
                (Some(RelationKind::Disputes), Status::Corroborated)
                    if older.status_note.is_none() && older.status_citations.is_empty() && older.assessment.is_none() =>
                {
                    let message =
                        format!("expected a reason why `{id}`, which this claim disputes, is `corroborated`, found none");
                    findings.put(&UPDATE_UNSAID, &way, message);
                }
                _ => {}
            }
        }
    }
    let mut told = Vec::new();
    for alike in rivals.values() {
        for (place, (index, claim, figure)) in alike.iter().enumerate() {
            let against = alike.get(..place).unwrap_or_default().iter().find(|(other, rival, own)| {
                are_apart(range(figure), range(own)) && !is_said(context, (*index, claim), (*other, rival))
            });
            if let Some((other, _, own)) = against {
                told.push((*index, *other, shown(figure), shown(own)));
            }
        }
    }
    told.sort_unstable();
    for (index, other, figure, own) in told {
        let message = format!(
            "expected a word on `claims[{other}]`, which gives {own} for the same, found {figure} and no relation, caveat or status that says so"
        );
        findings.put_at(&UNSAID_CONTRADICTION, index, "quantity", message);
    }
}

/// What has to be alike for two figures to be of one kind: what is counted, in which unit, over which stretch of time.
fn kind_of(claim: &Claim, figure: &Quantity) -> String {
    let mut counts: Vec<String> = figure.counts.iter().map(|count| count.trim().to_lowercase()).collect();
    counts.sort_unstable();
    let unit = figure.unit.as_deref().unwrap_or_default().trim().to_lowercase();
    let when = claim.as_of.as_ref().filter(|date| matches!(date.extent, Extent::Interval(..))).map(ToString::to_string);
    format!("{}\n{unit}\n{}", counts.join("\n"), when.unwrap_or_default())
}

/// Between which numbers a figure can lie.
fn range(figure: &Quantity) -> Option<(f64, f64)> {
    let value = |number: &Option<Number>| number.as_ref().map(Number::as_f64).filter(|number| number.is_finite());
    let (best, low, high) = (value(&figure.best), value(&figure.low), value(&figure.high));
    // What is said to be about so many may be a fifth more or less.
    let around = |best: f64| best.abs() / 5.0;
    let (from, to) = match (figure.bound, best) {
        (Some(Bound::AtLeast | Bound::Over), Some(best)) => (best, f64::INFINITY),
        (Some(Bound::AtMost), Some(best)) => (f64::NEG_INFINITY, best),
        (Some(Bound::Nearly), Some(best)) => (best - around(best), best),
        (Some(Bound::About), Some(best)) => (best - around(best), best + around(best)),
        (_, Some(best)) => (best, best),
        (_, None) => (low?, high?),
    };
    let from = low.map_or(from, |low| low.min(from));
    let to = high.map_or(to, |high| high.max(to));
    (from <= to).then_some((from, to))
}

fn are_apart(one: Option<(f64, f64)>, other: Option<(f64, f64)>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one.1 < other.0 || other.1 < one.0)
}

/// Whether it is said that two claims do not agree.
fn is_said(context: &Context<'_>, (at, one): (usize, &Claim), (place, other): (usize, &Claim)) -> bool {
    let leads = |claim: &Claim, to: usize| {
        claim.relations.iter().any(|relation| relation.to.as_ref().and_then(|id| context.claim_at(id)) == Some(to))
    };
    let is_told = |claim: &Claim| {
        !matches!(claim.status(), Status::Attributed | Status::Unverified | Status::Corroborated | Status::PartlyCorroborated)
            || has_caveat(claim, &[CaveatKind::Disputed, CaveatKind::InternallyInconsistent])
    };
    leads(one, place) || leads(other, at) || is_told(one) || is_told(other)
}

fn shown(figure: &Quantity) -> String {
    let digits = |number: &Option<Number>| number.as_ref().map(|number| number.as_str().to_owned());
    match (digits(&figure.best), digits(&figure.low), digits(&figure.high)) {
        (Some(best), ..) => best,
        (None, Some(low), Some(high)) => format!("{low} to {high}"),
        (None, one, other) => one.or(other).unwrap_or_default(),
    }
}
