//! Dates that cannot be: after today, or in the wrong order.

use super::rule::{Example, Rule};
use super::{Context, Findings};
use crate::claims::problem::Severity;
use crate::claims::vocabulary::ClaimKind;
use crate::claims::{Citation, Claim, Date};
use crate::intake::Step::{self, Entry, Field};

pub(super) const RULES: &[Rule] = &[DATE_IN_FUTURE, DATE_ORDER];

const DATE_IN_FUTURE: Rule = Rule {
    name: "date-in-future",
    severities: &[Severity::Warning],
    about: "a date after today, where it is said of something that has happened",
    why: "Nobody said it yet, and nothing was published or changed yet: a year was mistyped, or a month and a day exchanged.",
    help: "mend the date; what is to come has the kind `prediction` or `intent`",
    example: Example::Json(
        r#"{"claims": [{"text": "The lanes save six minutes.", "source": "The council", "saidOn": "2925-01-09"}]}"#,
    ),
};

const DATE_ORDER: Rule = Rule {
    name: "date-order",
    severities: &[Severity::Warning],
    about: "dates in an order in which nothing can have happened",
    why: "A report is not published before it is said, a copy is not made before the page, and nothing is said of a time that has not come, unless as a prediction.",
    help: "compare both dates with the source",
    example: Example::Json(
        r#"{"claims": [{
  "text": "The lanes save six minutes.",
  "source": "The council",
  "saidOn": "2026-09-28",
  "citations": [{"title": "Bus times", "published": "2026-08-28"}]
}]}"#,
    ),
};

pub(super) fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let mut dates = Dates { context, findings };
    let document = context.document;
    dates.past(&document.updated, &[Field("updated")]);
    if let Some(article) = &document.article {
        let way = |field| [Field("article"), Field(field)];
        dates.past(&article.published, &way("published"));
        dates.past(&article.modified, &way("modified"));
        dates.after((&article.modified, "the change of the article"), (&article.published, "its publication"), &way("modified"));
    }
    for (index, claim) in context.claims() {
        dates.claim(index, claim);
    }
}

struct Dates<'a, 'b, 'c> {
    context: &'a Context<'a>,
    findings: &'b mut Findings<'c>,
}

impl Dates<'_, '_, '_> {
    fn claim(&mut self, index: usize, claim: &Claim) {
        let way = |field| [Field("claims"), Entry(index), Field(field)];
        self.past(&claim.said_on, &way("saidOn"));
        self.past(&claim.status_on, &way("statusOn"));
        if !matches!(claim.kind, Some(ClaimKind::Prediction | ClaimKind::Intent)) {
            self.past(&claim.as_of, &way("asOf"));
            self.after(
                (&claim.said_on, "the day on which it was said"),
                (&claim.as_of, "the time that it is true of"),
                &way("saidOn"),
            );
        }
        self.after(
            (&claim.status_on, "the day since which it stands so"),
            (&claim.said_on, "the day on which it was said"),
            &way("statusOn"),
        );
        if let Some(ruling) = &claim.assessment {
            let way = [Field("claims"), Entry(index), Field("assessment"), Field("on")];
            self.past(&ruling.on, &way);
            self.after((&ruling.on, "the ruling"), (&claim.said_on, "the day on which it was said"), &way);
        }
        for (number, revision) in claim.revisions.iter().enumerate() {
            self.past(&revision.on, &[Field("claims"), Entry(index), Field("revisions"), Entry(number), Field("on")]);
        }
        for (number, citation) in claim.citations.iter().enumerate() {
            let way = |field| [Field("claims"), Entry(index), Field("citations"), Entry(number), Field(field)];
            self.after(
                (&citation.published, "the publication"),
                (&claim.said_on, "the day on which it was said"),
                &way("published"),
            );
            self.citation(citation, &way);
        }
        for (number, citation) in claim.status_citations.iter().enumerate() {
            self.citation(citation, &|field| {
                [Field("claims"), Entry(index), Field("statusCitations"), Entry(number), Field(field)]
            });
        }
    }

    fn citation(&mut self, citation: &Citation, way: &dyn Fn(&'static str) -> [Step; 5]) {
        self.past(&citation.published, &way("published"));
        self.past(&citation.accessed, &way("accessed"));
        self.past(&citation.archived_at, &way("archivedAt"));
        self.after((&citation.accessed, "the reading"), (&citation.published, "the publication"), &way("accessed"));
        self.after((&citation.archived_at, "the copy"), (&citation.published, "the publication"), &way("archivedAt"));
    }

    /// A date of something that has happened.
    fn past(&mut self, date: &Option<Date>, way: &[Step]) {
        if let (Some(date), Some(today)) = (date, self.context.today)
            && date.earliest().is_some_and(|day| day > today)
        {
            self.findings.put(&DATE_IN_FUTURE, way, format!("expected a date that has come, found `{date}`"));
        }
    }

    /// Two dates of which the first cannot be before the second.
    fn after(&mut self, (later, what): (&Option<Date>, &str), (earlier, than): (&Option<Date>, &str), way: &[Step]) {
        let (Some(later), Some(earlier)) = (later, earlier) else { return };
        // Only where no day that either can mean would do.
        if later.latest().zip(earlier.earliest()).is_some_and(|(later, earlier)| later < earlier) {
            self.findings.put(&DATE_ORDER, way, format!("expected {what} not before {than}, `{earlier}`, found `{later}`"));
        }
    }
}
