use super::{claim, lines, sound, value, written};
use crate::claims::{Address, Attribution, Caveat, Citation, Claim, ClaimId, Passage, Relation, Source};

#[test]
fn a_string_stands_for_a_claim_with_that_text() {
    assert_eq!(claim(r#""It rained.""#), Claim { text: Some("It rained.".to_owned()), ..Claim::default() });
    assert_eq!(written(&sound(r#"{"claims":["It rained."]}"#)), value(r#"{"claims":[{"text":"It rained."}]}"#));
}

#[test]
fn the_shortest_document_of_the_format_is_sound() {
    let document = sound(r#"{"claims":[{"text":"4,000 lost","source":"Zelensky","caveats":["Not independently verified"]}]}"#);
    let claim = &document.claims[0];
    let source = document.source(claim.source.as_ref().unwrap());
    assert_eq!(source.name.as_deref(), Some("Zelensky"));
    assert_eq!(claim.caveats[0].text.as_deref(), Some("Not independently verified"));
    assert_eq!(claim.status().word(), "attributed");
}

#[test]
fn a_string_source_is_the_shared_one_with_that_id_else_a_name() {
    let document = sound(
        r#"{"sources":[{"id":"nis","name":"National Intelligence Service"},"Yonhap"],
        "claims":[{"text":"A","source":"nis","relay":["Yonhap","nis",{"name":"BBC"}]}]}"#,
    );
    let claim = &document.claims[0];
    assert_eq!(claim.source, Some(Attribution::Called("nis".to_owned())));
    assert_eq!(document.source(claim.source.as_ref().unwrap()).name.as_deref(), Some("National Intelligence Service"));
    let relay: Vec<_> = claim.relay.iter().map(|through| document.source(through).name.clone().unwrap()).collect();
    assert_eq!(relay, ["Yonhap", "National Intelligence Service", "BBC"]);
    assert_eq!(document.sources[1], Source { name: Some("Yonhap".to_owned()), ..Source::default() });
}

#[test]
fn of_two_shared_sources_with_one_id_the_first_counts() {
    let text = "{\"sources\":[{\"id\":\"a\",\"name\":\"First\"},\n{\"id\":\"a\",\"name\":\"Second\"}],\"claims\":[{\"text\":\"A\",\"source\":\"a\"}]}";
    assert_eq!(
        lines(text),
        [
            "f:2:7: error: sources[1].id: expected an id of its own, found `a` for the second time, the first one counts [duplicate-id]"
        ]
    );
    let document = crate::claims::read::json_document(text.as_bytes()).document;
    assert_eq!(document.source(&Attribution::Called("a".to_owned())).name.as_deref(), Some("First"));
}

#[test]
fn a_string_stands_for_a_caveat_a_passage_a_relation_and_a_citation() {
    let claim = claim(
        r#"{"id":"a","text":"A","caveats":["B"],"passages":["C"],"relations":["a"],"citations":["https://example.org/d","D: a report"],
        "statusCitations":["mailto:desk@example.org"]}"#,
    );
    assert_eq!(claim.caveats, [Caveat { text: Some("B".to_owned()), ..Caveat::default() }]);
    assert_eq!(claim.passages, [Passage { exact: Some("C".to_owned()), ..Passage::default() }]);
    assert_eq!(claim.relations, [Relation { to: ClaimId::parse("a"), ..Relation::default() }]);
    assert_eq!(
        claim.citations,
        [
            Citation { url: Address::parse("https://example.org/d"), ..Citation::default() },
            Citation { title: Some("D: a report".to_owned()), ..Citation::default() },
        ]
    );
    assert_eq!(claim.status_citations, [Citation { url: Address::parse("mailto:desk@example.org"), ..Citation::default() }]);
}

#[test]
fn a_bare_array_is_taken_as_the_claims() {
    let text = r#" ["A",{"text":"B"}]"#;
    assert_eq!(
        lines(text),
        ["f:1:2: warning: document: expected an object with `claims`, found an array, taken as the claims [type]"]
    );
    let document = crate::claims::read::json_document(text.as_bytes()).document;
    assert_eq!(written(&document), value(r#"{"claims":[{"text":"A"},{"text":"B"}]}"#));
}

#[test]
fn one_thing_where_a_list_belongs_is_a_list_of_one() {
    let text = "{\"claims\":{\"text\":\"A\",\n\"caveats\":\"B\",\"quantity\":{\"counts\":\"killed\"}}}";
    assert_eq!(
        lines(text),
        [
            "f:1:11: warning: claims: expected an array, found an object, taken as an array of one [type]",
            "f:2:11: warning: claims.caveats: expected an array, found `B`, taken as an array of one [type]",
            "f:2:36: warning: claims.quantity.counts: expected an array, found `killed`, taken as an array of one [type]",
        ]
    );
    let document = crate::claims::read::json_document(text.as_bytes()).document;
    assert_eq!(
        written(&document),
        value(r#"{"claims":[{"text":"A","caveats":[{"text":"B"}],"quantity":{"counts":["killed"]}}]}"#)
    );
}

#[test]
fn a_number_may_stand_for_an_id_and_with_a_warning_for_a_text_or_a_text_for_a_number() {
    let text = r#"{"claims":[{"id":4,"text":"A","place":7,"quantity":{"best":" 1.50 "},"asOf":2025}]}"#;
    assert_eq!(
        lines(text),
        [
            "f:1:39: warning: claims[0].place: expected a string, found the number `7`, taken as text [type]",
            "f:1:60: warning: claims[0].quantity.best: expected a number, found the string ` 1.50 `, taken as a number [type]",
            "f:1:77: warning: claims[0].asOf: expected a string, found the number `2025`, taken as text [type]",
        ]
    );
    let document = crate::claims::read::json_document(text.as_bytes()).document;
    assert_eq!(
        written(&document),
        value(r#"{"claims":[{"id":"4","text":"A","place":"7","asOf":"2025","quantity":{"best":1.50}}]}"#)
    );
}
