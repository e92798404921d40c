use super::*;
use crate::intake::Manuscript;

/// The rules that a document breaks, in the order in which they are checked, with reading's own first.
fn broken(manuscript: &Manuscript) -> Vec<&'static str> {
    let reading = &manuscript.reading;
    let own = reading.problems.iter().chain(&reading.broken).map(|problem| problem.rule);
    own.chain(check(manuscript, Some((2026, 11, 26))).iter().map(|problem| problem.rule)).collect()
}

fn of_json(json: &str) -> Vec<&'static str> {
    broken(&Manuscript::of_json(json.as_bytes().to_vec()))
}

/// The lines that the rules print of one claim, whose fields these are beside its words and its source.
fn lines(fields: &str) -> Vec<String> {
    let json = format!(r#"{{"claims":[{{"text":"It rained 12 mm.","source":"Met",{fields}}}]}}"#);
    check(&Manuscript::of_json(json.into_bytes()), Some((2026, 11, 26))).iter().map(|problem| problem.line("f")).collect()
}

#[test]
fn every_example_breaks_its_rule() {
    for rule in rules() {
        let broken = match rule.example {
            Example::Json(json) => of_json(json),
            Example::Csv(csv) => broken(&Manuscript::of_csv(csv.to_owned())),
            Example::ClaimReview(json) => broken(&Manuscript::of_any_json(json.as_bytes().to_vec())),
            // These take the page of an article, or a file.
            Example::Article(..) | Example::None => continue,
        };
        assert!(broken.contains(&rule.name), "{}: {broken:?}", rule.name);
        // What else an example breaks would distract: a rule of the form it comes in, at most.
        assert!(broken.iter().filter(|name| **name != rule.name).count() <= 2, "{}: {broken:?}", rule.name);
    }
}

#[test]
fn names_are_stable_words_and_each_rule_says_all_there_is_to_say() {
    let mut names: Vec<&str> = rules().map(|rule| rule.name).collect();
    assert!(names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')), "{names:?}");
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), rules().count());
    assert!(names.len() >= 25, "{}", names.len());
    for rule in rules() {
        assert!(!rule.severities.is_empty() && !rule.about.ends_with('.') && !rule.help.ends_with('.'), "{}", rule.name);
        assert!(rule.why.ends_with('.') && rule.why.len() > 20, "{}", rule.name);
    }
}

#[test]
fn a_document_with_what_readers_ask_for_breaks_no_rule() {
    assert_eq!(of_json(r#"{"claims":[{"text":"…","source":"Zelensky","caveats":["Not independently verified"]}]}"#), [""; 0]);
    assert_eq!(of_json(r#"{"claims":[]}"#), [""; 0]);
    let full = r#"{"lang":"en","sources":[{"id":"met","name":"Met Office","type":"government","stake":{"side":"party"}}],"claims":[
        {"text":"It rained 12 mm.","source":"met","verb":"said","force":"states","saidOn":"2025-01-10","asOf":"2025-01-09",
         "quantity":{"best":12,"low":11,"high":13,"unit":"mm","measures":"rain","parts":[{"best":5},{"best":7}]},
         "citations":[{"url":"https://example.org/r","archiveUrl":"https://web.archive.org/r","published":"2025-01-10","accessed":"2025-01-11","archivedAt":"2025-01-11"}],
         "caveats":[{"kind":"party-to-conflict","text":"It measures itself."}],"status":"corroborated","statusNote":"A second gauge."},
        {"text":"It rained about 11 mm.","source":"The airport","asOf":"2025-01-09","quantity":{"best":11,"bound":"about","unit":"mm","measures":"rain"}}]}"#;
    assert_eq!(of_json(full), [""; 0]);
}

#[test]
fn what_is_missing_is_told_at_the_words_of_its_claim() {
    assert_eq!(
        lines(r#""quantity":{"best":12}"#),
        [
            "f:1:20: warning: claims[0].asOf: expected the time that a quantity is true of, found no `asOf` [no-as-of]",
            "f:1:73: warning: claims[0].quantity: expected what a quantity counts, found neither `counts` nor `unit` [no-counts]",
        ]
    );
    assert_eq!(
        lines(r#""status":"overtaken""#),
        [
            "f:1:20: warning: claims[0].statusOn: expected the day on which events overtook the claim, found no `statusOn` [overtaken-without-date]",
            "f:1:20: warning: claims[0].statusCitations: expected a source of what overtook the claim, found no `statusCitations` [overtaken-without-source]",
        ]
    );
}

#[test]
fn what_is_wrong_is_told_where_it_stands() {
    for (fields, expected) in [
        (
            r#""asOf":"2025","quantity":{"unit":"mm","best":12,"low":5,"high":4}"#,
            "f:1:108: error: claims[0].quantity.low: expected a lower end that is not above the upper one, found 5 and 4 [low-above-high]",
        ),
        (
            r#""asOf":"2025","quantity":{"unit":"mm","best":12,"high":4}"#,
            "f:1:99: error: claims[0].quantity.best: expected a best estimate of at most 4, found 12 [best-outside-range]",
        ),
        (
            r#""asOf":"2025","quantity":{"unit":"mm","best":12,"parts":[{"best":5},{"best":8}]}"#,
            "f:1:119: error: claims[0].quantity.parts: expected parts that are together not above the whole, 12, found 13 [part-above-total]",
        ),
        (
            r#""asOf":"2025","quantity":{"unit":"mm","best":13}"#,
            "f:1:99: warning: claims[0].quantity: expected a number of the quantity in the claim’s words, found 13 beside `It rained 12 mm.` [figure-differs]",
        ),
        (
            r#""verb":"Confirmed""#,
            "f:1:61: warning: claims[0].verb: expected a neutral verb for a claim that is `attributed`, found `Confirmed`, which says that it is so [strong-verb-weak-status]",
        ),
        (r#""saidOn":"2027""#, "f:1:63: warning: claims[0].saidOn: expected a date that has come, found `2027` [date-in-future]"),
        (
            r#""saidOn":"2025-01","asOf":"2025-02-01""#,
            "f:1:63: warning: claims[0].saidOn: expected the day on which it was said not before the time that it is true of, `2025-02-01`, found `2025-01` [date-order]",
        ),
        (
            r#""assessment":{"rating":"True","on":"2025"}"#,
            "f:1:67: warning: claims[0].assessment: expected `by`, `on` and `rating` of a ruling, found none of `by` [assessment-incomplete]",
        ),
        (
            r#""kind":"opinion","status":"disputed","statusNote":"x","force":"admits""#,
            "f:1:116: warning: claims[0].force: expected a neutral verb for a claim that is `disputed`, found the force `admits`, which says that it is so [strong-verb-weak-status]",
        ),
        (
            r#""citations":["", 7, "https://example.org/a"]"#,
            "f:1:74: warning: claims[0].citations[2].url: expected the address of a copy of `https://example.org/a`, found no `archiveUrl` [no-archive]",
        ),
    ] {
        assert_eq!(lines(fields), [expected], "{fields}");
    }
}

#[test]
fn what_may_be_so_is_left_alone() {
    for fields in [
        r#""asOf":"2030","kind":"prediction""#,
        r#""saidOn":"2025-01-09","asOf":"2025-01""#,
        r#""asOf":"2025","quantity":{"unit":"mm","best":12,"bound":"at-least","parts":[{"best":20}]}"#,
        r#""asOf":"2025","quantity":{"unit":"mm","best":12,"bound":"about","parts":[{"best":6},{"best":6.3}]}"#,
        r#""verb":"confirmed","status":"corroborated","statusNote":"x""#,
        r#""verb":"claimed responsibility","force":"admits","status":"corroborated","statusNote":"x""#,
        r#""citations":["mailto:desk@example.org", "A book"]"#,
        r#""citations":[{"url":"https://web.archive.org/web/2025/https://example.org/"}]"#,
        r#""quantity":{"unit":"mm"}"#,
        r#""asOf":"9 May","quantity":{"unit":"mm","best":12}"#,
        r#""quote":"Half as much again","asOf":"2025","quantity":{"unit":"mm","best":12}"#,
    ] {
        assert_eq!(lines(fields), [""; 0], "{fields}");
    }
}

#[test]
fn who_gives_a_figure_of_the_same_thing_and_contradicts_it_says_so() {
    let two = |first: &str, second: &str| {
        of_json(&format!(
            r#"{{"claims":[{{"id":"a","text":"A","source":"A","asOf":"2025",{first}}},{{"id":"b","text":"B","source":"B","asOf":"2025",{second}}}]}}"#
        ))
    };
    let figure = |rest: &str| format!(r#""quantity":{{"unit":"mm","measures":"rain",{rest}}}"#);
    assert_eq!(two(&figure(r#""best":10"#), &figure(r#""best":20"#)), ["unsaid-contradiction"]);
    assert_eq!(two(&figure(r#""best":10,"bound":"at-most""#), &figure(r#""low":20,"high":30"#)), ["unsaid-contradiction"]);
    for (first, second) in [
        (figure(r#""best":10,"bound":"over""#), figure(r#""best":20"#)),
        (figure(r#""best":10,"bound":"about""#), figure(r#""best":12"#)),
        (figure(r#""best":10"#), figure(r#""best":20"#) + r#","relations":[{"to":"a","kind":"qualifies"}]"#),
        (figure(r#""best":10"#) + r#","caveats":[{"kind":"disputed"}]"#, figure(r#""best":20"#)),
        (figure(r#""best":10"#), figure(r#""best":20"#) + r#","status":"disputed","statusNote":"x""#),
        (figure(r#""best":10,"counts":["killed"]"#), figure(r#""best":20,"counts":["killed","wounded"]"#)),
        (figure(r#""best":10"#), figure(r#""best":20"#).replace("rain", "snow")),
    ] {
        assert_eq!(two(&first, &second), [""; 0], "{first} {second}");
    }
}

#[test]
fn a_status_is_explained_by_the_claims_that_bear_it_out() {
    let two = |status: &str, relation: &str| {
        of_json(&format!(
            r#"{{"claims":[{{"id":"a","text":"A","source":"A","status":"{status}"}},{{"id":"b","text":"B","source":"B","relations":[{{"to":"a","kind":"{relation}"}}]}}]}}"#
        ))
    };
    assert_eq!(two("disputed", "disputes"), [""; 0]);
    assert_eq!(two("contradicted", "disputes"), [""; 0]);
    assert_eq!(two("corroborated", "supports"), [""; 0]);
    assert_eq!(two("disputed", "supports"), ["status-unexplained"]);
    assert_eq!(two("withdrawn", "disputes"), ["status-unexplained"]);
}

#[test]
fn what_another_speaker_knows_from_elsewhere_corroborates() {
    let two = |own: &str, other: &str, relation: &str| {
        of_json(&format!(
            r#"{{"claims":[{{"id":"a","text":"A","source":"{own}","status":"corroborated","statusNote":"x"}},{{"id":"b","text":"B","source":"{other}","relations":[{{"to":"a",{relation}}}]}}]}}"#
        ))
    };
    assert_eq!(two("A", "B", r#""kind":"repeats""#), ["corroborated-by-itself"]);
    assert_eq!(two("A", "A", r#""kind":"supports""#), ["corroborated-by-itself"]);
    assert_eq!(two("A", "B", r#""kind":"supports""#), [""; 0]);
}

#[test]
fn thirty_thousand_claims_of_one_thing_are_checked_in_a_time_that_grows_with_them() {
    let claims: Vec<String> = (0..30_000)
        .map(|n| format!(r#"{{"text":"T {n}","source":"S","asOf":"2025","quantity":{{"best":{n},"unit":"mm","measures":"m"}},"relations":[{{"to":"1","kind":"supports"}}],"status":"corroborated"}}"#))
        .collect();
    assert!(!of_json(&format!("[{}]", claims.join(","))).is_empty());
}
