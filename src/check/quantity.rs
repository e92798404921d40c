//! What a number says: of when it is, what it counts, and whether its parts agree.

use super::figures::{names_number, stands_in};
use super::rule::{Example, Rule};
use super::{Context, Findings};
use crate::claims::problem::{Severity, found};
use crate::claims::tree::Number;
use crate::claims::vocabulary::{Basis, Bound, Force};
use crate::claims::{Claim, Quantity};
use crate::intake::Step::{Entry, Field};

pub(super) const RULES: &[Rule] =
    &[NO_AS_OF, NO_COUNTS, LOW_ABOVE_HIGH, BEST_OUTSIDE_RANGE, PART_ABOVE_TOTAL, EXACT_ESTIMATE, FIGURE_DIFFERS];

const NO_AS_OF: Rule = Rule {
    name: "no-as-of",
    severities: &[Severity::Warning],
    about: "a quantity without the time it is true of",
    why: "A count grows while it is quoted. Without `asOf`, readers cannot tell an old figure from a new one, nor set rivals beside each other.",
    help: "add `asOf`: a day, a month such as `2025-01`, or a stretch such as `2024-12/2025-01`",
    example: Example::Json(
        r#"{"claims": [{"text": "The lanes cost £2.4 million.", "source": "The council", "quantity": {"best": 2400000, "unit": "pounds"}}]}"#,
    ),
};

const NO_COUNTS: Rule = Rule {
    name: "no-counts",
    severities: &[Severity::Warning],
    about: "a quantity that does not say what it counts",
    why: "Four thousand what: killed, or killed and wounded? The most frequent error about casualties is a number that changed what it counts on its way.",
    help: "add `counts`, such as `[\"killed\", \"wounded\"]`, or at least `unit`",
    example: Example::Json(
        r#"{"claims": [{"text": "Losses reached 4,000.", "source": "The general", "asOf": "2025-01-09", "quantity": {"best": 4000}}]}"#,
    ),
};

const LOW_ABOVE_HIGH: Rule = Rule {
    name: "low-above-high",
    severities: &[Severity::Error],
    about: "a range whose lower end is above its upper end",
    why: "One of the two is wrong, or they were exchanged, and the drawing of the range is wrong with them.",
    help: "exchange `low` and `high`, or mend the one that is wrong",
    example: Example::Json(
        r#"{"claims": [{"text": "Between 900 and 700 came.", "source": "The police", "asOf": "2026-05-01", "quantity": {"low": 900, "high": 700, "unit": "people"}}]}"#,
    ),
};

const BEST_OUTSIDE_RANGE: Rule = Rule {
    name: "best-outside-range",
    severities: &[Severity::Error],
    about: "a best estimate that is not between the ends of its own range",
    why: "Who gives a range means the best estimate to lie in it. Often a digit is missing in one of the three.",
    help: "compare `best`, `low` and `high` with what the source says",
    example: Example::Json(
        r#"{"claims": [{"text": "About 8,000 came, between 700 and 900.", "source": "The police", "asOf": "2026-05-01", "quantity": {"best": 8000, "low": 700, "high": 900, "unit": "people"}}]}"#,
    ),
};

const PART_ABOVE_TOTAL: Rule = Rule {
    name: "part-above-total",
    severities: &[Severity::Error],
    about: "a part that is larger than the whole, or parts that are larger than it together",
    why: "Parts are what the whole is made of. Where they exceed it, two counts were mixed.",
    help: "mend the number that is wrong, or make the part a claim of its own",
    example: Example::Json(
        r#"{"claims": [{
  "text": "3,000 casualties, of them 3,300 killed.",
  "source": "The agency",
  "asOf": "2025-01-13",
  "quantity": {"best": 3000, "counts": ["killed", "wounded"], "parts": [{"counts": ["killed"], "best": 3300}]}
}]}"#,
    ),
};

const EXACT_ESTIMATE: Rule = Rule {
    name: "exact-estimate",
    severities: &[Severity::Warning],
    about: "a number said to be exact that was estimated",
    why: "What is modelled, worked out by a ratio or believed is not exact; readers take `exact` for a count.",
    help: "set `bound` to `about`, or give `low` and `high`",
    example: Example::Json(
        r#"{"claims": [{
  "text": "600 people came.",
  "source": "The organisers",
  "force": "estimates",
  "asOf": "2026-05-01",
  "quantity": {"best": 600, "bound": "exact", "unit": "people"}
}]}"#,
    ),
};

const FIGURE_DIFFERS: Rule = Rule {
    name: "figure-differs",
    severities: &[Severity::Warning],
    about: "a quantity none of whose numbers stands in the claim’s own words",
    why: "Words and figure were changed apart, or a digit slipped. The table would say one number and draw another.",
    help: "compare `quantity` with `text` and `quote`",
    example: Example::Json(
        r#"{"claims": [{"text": "About 3,000 came.", "source": "The police", "asOf": "2026-05-01", "quantity": {"best": 4000, "unit": "people"}}]}"#,
    ),
};

pub(super) fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, claim) in context.claims() {
        let Some(figure) = &claim.quantity else { continue };
        let numbers = [&figure.best, &figure.low, &figure.high];
        if numbers.into_iter().all(Option::is_none) {
            continue;
        }
        if claim.as_of.is_none() && !claim.other.iter().any(|member| member.name == "asOf") {
            findings.put_at(&NO_AS_OF, index, "asOf", "expected the time that a quantity is true of, found no `asOf`".to_owned());
        }
        let says = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
        if figure.counts.is_empty() && !says(&figure.unit) {
            let message = "expected what a quantity counts, found neither `counts` nor `unit`".to_owned();
            findings.put_at(&NO_COUNTS, index, "quantity", message);
        }
        ends(index, figure, findings);
        parts(index, figure, findings);
        exact(index, claim, figure, findings);
        if context.is_english() {
            words(index, claim, figure, findings);
        }
    }
}

fn value(number: &Option<Number>) -> Option<f64> {
    number.as_ref().map(Number::as_f64).filter(|number| number.is_finite())
}

fn digits(number: &Option<Number>) -> &str {
    number.as_ref().map_or("", Number::as_str)
}

fn ends(index: usize, figure: &Quantity, findings: &mut Findings<'_>) {
    let way = |field| [Field("claims"), Entry(index), Field("quantity"), Field(field)];
    let (low, high) = (value(&figure.low), value(&figure.high));
    if let (Some(low), Some(high)) = (low, high)
        && low > high
    {
        let message = format!(
            "expected a lower end that is not above the upper one, found {} and {}",
            digits(&figure.low),
            digits(&figure.high)
        );
        findings.put(&LOW_ABOVE_HIGH, &way("low"), message);
        return;
    }
    if let Some(best) = value(&figure.best)
        && (low.is_some_and(|low| best < low) || high.is_some_and(|high| best > high))
    {
        let ends = match (low, high) {
            (Some(_), Some(_)) => format!("from {} to {}", digits(&figure.low), digits(&figure.high)),
            (Some(_), None) => format!("of at least {}", digits(&figure.low)),
            _ => format!("of at most {}", digits(&figure.high)),
        };
        findings.put(
            &BEST_OUTSIDE_RANGE,
            &way("best"),
            format!("expected a best estimate {ends}, found {}", digits(&figure.best)),
        );
    }
}

fn parts(index: usize, figure: &Quantity, findings: &mut Findings<'_>) {
    // The most that the whole can be.
    let is_open = figure.high.is_none() && matches!(figure.bound, Some(Bound::AtLeast | Bound::Over));
    let number = if figure.high.is_some() { &figure.high } else { &figure.best };
    let Some(total) = value(number).filter(|_| !is_open) else { return };
    let mut sum = 0.0;
    for (part, own) in figure.parts.iter().enumerate() {
        let least = value(&own.best).or(value(&own.low)).unwrap_or_default();
        sum += least;
        let shown = if own.best.is_some() { digits(&own.best) } else { digits(&own.low) };
        let way = [Field("claims"), Entry(index), Field("quantity"), Field("parts"), Entry(part)];
        if least > total {
            let message = format!("expected a part that is not above the whole, {}, found {shown}", digits(number));
            findings.put(&PART_ABOVE_TOTAL, &way, message);
            return;
        }
    }
    // Rounded parts may be a little more than a rounded whole.
    let slack = if matches!(figure.bound, None | Some(Bound::Exact)) { 1.000_001 } else { 1.05 };
    if sum > total * slack && total > 0.0 {
        let message = format!("expected parts that are together not above the whole, {}, found {sum}", digits(number));
        findings.put(&PART_ABOVE_TOTAL, &[Field("claims"), Entry(index), Field("quantity"), Field("parts")], message);
    }
}

fn exact(index: usize, claim: &Claim, figure: &Quantity, findings: &mut Findings<'_>) {
    let how = match (claim.force, claim.basis) {
        (Some(force @ (Force::Estimates | Force::Believes)), _) => format!("the force `{}`", force.word()),
        (_, Some(basis @ (Basis::Model | Basis::Ratio))) => format!("the basis `{}`", basis.word()),
        _ => return,
    };
    if figure.bound == Some(Bound::Exact) {
        let way = [Field("claims"), Entry(index), Field("quantity"), Field("bound")];
        findings.put(&EXACT_ESTIMATE, &way, format!("expected a bound such as `about` beside {how}, found `exact`"));
    }
}

fn words(index: usize, claim: &Claim, figure: &Quantity, findings: &mut Findings<'_>) {
    let texts: Vec<&str> = claim.text.iter().chain(&claim.quote).map(String::as_str).collect();
    let has_figure = texts.iter().any(|text| text.bytes().any(|byte| byte.is_ascii_digit()) || names_number(text));
    let parts = figure.parts.iter().flat_map(|part| [&part.best, &part.low, &part.high]);
    let mut numbers = [&figure.best, &figure.low, &figure.high].into_iter().chain(parts).flatten();
    let is_told = numbers.any(|number| texts.iter().any(|text| stands_in(text, number)));
    if has_figure && !is_told {
        let shown = [&figure.best, &figure.low, &figure.high].into_iter().flatten().next().map_or("", Number::as_str);
        let wording = found(claim.wording().unwrap_or_default());
        let message = format!("expected a number of the quantity in the claim’s words, found {shown} beside {wording}");
        findings.put_at(&FIGURE_DIFFERS, index, "quantity", message);
    }
}
