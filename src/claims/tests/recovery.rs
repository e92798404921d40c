use super::{claim, messages, value, written};
use crate::claims::read::json_document;

const SAYS_NOTHING: &str = "claims[1]: expected `text`, found a claim that says nothing and gets no row";

#[test]
fn one_bad_claim_leaves_the_others_whole() {
    let good = r#"{"id":"z","text":"Z","source":"S","asOf":"2025","caveats":["C"],"relations":["1"]}"#;
    let whole = json_document(format!(r#"{{"claims":["A",{good}]}}"#).as_bytes()).document.claims;
    let cases = [
        ("7", &["claims[1]: expected an object or a string, found `7`"][..]),
        ("null", &["claims[1]: expected an object or a string, found null"]),
        ("true", &["claims[1]: expected an object or a string, found `true`"]),
        (r#"" ""#, &["claims[1]: expected an object or a string, found an empty string"]),
        (r#"[["B"]]"#, &["claims[1]: expected an object or a string, found an array"]),
        ("{}", &[SAYS_NOTHING]),
        (r#"{"text":""}"#, &[SAYS_NOTHING]),
        (r#"{"text":{"a":[1]}}"#, &["claims[1].text: expected a string, found an object", SAYS_NOTHING]),
        (
            r#"{"text":"B","source":[7],"relay":[null],"saidOn":"yesterday","asOf":[],"quantity":"many","citations":[{"primary":"yes"},7]}"#,
            &[
                "claims[1].source: expected an object or a string, found an array",
                "claims[1].relay[0]: expected an object or a string, found null",
                "claims[1].saidOn: expected a date like `2025-01-09`, `2025-01`, `2024-10~` or `2024-12/2025-01`, found `yesterday`",
                "claims[1].asOf: expected a string, found an array",
                "claims[1].quantity: expected an object, found `many`",
                "claims[1].citations[0].primary: expected true or false, found `yes`",
                "claims[1].citations[1]: expected an object or a string, found `7`",
            ],
        ),
        (
            r#"{"text":"B","quantity":{"best":"a few","low":"NaN","high":true,"parts":[[]]},"force":7,"source":""}"#,
            &[
                "claims[1].quantity.best: expected a number, found `a few`",
                "claims[1].quantity.low: expected a number, found `NaN`",
                "claims[1].quantity.high: expected a number, found `true`",
                "claims[1].quantity.parts[0]: expected an object, found an array",
                "claims[1].force: expected one of `states`, `estimates`, `claims`, `alleges`, `denies`, `admits`, `believes`, found `7`",
                "claims[1].source: expected a source, found an empty string",
            ],
        ),
    ];
    for (bad, expected) in cases {
        let text = format!(r#"{{"claims":["A",{bad},{good}]}}"#);
        assert_eq!(messages(&text), expected, "{bad}");
        let reading = json_document(text.as_bytes());
        assert_eq!(reading.broken, None, "{bad}");
        assert_eq!(reading.document.claims.first(), whole.first(), "{bad}");
        assert_eq!(reading.document.claims.last(), whole.last(), "{bad}");
    }
}

#[test]
fn a_value_of_the_wrong_type_is_kept_for_writing() {
    let text = r#"{"title":["T"],"article":"A","updated":"soon","claims":[{"text":"A","quote":{"a":[1,2]},"kind":"rumour","source":[7],
        "asOf":"last week","quantity":{"best":"a few","bound":true},"status":"TRUE","assessment":false,"caveats":[{"severity":"grave"}]}]}"#;
    let reading = json_document(text.as_bytes());
    assert_eq!(reading.problems.len(), 12);
    assert_eq!(written(&reading.document), value(text));
    // What was kept is no less wrong the second time.
    let again = json_document(crate::claims::write::to_json(&reading.document).as_bytes());
    assert_eq!(again.document, reading.document);
    assert_eq!(again.problems.len(), 12);
}

#[test]
fn claims_that_cannot_be_read_keep_their_places_and_other_list_items_are_kept_behind_those_that_can() {
    let text = r#"{"claims":[7,{"text":"A","caveats":[null,"B",[1]],"relay":[{},false]},null,"C"]}"#;
    let document = json_document(text.as_bytes()).document;
    assert_eq!(
        written(&document),
        value(r#"{"claims":[7,{"text":"A","caveats":[{"text":"B"},null,[1]],"relay":[{},false]},null,{"text":"C"}]}"#)
    );
    let ids: Vec<String> = document.claim_ids().iter().map(ToString::to_string).collect();
    assert_eq!(ids, ["1", "2", "3", "4"]);
}

#[test]
fn a_field_that_is_null_is_a_field_left_out() {
    let claim = claim(r#"{"text":"A","id":null,"source":null,"caveats":null,"quantity":null,"asOf":null,"status":null}"#);
    assert_eq!(claim, super::claim(r#""A""#));
}

#[test]
fn the_found_half_of_a_message_is_cut_and_stands_on_one_line() {
    let long = format!("a\\n{}", "é".repeat(200));
    let cut = format!("`a {}…`", "é".repeat(78));
    assert_eq!(
        messages(&format!(r#"{{"claims":[{{"text":"A","asOf":"{long}","id":"{long}"}}]}}"#)),
        [
            format!("claims[0].asOf: expected a date like `2025-01-09`, `2025-01`, `2024-10~` or `2024-12/2025-01`, found {cut}"),
            format!("claims[0].id: expected an id of letters, digits, `.`, `_` and `-`, found {cut}"),
        ]
    );
}

#[test]
fn what_a_claim_says_is_its_paraphrase_or_else_its_quote() {
    assert_eq!(claim(r#"{"text":"A","quote":"B"}"#).wording(), Some("A"));
    assert_eq!(claim(r#"{"text":" ","quote":"B"}"#).wording(), Some("B"));
    assert_eq!(claim(r#"{"quote":"B"}"#).wording(), Some("B"));
    assert_eq!(crate::claims::Claim::default().wording(), None);
}
