//! What opens under a row.

use super::*;

#[test]
fn the_source_block_says_who_how_when_and_on_what_basis() {
    let claim = r#"{"text":"A","source":{"name":"NIS","role":"intelligence service","type":"intelligence","naming":"named",
        "stake":{"side":"opponent","gains":"higher"}},"relay":["Yonhap",{"name":"BBC"}],"verb":"estimated","force":"estimates",
        "saidOn":"2025-01-13","asOf":"2025-01","place":"Kursk","basis":"undisclosed","kind":"quantity","quantity":{"best":3000,
        "bound":"about","unit":"soldiers","counts":["killed","wounded"],"period":"since October","parts":[{"counts":["killed"],"best":300}]}}"#;
    let expected = [
        ("Who", "NIS, intelligence service"),
        ("Identity", "named"),
        ("Stake", "Is an opponent of one party and gains from a higher number"),
        ("Through", "Yonhap, then through BBC"),
        ("Verb", "estimated, given as an estimate"),
        ("Said", "13 Jan 2025"),
        ("True of", "Jan 2025"),
        ("Place", "Kursk"),
        ("Basis", "not disclosed"),
        ("Kind", "a figure"),
        ("Figure", "about 3,000\u{a0}soldiers"),
        ("Counts", "killed or wounded, not missing or captured (casualties)"),
        ("Of which", "killed: 300"),
        ("Period", "since October"),
    ];
    assert_eq!(source(claim), pairs(&expected));
}

#[test]
fn naming_is_said_with_its_reason() {
    let cases = [
        ("named", r#"{"name":"A","naming":"named"}"#, Some("named")),
        ("anonymous without a reason", r#"{"name":"A","naming":"anonymous"}"#, Some("anonymous, no reason is given")),
        (
            "anonymous with a reason",
            r#"{"name":"A","naming":"anonymous","anonymityReason":"he may not speak to the press"}"#,
            Some("anonymous, because he may not speak to the press"),
        ),
        ("collective", r#"{"name":"A","naming":"collective"}"#, Some("a group of whom nobody is named")),
        (
            "collective with a reason",
            r#"{"name":"A","naming":"collective","anonymityReason":"of custom"}"#,
            Some("a group of whom nobody is named, because of custom"),
        ),
        ("a reason alone", r#"{"name":"A","anonymityReason":"of custom"}"#, Some("because of custom")),
        ("a reason for somebody named", r#"{"name":"A","naming":"named","anonymityReason":"of custom"}"#, Some("named")),
        ("nothing", r#"{"name":"A"}"#, None),
    ];
    for (name, source_json, expected) in cases {
        let facts = source(&format!(r#"{{"text":"A","source":{source_json}}}"#));
        let naming = facts.iter().find(|(label, _)| label == "Identity").map(|(_, text)| text.as_str());
        assert_eq!(naming, expected, "{name}");
    }
}

#[test]
fn what_is_not_known_of_a_stake_is_not_said() {
    let cases = [
        ("nothing known", r#"{"side":"unknown","gains":"unknown"}"#, None),
        ("an empty stake", "{}", None),
        ("a side", r#"{"side":"party","gains":"unknown"}"#, Some("Is a party to the matter")),
        ("a gain", r#"{"side":"unknown","gains":"lower"}"#, Some("gains from a lower number")),
        (
            "no gain",
            r#"{"side":"independent","gains":"none"}"#,
            Some("Is independent and gains from neither a higher nor a lower number"),
        ),
        ("a note", r#"{"side":"unknown","gains":"unknown","note":"Wrote to argue."}"#, Some("Wrote to argue.")),
        (
            "all",
            r#"{"side":"ally","gains":"higher","note":"Pays for it."}"#,
            Some("Is an ally of one party and gains from a higher number. Pays for it."),
        ),
    ];
    for (name, stake, expected) in cases {
        let facts = source(&format!(r#"{{"text":"A","source":{{"name":"B","stake":{stake}}}}}"#));
        let said = facts.iter().find(|(label, _)| label == "Stake").map(|(_, text)| text.as_str());
        assert_eq!(said, expected, "{name}");
    }
}

#[test]
fn a_source_leads_to_where_one_can_read_about_it() {
    let row = row(r#"{"text":"A","source":{"name":"NIS","url":"https://example.org/nis","type":"intelligence"}}"#);
    assert_eq!(
        row.evidence.source[0].value,
        Line(vec![
            Run::Link { text: "NIS".into(), to: "https://example.org/nis".into() },
            Run::Ours(", ".into()),
            Run::Ours("intelligence service".into()),
        ])
    );
}

#[test]
fn the_quote_is_shown_unless_it_is_the_row_itself() {
    let quote = |claim| row(claim).evidence.quote.as_deref().map(str::to_owned);
    assert_eq!(quote(r#"{"text":"A","quote":"We lost A."}"#), Some("We lost A.".to_owned()));
    assert_eq!(quote(r#"{"quote":"We lost A."}"#), None);
    assert_eq!(quote(r#"{"text":"A","quote":"A"}"#), None);
    assert_eq!(quote(r#"{"text":"A","quote":" "}"#), None);
}

#[test]
fn a_citation_says_what_where_when_and_names_the_copy_kept_of_it() {
    let cases = [
        (
            "everything",
            r#"{"title":"Losses","publisher":"BBC","url":"https://example.org/a","published":"2025-01-22","accessed":"2025-01-23",
            "archiveUrl":"https://example.com/b","archivedAt":"2025-01-24","locator":"page 2","primary":true}"#,
            "Losses, BBC, page 2, published 22 Jan 2025, read 23 Jan 2025, the speaker’s own publication, archived copy of 24 Jan 2025",
        ),
        ("an undated copy", r#"{"title":"Losses","archiveUrl":"https://example.com/b"}"#, "Losses, archived copy"),
        ("a date of no copy", r#"{"title":"Losses","archivedAt":"2025-01-24"}"#, "Losses"),
        ("a report of it", r#"{"title":"Losses","primary":false}"#, "Losses"),
        ("an address", r#""https://www.example.org/a""#, "example.org"),
        ("a publisher alone", r#"{"publisher":"BBC"}"#, "BBC"),
        ("an address and its publisher", r#"{"publisher":"BBC","url":"https://example.org/a"}"#, "example.org, BBC"),
        ("nothing known", r#"{"accessed":"2025"}"#, "untitled, read 2025"),
    ];
    for (name, citation, expected) in cases {
        let row = row(&format!(r#"{{"text":"A","citations":[{citation}]}}"#));
        assert_eq!(texts(&row.evidence.citations), [expected], "{name}");
    }
}

#[test]
fn a_citation_leads_to_the_page_and_to_its_copy() {
    let row =
        row(r#"{"text":"A","citations":[{"title":"T","url":"https://example.org/a","archiveUrl":"https://example.com/b"}]}"#);
    assert_eq!(
        row.evidence.citations,
        [Line(vec![
            Run::Link { text: "T".into(), to: "https://example.org/a".into() },
            Run::Ours(", ".into()),
            Run::OurLink { text: "archived copy".into(), to: "https://example.com/b".into() },
        ])]
    );
}

#[test]
fn the_gravest_caveats_come_first_and_equals_keep_their_order() {
    let row = row(r#"{"text":"A","caveats":[{"text":"a","severity":"minor"},{"text":"b"},{"text":"c","severity":"major"},
        {"text":"d","severity":"minor"},{"text":"e","severity":"major"},"f"]}"#);
    let order: Vec<(&str, bool)> =
        row.evidence.caveats.iter().map(|entry| (entry.text.as_deref().unwrap(), entry.is_major)).collect();
    assert_eq!(order, [("c", true), ("e", true), ("b", false), ("f", false), ("a", false), ("d", false)]);
    assert_eq!(&*row.caveat_count, "6 caveats");
}

#[test]
fn a_caveat_says_its_kind_its_weight_its_direction_and_what_would_settle_it() {
    let cases = [
        (
            "everything",
            r#"{"kind":"circular","text":"B quotes A.","direction":"too-high","severity":"major","settles":"The log."}"#,
            (Some("Circular"), "major, may be too high", Some("B quotes A."), Some("The log.")),
        ),
        ("a text", r#""B quotes A.""#, (None, "", Some("B quotes A."), None)),
        ("a kind", r#"{"kind":"stale"}"#, (Some("May be out of date"), "", None, None)),
        ("another kind with a text", r#"{"kind":"other","text":"B"}"#, (None, "", Some("B"), None)),
        ("another kind alone", r#"{"kind":"other"}"#, (Some("Note"), "", None, None)),
        ("a direction not known", r#"{"text":"B","direction":"unknown"}"#, (None, "", Some("B"), None)),
    ];
    for (name, caveat, expected) in cases {
        let row = row(&format!(r#"{{"text":"A","caveats":[{caveat}]}}"#));
        let entry = &row.evidence.caveats[0];
        let said =
            (entry.kind.as_ref().map(|(_, kind)| &**kind), &*entry.marks.text(), entry.text.as_deref(), entry.settles.as_deref());
        assert_eq!(said, expected, "{name}");
        assert_eq!(&*row.caveat_count, "1 caveat", "{name}");
    }
}

#[test]
fn how_a_claim_stands_is_told_where_there_is_more_than_a_word_to_say() {
    let cases = [
        ("a status", r#"{"text":"A","status":"disputed"}"#, &[][..]),
        (
            "a note",
            r#"{"text":"A","status":"overtaken","statusNote":"Admitted in April."}"#,
            &[("Status", "Overtaken: Admitted in April.")],
        ),
        ("a day", r#"{"text":"A","statusOn":"2025-04"}"#, &[("Status", "Attributed"), ("Since", "April 2025")]),
        (
            "a ruling",
            r#"{"text":"A","assessment":{"by":"the desk","on":"2025-02-01","text":"Two are right.","rating":"Mostly right"}}"#,
            &[("Our ruling", "Mostly right: Two are right., by the desk, 1 Feb 2025")],
        ),
        ("an empty ruling", r#"{"text":"A","assessment":{}}"#, &[]),
    ];
    for (name, claim, expected) in cases {
        assert_eq!(facts(&row(claim).evidence.standing), pairs(expected), "{name}");
    }
    let cited = row(r#"{"text":"A","statusCitations":["https://example.org/a"]}"#);
    assert_eq!(facts(&cited.evidence.standing), pairs(&[("Status", "Attributed")]));
    assert_eq!(texts(&cited.evidence.status_citations), ["example.org"]);
}

#[test]
fn a_relation_leads_to_the_row_it_names_and_says_what_stands_there() {
    let shown = shown(
        r#"{"claims":[{"id":"a","text":"A","relations":[{"to":"b","kind":"disputes"},{"to":"nowhere","kind":"supports"},"3",
        {"to":"empty"},{"kind":"repeats"}]},{"id":"b","text":" B "},{"text":"C"},{"id":"empty"}]}"#,
    );
    let relations = &shown.rows[0].evidence.relations;
    assert_eq!(texts(relations), ["Disputes claim 2: B", "See also claim 3: C"]);
    assert_eq!(relations[0].0[2], Run::ToRow { text: "claim 2".into(), row: id("b") });
    assert_eq!(relations[1].0[2], Run::ToRow { text: "claim 3".into(), row: id("3") });
}

#[test]
fn a_revision_says_what_was_changed_by_whom_and_why() {
    let cases = [
        (
            r#"{"on":"2026-10-12","by":"the desk","field":"quantity.best","from":"9","to":"6","reason":"A slip.","correction":true}"#,
            "12 Oct 2026, corrected: Figure, by the desk; before: 9; now: 6. A slip.",
        ),
        (r#"{"field":"text"}"#, "changed: Claim"),
        // What no row has a name for is called as the document does.
        (r#"{"field":"x-desk.note"}"#, "changed: x-desk.note"),
        (r#"{"correction":false,"to":"6"}"#, "changed; now: 6"),
    ];
    for (revision, expected) in cases {
        let row = row(&format!(r#"{{"text":"A","revisions":[{revision}]}}"#));
        assert_eq!(texts(&row.evidence.revisions), [expected], "{revision}");
    }
}

#[test]
fn the_speaker_s_own_publications_come_first() {
    let row =
        row(r#"{"text":"a","citations":[{"title":"report"},{"title":"own","primary":true},{"title":"other","primary":false}]}"#);
    let titles: Vec<_> = row.evidence.citations.iter().map(Line::text).collect();
    assert_eq!(titles, ["own, the speaker’s own publication", "report", "other"]);
}
