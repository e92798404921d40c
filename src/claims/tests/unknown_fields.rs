use super::{lines, value, written};
use crate::claims::read::json_document;

#[test]
fn unknown_fields_at_every_level_are_reported_and_written_back() {
    let text = r#"{"x-desk":{"a":[1,null,"é"]},
"article":{"headline":"T"},
"sources":[{"id":"a","name":"B",
 "stake":{"side":"party","why":""}}],
"claims":[{"text":"A",
 "x":null,
 "source":{"name":"C","Role":"chief"},
 "quantity":{"best":1,"hihg":2,
  "parts":[{"best":1,"beste":2}]},
 "citations":[{"titel":"T"}],
 "caveats":[{"text":"D","sevrity":"major"}],
 "relations":[{"kind":"supports","too":"1"}],
 "assessment":{"bye":"us"},
 "passages":[{"exact":"A","sufix":"B"}],
 "revisions":[{"reason":"E","form":"F"}]}]}"#;
    let line = |at: &str, place: &str, name: &str, meant: &str| {
        let meant = if meant.is_empty() { String::new() } else { format!("; perhaps `{meant}` was meant") };
        format!("f:{at}: warning: {place}: expected a field of the format, found `{name}`, kept as it is{meant} [unknown-field]")
    };
    assert_eq!(
        lines(text),
        [
            line("1:2", "x-desk", "x-desk", ""),
            line("2:12", "article.headline", "headline", ""),
            line("4:26", "sources[0].stake.why", "why", ""),
            line("6:2", "claims[0].x", "x", ""),
            line("7:23", "claims[0].source.Role", "Role", "role"),
            line("8:23", "claims[0].quantity.hihg", "hihg", "high"),
            line("9:22", "claims[0].quantity.parts[0].beste", "beste", "best"),
            line("10:16", "claims[0].citations[0].titel", "titel", "title"),
            line("11:25", "claims[0].caveats[0].sevrity", "sevrity", "severity"),
            line("12:34", "claims[0].relations[0].too", "too", "to"),
            line("13:16", "claims[0].assessment.bye", "bye", "by"),
            line("14:27", "claims[0].passages[0].sufix", "sufix", "suffix"),
            line("15:29", "claims[0].revisions[0].form", "form", "from"),
        ]
    );
    assert_eq!(written(&json_document(text.as_bytes()).document), value(text));
}

#[test]
fn a_message_shows_a_long_name_cut_and_on_one_line() {
    // A line break in a name would make two lines of one problem.
    let name = format!("a\\n{}", "é".repeat(100));
    assert_eq!(
        lines(&format!(r#"{{"claims":[],"{name}":1}}"#)),
        [format!(
            "f:1:14: warning: a {}…: expected a field of the format, found `a {}…`, kept as it is [unknown-field]",
            "é".repeat(78),
            "é".repeat(78)
        )]
    );
}

#[test]
fn a_field_used_twice_counts_with_its_last_value_and_is_reported() {
    let text = "{\"claims\":[{\"text\":\"A\",\n\"text\":\"B\"}]}";
    assert_eq!(
        lines(text),
        [
            "f:2:1: error: claims[0].text: expected `text` once in this object, found it again, the last one counts [repeated-field]"
        ]
    );
    assert_eq!(json_document(text.as_bytes()).document.claims[0].wording(), Some("B"));
}
