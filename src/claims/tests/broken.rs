use super::lines;
use crate::claims::read::json::parse;
use crate::claims::read::json_document;
use crate::claims::tree::Value;

#[test]
fn a_document_that_breaks_off_keeps_its_complete_claims() {
    let cases = [
        (
            "a comma too many",
            "{\"claims\":[\"A\",\n {\"text\":\"B\",}]}",
            &["A"][..],
            "f:2:14: error: document: expected a string, found `}` [syntax]",
        ),
        (
            "a comma missing",
            r#"{"title":"T","claims":["A","B" "C"]}"#,
            &["A", "B"],
            "f:1:32: error: document: expected `,` or `]`, found `\"` [syntax]",
        ),
        (
            "cut in a claim",
            r#"{"claims":["A",{"text":"B"#,
            &["A"],
            "f:1:24: error: document: expected `\"` at the end of this string, found the end of the text [syntax]",
        ),
        (
            "cut after a claim",
            r#"{"claims":["A",{"text":"B"}"#,
            &["A", "B"],
            "f:1:28: error: document: expected `,` or `]`, found the end of the text [syntax]",
        ),
        (
            "more than a document",
            r#"{"claims":["A"]} {}"#,
            &["A"],
            "f:1:18: error: document: expected the end of the text, found `{` [syntax]",
        ),
        ("a bare list", r#"["A", B]"#, &["A"], "f:1:7: error: document: expected a value, found `B` [syntax]"),
        ("no text", "", &[], "f:1:1: error: document: expected a value, found the end of the text [syntax]"),
        ("another format", "<html>", &[], "f:1:1: error: document: expected a value, found `<` [syntax]"),
    ];
    for (name, text, claims, broken) in cases {
        let reading = json_document(text.as_bytes());
        let kept: Vec<&str> = reading.document.claims.iter().filter_map(|claim| claim.wording()).collect();
        assert_eq!(kept, claims, "{name}");
        assert_eq!(lines(text).last().map(String::as_str), Some(broken), "{name}");
        assert!(reading.broken.is_some(), "{name}");
    }
}

#[test]
fn json_that_is_no_document_cannot_be_read() {
    let cases = [
        ("null", "f:1:1: error: document: expected an object, found null [type]"),
        (" 42", "f:1:2: error: document: expected an object, found `42` [type]"),
        ("\"claims\"", "f:1:1: error: document: expected an object, found `claims` [type]"),
        ("true", "f:1:1: error: document: expected an object, found `true` [type]"),
        ("true,", "f:1:5: error: document: expected the end of the text, found `,` [syntax]"),
    ];
    for (text, line) in cases {
        let reading = json_document(text.as_bytes());
        assert_eq!(lines(text), [line]);
        assert!(reading.broken.is_some(), "{text}");
        assert_eq!(reading.document, crate::claims::Document::default(), "{text}");
    }
}

#[test]
fn an_empty_document_is_sound() {
    for text in ["{}", r#"{"claims":[]}"#, r#"{"claims":null}"#, "\u{feff}{}"] {
        assert_eq!(super::sound(text), crate::claims::Document::default(), "{text}");
    }
}

#[test]
fn a_document_cut_at_any_byte_gives_the_claims_that_were_complete_and_no_other() {
    let text = include_str!("../../../examples/bus-lanes/claims.json");
    let whole = super::sound(text);
    let ends: Vec<usize> = match &parse(text.as_bytes()).root.as_ref().and_then(|root| root.get("claims")).unwrap().value {
        Value::List(claims) => claims.iter().map(|claim| claim.span.unwrap().end as usize).collect(),
        _ => panic!("the claims of the example are no list"),
    };
    assert_eq!(ends.len(), 7);
    for end in 0..text.len() {
        let reading = json_document(&text.as_bytes()[..end]);
        let complete = ends.iter().filter(|claim| **claim <= end).count();
        assert!(reading.document.claims == whole.claims[..complete], "cut at {end}");
        // Only the line break at the end may be missing.
        assert_eq!(reading.broken.is_some(), end < text.len() - 1, "cut at {end}");
    }
}
