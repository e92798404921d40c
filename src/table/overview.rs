//! How the claims of a table stand, in numbers: counts only, never a score.

use std::rc::Rc;

use crate::claims::vocabulary::Status;
use crate::strings::{Counted, Strings};
use crate::table::survey::{Ground, Survey};

/// What stands above a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overview {
    /// How many claims stand how, in the order of the format; a status that no claim has is left out.
    pub standing: Vec<Share>,
    /// What claims rest on that a reader should know: how many, in words. What no claim rests on is left out.
    pub grounds: Vec<Rc<str>>,
    /// Whether any claim counts people lost in several ways.
    pub has_casualties: bool,
}

/// The claims of one status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The status.
    pub status: Status,
    /// The same in words.
    pub words: Rc<str>,
    /// How many claims, in the digits of the language.
    pub count: Rc<str>,
    /// Where its part of a bar begins, and how long it is, in thousandths of the bar.
    pub bar: (usize, usize),
}

pub(super) fn overview(survey: &Survey, strings: &Strings) -> Overview {
    let total = survey.entries.len();
    let has_casualties = survey.entries.iter().any(|entry| entry.has_casualties);
    // One claim needs no counting.
    if total < 2 {
        return Overview { has_casualties, ..Overview::default() };
    }
    let mut standing = Vec::new();
    let mut before = 0;
    for (index, status) in Status::ALL.iter().enumerate() {
        let count = survey.entries.iter().filter(|entry| usize::from(entry.status) == index + 1).count();
        if count > 0 {
            let at = |count: usize| count * 1000 / total;
            standing.push(Share {
                status: *status,
                words: strings.get((*status).into()).into(),
                count: strings.number(count).into(),
                bar: (at(before), at(before + count) - at(before)),
            });
        }
        before += count;
    }
    let grounds = Ground::ALL.into_iter().filter_map(|ground| {
        let count = survey.entries.iter().filter(|entry| entry.rests_on(ground)).count();
        let words = match ground {
            Ground::Single => Counted::Single,
            Ground::Unnamed => Counted::Unnamed,
            Ground::Party => Counted::Party,
        };
        (count > 0).then(|| strings.count(words, count).into())
    });
    Overview { standing, grounds: grounds.collect(), has_casualties }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::read::json_document;
    use crate::table::Ledger;

    fn overview_of(claims: &str) -> Overview {
        let reading = json_document(format!("{{\"claims\":[{claims}]}}").as_bytes());
        Ledger::of(Rc::new(reading)).overview(&Strings::default())
    }

    #[test]
    fn claims_are_counted_by_how_they_stand_and_by_what_they_rest_on() {
        let overview = overview_of(
            r#"{"text":"a","status":"overtaken","source":{"name":"A","naming":"collective","stake":{"side":"party"}}},
            {"text":"b","caveats":[{"kind":"single-source"},{"kind":"anonymous-source"}]},
            {"text":"c","caveats":[{"kind":"party-to-conflict"}]}, {"source":"says nothing"}"#,
        );
        let standing: Vec<_> = overview.standing.iter().map(|share| (&*share.words, &*share.count, share.bar)).collect();
        assert_eq!(standing, [("Attributed", "2", (0, 666)), ("Overtaken", "1", (666, 334))]);
        let grounds: Vec<_> = overview.grounds.iter().map(|words| &**words).collect();
        assert_eq!(grounds, ["1 rests on a single source", "2 have sources without names", "2 come from a party to the matter"]);
    }

    #[test]
    fn of_plain_claims_only_the_number_is_told_and_of_one_nothing() {
        let overview = overview_of(r#""a","b""#);
        assert_eq!((overview.standing.len(), overview.grounds.len()), (1, 0));
        assert_eq!(overview_of(r#""a""#), Overview::default());
    }
}
