use crate::claims::read::json_document;
use crate::claims::tests::every_field::EVERY_FIELD;
use crate::claims::write::{to_csv, to_json, to_whole_csv};
use crate::intake::Manuscript;

fn read(text: &str) -> Manuscript {
    Manuscript::of_csv(text.to_owned())
}

/// What was found wrong, a line each.
fn problems(manuscript: &Manuscript) -> Vec<String> {
    let reading = &manuscript.reading;
    reading.problems.iter().chain(&reading.broken).map(|problem| problem.line("f")).collect()
}

/// The claims as compact JSON, of a table that is sound.
fn claims(text: &str) -> String {
    let manuscript = read(text);
    assert_eq!(problems(&manuscript), [""; 0], "{text}");
    let json: serde_json::Value = serde_json::from_str(&to_json(&manuscript.reading.document)).unwrap();
    json["claims"].to_string()
}

#[test]
fn a_row_is_a_claim_and_a_dotted_column_a_field_within() {
    let text = "id,text,source.name,quantity.best,quantity.counts.1,citations.1.primary,asOf\n\
                a,It rained.,Met Office,12,millimetres,true,2025-01\n\
                b,It snowed.,,,,,\n";
    assert_eq!(
        claims(text),
        r#"[{"asOf":"2025-01","citations":[{"primary":true}],"id":"a","quantity":{"best":12,"counts":["millimetres"]},"source":"Met Office","text":"It rained."},{"id":"b","text":"It snowed."}]"#
    );
}

#[test]
fn commas_semicolons_and_tabs_part_cells_and_a_line_may_say_which() {
    let expected = r#"[{"caveats":[{"text":"one, or two"}],"text":"It rained; hard."}]"#;
    assert_eq!(claims("text,caveats\nIt rained; hard.,\"one, or two\"\n"), expected);
    assert_eq!(claims("text;caveats\r\n\"It rained; hard.\";one, or two\r\n"), expected);
    assert_eq!(claims("\u{feff}text\tcaveats\rIt rained; hard.\tone, or two"), expected);
    assert_eq!(claims("sep=;\r\ntext;caveats\r\n\"It rained; hard.\";one, or two"), expected);
}

#[test]
fn a_list_stands_in_one_cell_or_in_numbered_columns_or_in_both() {
    let text = "text,caveats,caveats.2.text,caveats.10.text,caveats.2.kind,relay.1.name,quantity.counts,citations.url\n\
                It rained.,a| b |,d,e,scope,Post,wet|cold,https://example.org/\n";
    assert_eq!(
        claims(text),
        r#"[{"caveats":[{"text":"a"},{"text":"b"},{"kind":"scope","text":"d"},{"text":"e"}],"citations":[{"url":"https://example.org/"}],"quantity":{"counts":["wet","cold"]},"relay":["Post"],"text":"It rained."}]"#
    );
}

#[test]
fn what_a_cell_has_stands_in_its_place_of_the_text() {
    let manuscript = read("text,status,source.url\nA,\"tr\nue\",x\nB,attributed,javascript:alert(1)\n");
    assert_eq!(
        problems(&manuscript),
        [
            "f:2:3: error: claims[0].status: expected one of `attributed`, `unverified`, `partly-corroborated`, `corroborated`, `disputed`, \
             `contradicted`, `overtaken`, `withdrawn`, found `tr ue` [vocabulary]",
            "f:3:5: error: claims[0].source.url: expected an http, https or mailto address, found `x` [address]",
            "f:4:14: error: claims[1].source.url: expected an http, https or mailto address, found `javascript:alert(1)` [address]",
        ]
    );
}

#[test]
fn what_a_spreadsheet_has_changed_is_told_once() {
    let manuscript =
        read("text,asOf,citations.1.primary,status,quantity.best\nA,1/9/2025,TRUE,Disputed,\"1,200\"\nB,45666,maybe,x y,x\n");
    assert_eq!(
        problems(&manuscript),
        [
            "f:2:3: error: claims[0].asOf: expected a date like `2025-01-09`, found `1/9/2025`: `2025-09-01` or `2025-01-09` [spreadsheet]",
            "f:2:12: warning: claims[0].citations[0].primary: expected `true` or `false`, found `TRUE`, taken as `true` [spreadsheet]",
            "f:2:17: warning: claims[0].status: expected `disputed`, found `Disputed`, taken as `disputed` [spreadsheet]",
            "f:2:26: warning: claims[0].quantity.best: expected a number without separators, found `1,200`, taken as `1200` [spreadsheet]",
            "f:3:3: error: claims[1].asOf: expected a date like `2025-01-09`, found `45666`, which is `2025-01-09` as spreadsheets count days [spreadsheet]",
            "f:3:9: error: claims[1].citations[0].primary: expected true or false, found `maybe` [type]",
            "f:3:15: error: claims[1].status: expected one of `attributed`, `unverified`, `partly-corroborated`, `corroborated`, `disputed`, \
             `contradicted`, `overtaken`, `withdrawn`, found `x y` [vocabulary]",
            "f:3:19: error: claims[1].quantity.best: expected a number, found `x` [type]",
        ]
    );
    // What could not be read is still there.
    let json = to_json(&manuscript.reading.document);
    assert!(json.contains("\"asOf\": \"1/9/2025\"") && json.contains("\"primary\": \"maybe\""), "{json}");
}

#[test]
fn columns_that_the_format_does_not_have_are_kept_and_told_once() {
    let manuscript = read("Text,As of,desk,desk.1,source.shoe,text.size,,text\nA,2025,x,y,z,9,w,again\nB,,x,,,,,\n");
    assert_eq!(
        problems(&manuscript),
        [
            "f:1:1: warning: document: expected the column `text`, found `Text`, taken as it [column]",
            "f:1:6: warning: document: expected the column `asOf`, found `As of`, taken as it [column]",
            "f:1:12: warning: document: expected a column of the format, found `desk`, its cells are kept [unknown-column]",
            "f:1:17: warning: document: expected a column of the format, found `desk.1`, its cells are kept [unknown-column]",
            "f:1:24: warning: document: expected a column of the format, found `source.shoe`, its cells are kept [unknown-column]",
            "f:1:36: warning: document: expected a column of the format, found `text.size`, its cells are kept [unknown-column]",
            "f:1:46: warning: document: expected a name in the first row of each column, found none, its cells are kept [unknown-column]",
            "f:1:47: warning: document: expected a column of the format, found `text`, its cells are kept [unknown-column]",
        ]
    );
    let json: serde_json::Value = serde_json::from_str(&to_json(&manuscript.reading.document)).unwrap();
    assert_eq!(
        json["claims"].to_string(),
        r#"[{"asOf":"2025","column 7":"w","desk":["x","y"],"source":{"shoe":"z"},"text":"A","text (column 8)":"again","text.size":"9"},{"desk":"x","text":"B"}]"#
    );
}

#[test]
fn the_document_s_own_fields_stand_in_the_first_row() {
    let text =
        "document.lang,document.article.title,document.sources.1.name,text\nen,Rain,Post,\n,,,It rained.\nde,,,It snowed.\n,,,\n";
    let manuscript = read(text);
    let line = "f:4:1: warning: claims[1]: expected the document’s own fields in the first row only, found some, kept with the claim [row]";
    assert_eq!(problems(&manuscript), [line]);
    let document = &manuscript.reading.document;
    assert_eq!((document.lang.as_deref(), document.claims.len(), document.sources.len()), (Some("en"), 2, 1));
    assert_eq!(document.article.as_ref().and_then(|article| article.title.as_deref()), Some("Rain"));
    assert!(to_json(document).contains("\"document\": {\n        \"lang\": \"de\""));
}

#[test]
fn sources_of_one_id_are_shared_and_one_that_differs_stays_with_its_claim() {
    let text = "text,source.id,source.name,source.role,relay.1.name\n\
                A,met,Met Office,forecaster,Post\nB,met,Met Office,forecaster,\nC,met,Met Office,government,\nD,met,,,met\n";
    let manuscript = read(text);
    let line = "f:4:3: warning: claims[2].source: expected what the rows before say of the source `met`, found something else, kept with this claim alone [source-differs]";
    assert_eq!(problems(&manuscript), [line]);
    let json: serde_json::Value = serde_json::from_str(&to_json(&manuscript.reading.document)).unwrap();
    assert_eq!(json["sources"].to_string(), r#"[{"id":"met","name":"Met Office","role":"forecaster"}]"#);
    assert_eq!(json["claims"][0].to_string(), r#"{"relay":["Post"],"source":"met","text":"A"}"#);
    assert_eq!(json["claims"][2]["source"]["role"], "government");
    // A name that is the id of another source stays a name.
    assert_eq!(json["claims"][3].to_string(), r#"{"relay":[{"name":"met"}],"source":{"id":"met"},"text":"D"}"#);
}

#[test]
fn rows_that_are_too_long_or_torn_lose_nothing() {
    let manuscript = read("text,status\nA,disputed,x,,y\n\"B \"so\" it goes\",\n\nC\n");
    assert_eq!(
        problems(&manuscript),
        [
            "f:2:12: warning: claims[0]: expected 2 cells, as many as there are columns, found more, kept as they are [row]",
            "f:3:1: warning: claims[1].text: expected the next cell after `\"`, found more letters, taken as a part of it [quotes]",
        ]
    );
    let json: serde_json::Value = serde_json::from_str(&to_json(&manuscript.reading.document)).unwrap();
    assert_eq!(
        json["claims"].to_string(),
        r#"[{"column 3":"x","column 5":"y","status":"disputed","text":"A"},{"text":"B so\" it goes\""},{"text":"C"}]"#
    );
}

#[test]
fn a_table_that_breaks_off_gives_the_rows_before() {
    let manuscript = read("text,status\nA,disputed\nB,\"never closed\nC,disputed\n");
    let line = "f:3:3: error: document: expected `\"` at the end of this cell, found the end of the text [syntax]";
    assert_eq!(problems(&manuscript), [line]);
    assert_eq!(manuscript.reading.document.claims.len(), 1);
}

#[test]
fn a_table_cut_at_any_byte_gives_the_rows_that_were_complete() {
    let json = include_str!("../../../examples/bus-lanes/claims.json");
    let table = to_csv(&json_document(json.as_bytes()), &[5, 6]);
    let whole = read(&table).reading.document.claims;
    let header = table.find("\r\n").unwrap();
    for end in (header..table.len()).filter(|end| table.is_char_boundary(*end)) {
        let cut = read(&table[..end]).reading;
        let count = cut.document.claims.len();
        // The last may be a part of itself.
        let complete = count.saturating_sub(1);
        assert_eq!(cut.document.claims[..complete], whole[..complete], "cut at {end}");
        let is_open = table[..end].matches('"').count() % 2 == 1;
        assert_eq!(cut.broken.is_some(), is_open, "cut at {end}");
    }
}

#[test]
fn a_spreadsheet_may_have_changed_every_date_of_a_hundred_thousand() {
    let manuscript = read(&format!("text,asOf\n{}", "A,1/9/2025\n".repeat(100_000)));
    assert_eq!(manuscript.reading.document.claims.len(), 100_000);
    assert!(manuscript.reading.problems.iter().all(|problem| matches!(problem.rule, "spreadsheet" | "too-much")));
}

#[test]
fn a_table_without_a_column_of_the_format_is_none() {
    let manuscript = read("It rained.,Post\nIt snowed.,Post\n");
    let line = "f:1:1: error: document: expected the names of columns such as `text` and `source.name` in the first row, found `It rained.` [columns]";
    assert_eq!(problems(&manuscript), [line]);
    // One without a cell is a document without a claim.
    for text in ["", "\n\n", "\u{feff}", ",,\r\n,\r\n"] {
        assert_eq!((problems(&read(text)), read(text).reading.claim_count()), (Vec::new(), 0), "{text:?}");
    }
    assert_eq!(claims("\n,,\ntext\nIt rained.\n"), r#"[{"text":"It rained."}]"#);
}

#[test]
fn every_field_comes_back_from_its_table() {
    let before = json_document(EVERY_FIELD.as_bytes());
    assert_eq!(before.problems, []);
    let manuscript = read(&to_whole_csv(&before));
    assert_eq!(problems(&manuscript), [""; 0]);
    let json = |text: &str| -> serde_json::Value { serde_json::from_str(text).unwrap() };
    assert_eq!(json(&to_json(&manuscript.reading.document)), json(&to_json(&before.document)));
}

#[test]
fn what_the_format_does_not_know_comes_back_in_whatever_shape_each_claim_has_it() {
    let json = r#"{"lang":"en","claims":[
        {"id":"a","text":"A","same":"x","document":{"lang":"de"},"more":{"k":"z"}},
        {"id":"b","text":"B","same":["x","y"],"document":["d"],"more":["p",{"q":"r"}]},
        {"id":"c","text":"C","same":{"1":"x","n":"y"},"document":"e","quote":" "}]}"#;
    let before = json_document(json.as_bytes());
    let manuscript = read(&to_whole_csv(&before));
    let json = |text: &str| -> serde_json::Value { serde_json::from_str(text).unwrap() };
    assert_eq!(json(&to_json(&manuscript.reading.document)), json(&to_json(&before.document)));
}

#[test]
fn cells_of_one_thing_that_do_not_agree_are_told() {
    let manuscript = read("text,source,source.name,source.role\nA,s,n,r\n");
    let line = "f:2:3: warning: claims[0].source: expected the cells of one thing to agree, found `s` beside them, kept [row]";
    assert_eq!(problems(&manuscript), [line]);
    assert_eq!(claims("text,source,source.name,source.role\nA,s,,r\n"), r#"[{"source":{"name":"s","role":"r"},"text":"A"}]"#);
}

#[test]
fn what_looks_like_a_formula_comes_back_as_it_was() {
    for text in ["=1+1", "+5", "-5", "@a", "\tx", "\rx", "'", "''=", "'tis", "a\"b", "x;y", "a\r\nb", " lead", "\u{feff}x"] {
        let json = format!("{{\"claims\":[{{\"text\":{}}}]}}", serde_json::to_string(text).unwrap());
        let before = json_document(json.as_bytes());
        let after = read(&to_whole_csv(&before));
        assert_eq!(after.reading.document.claims[0].text.as_deref(), Some(text), "{text:?}");
    }
}

#[test]
fn a_hundred_thousand_columns_and_a_column_that_leads_deep_are_read() {
    let names: Vec<String> = (0..50_000).map(|number| format!("x{number}")).collect();
    let manuscript = read(&format!("text,{}\nA,1\nB\n", names.join(",")));
    assert_eq!((manuscript.reading.document.claims.len(), problems(&manuscript).len()), (2, 50_000));
    let same = vec!["text"; 20_000].join(",");
    assert_eq!(read(&format!("{same}\nA\n")).reading.document.claims.len(), 1);
    let deep = vec!["a"; 100_000].join(".");
    let manuscript = read(&format!("text,{deep}\nA,1\n"));
    assert_eq!(manuscript.reading.document.claims[0].other.len(), 1);
    let far = read("text,caveats.18446744073709551616.text,caveats.99999999999999999999999.text\nA,x,y\n");
    assert_eq!(far.reading.document.claims[0].caveats.len(), 2);
}
