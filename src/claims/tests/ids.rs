use super::{lines, messages, sound};
use crate::claims::read::json_document;

fn claim_ids(text: &str) -> Vec<String> {
    json_document(text.as_bytes()).document.claim_ids().iter().map(ToString::to_string).collect()
}

#[test]
fn every_claim_has_an_id_that_no_other_has() {
    let cases = [
        ("none given", r#"["A","B","C"]"#, &["1", "2", "3"][..]),
        ("all given", r#"[{"id":"4a"},{"id":"B_c.d-e"}]"#, &["4a", "B_c.d-e"]),
        ("some given", r#"["A",{"id":"x"},"C"]"#, &["1", "x", "3"]),
        ("a position taken before", r#"[{"id":"2"},"B"]"#, &["2", "2-2"]),
        ("a position taken after", r#"["A",{"id":"1"}]"#, &["1-2", "1"]),
        ("one three times", r#"[{"id":"a"},{"id":"a"},{"id":"a"}]"#, &["a", "a-2", "a-3"]),
        ("a substitute taken", r#"[{"id":"a"},{"id":"a"},{"id":"a-2"}]"#, &["a", "a-3", "a-2"]),
        ("a substitute taken by a position", r#"[{"id":"2"},"B",{"id":"2-2"},{"id":"2"}]"#, &["2", "2-3", "2-2", "2-4"]),
        ("case counts", r#"[{"id":"a"},{"id":"A"}]"#, &["a", "A"]),
    ];
    for (name, claims, ids) in cases {
        assert_eq!(claim_ids(&format!(r#"{{"claims":{claims}}}"#)), ids, "{name}");
    }
}

#[test]
fn an_id_used_twice_is_reported_where_it_stands_again() {
    let text =
        "{\"claims\":[\n{\"id\":\"a\",\"text\":\"A\"},\n7,\n{\"text\":\"B\",\"id\":\"a\"},\n{\"id\":\"a\",\"text\":\"C\"}\n]}";
    assert_eq!(
        lines(text),
        [
            "f:3:1: error: claims[1]: expected an object or a string, found `7` [type]",
            "f:4:18: error: claims[2].id: expected an id of its own, found `a` for the second time [duplicate-id]",
            "f:5:7: error: claims[3].id: expected an id of its own, found `a` for the second time [duplicate-id]",
        ]
    );
}

#[test]
fn what_cannot_be_an_id_is_reported_and_the_position_stands_in() {
    let cases = [
        (r#""a b""#, "`a b`"),
        (r#""é""#, "`é`"),
        (r##""#a""##, "`#a`"),
        (r#""""#, "an empty string"),
        ("[]", "an array"),
        ("true", "`true`"),
        ("1e+3", "`1e+3`"),
    ];
    for (id, found) in cases {
        let text = format!(r#"{{"claims":[{{"id":{id},"text":"A"}}]}}"#);
        assert_eq!(
            messages(&text),
            [format!("claims[0].id: expected an id of letters, digits, `.`, `_` and `-`, found {found}")]
        );
        assert_eq!(claim_ids(&text), ["1"]);
    }
}

#[test]
fn a_relation_may_name_a_claim_by_its_position() {
    sound(r#"{"claims":["A",{"text":"B","relations":["1",{"to":"x"}]},{"id":"x","text":"C"}]}"#);
}

#[test]
fn a_relation_that_leads_nowhere_is_reported_at_its_own_place() {
    let text = "{\"claims\":[\n7,\n\"A\",\n{\"text\":\"B\",\"relations\":[\nnull,\n\"no id\",\n{\"to\":\"9\"},\n\"\",\n\"1\",\n\"nowhere\"]}\n]}";
    assert_eq!(
        lines(text),
        [
            "f:2:1: error: claims[0]: expected an object or a string, found `7` [type]",
            "f:5:1: error: claims[2].relations[0]: expected an object or a string, found null [type]",
            "f:6:1: error: claims[2].relations[1]: expected an id of letters, digits, `.`, `_` and `-`, found `no id` [id]",
            "f:8:1: error: claims[2].relations[3]: expected an object or a string, found an empty string [type]",
            "f:7:1: error: claims[2].relations[2]: expected the id of a claim in this document, found `9` [dangling-relation]",
            "f:10:1: error: claims[2].relations[5]: expected the id of a claim in this document, found `nowhere` [dangling-relation]",
        ]
    );
}
