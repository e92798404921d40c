//! What a document becomes for other programs and places.

use std::fs;

use serde_json::{Value, json};

use crate::{EXAMPLES, example, folder, put, run};

#[test]
fn the_schema_holds_for_every_example_and_not_for_what_is_not_shown() {
    let folder = folder("schema");
    let (code, out, error) = run(&folder, &["schema"]);
    assert_eq!((code, error.as_str()), (0, ""));
    let schema: Value = serde_json::from_str(&out).unwrap();
    let mut compiler = boon::Compiler::new();
    let mut schemas = boon::Schemas::new();
    compiler.add_resource("schema.json", schema).unwrap();
    let index = compiler.compile("schema.json", &mut schemas).unwrap();
    let holds = |document: &Value| schemas.validate(document, index).map_err(|error| error.to_string());
    for name in EXAMPLES {
        holds(&serde_json::from_str(&fs::read_to_string(example(name)).unwrap()).unwrap()).unwrap();
    }
    holds(&serde_json::from_str(include_str!("../golden/claims.json")).unwrap()).unwrap();
    let claim = |claim: Value| json!({ "claims": [claim] });
    for sound in [
        json!({}),
        claim(json!("It rained.")),
        claim(
            json!({"text": "A", "source": "B", "caveats": ["C"], "citations": ["https://example.org/"], "relations": ["a"], "passages": ["A"]}),
        ),
        claim(json!({"id": 7, "unknown": true})),
    ] {
        holds(&sound).unwrap();
    }
    for date in [
        "2025",
        "2025-01",
        "2001-21",
        "2024-10~",
        "201X",
        "2004-XX",
        "1985-XX-XX",
        "2024-12/2025-01",
        "2024-12/..",
        "/2025-01",
        "-0043",
        "Y170000002",
        "2025-01-09T10:20:30Z",
    ] {
        holds(&claim(json!({"text": "A", "asOf": date}))).unwrap();
    }
    for flawed in [
        claim(json!({"text": "A", "status": "true"})),
        claim(json!({"text": "A", "asOf": "9 January"})),
        claim(json!({"text": "A", "asOf": "2025-13"})),
        claim(json!({"text": "A", "citations": [{"url": "javascript:alert(1)"}]})),
        claim(json!({"text": "A", "quantity": {"best": "7"}})),
        claim(json!({"id": "a b"})),
        claim(json!({"text": 7})),
        claim(json!(7)),
        json!({"format": "claims-table/2"}),
    ] {
        assert!(holds(&flawed).is_err(), "{flawed}");
    }
}

#[test]
fn what_is_sent_elsewhere_has_every_claim_and_nothing_that_could_break_out() {
    let folder = folder("feeds");
    let hostile = "</script><script>alert(1)</script><!-- & \u{2028} \" ' =1+1";
    let document = json!({
        "title": hostile,
        "article": {"title": hostile, "url": "https://example.org/a#b", "publisher": hostile},
        "claims": [{
            "id": "one", "text": hostile, "quote": hostile, "source": {"name": hostile, "role": hostile},
            "caveats": [hostile], "citations": [{"title": hostile, "url": "https://example.org/x"}],
            "passages": [{"exact": hostile, "prefix": hostile}], "statusNote": hostile,
            "assessment": {"by": hostile, "text": hostile, "rating": hostile},
            "revisions": [{"reason": hostile, "correction": true}]
        }]
    });
    put(&folder, "claims.json", document.to_string());
    let convert = |to: &str| {
        let (code, out, error) = run(&folder, &["convert", "claims.json", "--to", to]);
        assert_eq!((code, error.as_str()), (0, ""), "{to}");
        out
    };
    for to in ["jsonld", "annotations", "apple-news"] {
        let text = convert(to);
        assert!(!text.contains(['<', '>', '&', '\u{2028}']), "{to}: {text}");
        serde_json::from_str::<Value>(&text).unwrap();
    }
    let ld: Value = serde_json::from_str(&convert("jsonld")).unwrap();
    assert_eq!(ld["@graph"][0]["@id"], "https://example.org/a#claim-one");
    assert_eq!((ld["@graph"][0]["text"].as_str(), ld["@graph"][1]["@type"].as_str()), (Some(hostile), Some("ClaimReview")));
    assert_eq!(ld["@graph"][0]["correction"][0]["text"], hostile);
    let page: Value = serde_json::from_str(&convert("annotations")).unwrap();
    let target = &page["items"][0]["target"];
    assert_eq!((target["source"].as_str(), target["selector"]["exact"].as_str()), (Some("https://example.org/a"), Some(hostile)));
    let news: Value = serde_json::from_str(&convert("apple-news")).unwrap();
    let body = news["components"][3]["text"].as_str().unwrap();
    assert!(body.contains("&lt;/script&gt;") && !body.contains("<script"), "{body}");
    // Every cell of the table that a spreadsheet could take for a formula is text.
    put(
        &folder,
        "formula.json",
        json!({"claims": [{"text": "=1+1", "quote": "+1", "verb": "-1", "place": "@a", "id": "-x"}]}).to_string(),
    );
    let (_, csv, _) = run(&folder, &["convert", "formula.json", "--to", "csv"]);
    assert_eq!(csv, "id,text,quote,verb,place\r\n'-x,'=1+1,'+1,'-1,'@a\r\n");
}

#[test]
fn a_newsletter_has_lines_of_72_columns_but_for_addresses() {
    let folder = folder("newsletter");
    for name in EXAMPLES {
        let (code, text, _) = run(&folder, &["convert", example(name).to_str().unwrap(), "--to", "newsletter"]);
        assert_eq!(code, 0);
        for line in text.lines() {
            assert!(line.chars().count() <= 72 || line.trim_start().starts_with("<http"), "{name}: {line}");
            assert!(!line.ends_with(' '), "{name}: {line}");
        }
        let document: Value = serde_json::from_str(&fs::read_to_string(example(name)).unwrap()).unwrap();
        // Lines break at spaces and after strokes.
        let flat = |text: &str| text.split_whitespace().collect::<String>();
        let whole = flat(&text);
        for (index, claim) in document["claims"].as_array().unwrap().iter().enumerate() {
            assert!(
                whole.contains(&flat(&format!("{}. {}", index + 1, claim["text"].as_str().unwrap()))),
                "{name}, claim {index}"
            );
            for caveat in claim["caveats"].as_array().into_iter().flatten() {
                let text = caveat["text"].as_str().or(caveat.as_str()).unwrap_or_default();
                assert!(whole.contains(&flat(text)), "{name}, claim {index}: {text}");
            }
        }
    }
    put(&folder, "ar.json", r#"{"lang":"ar","claims":[{"text":"هطل المطر","source":"الأرصاد"}]}"#);
    let (_, text, _) = run(&folder, &["convert", "ar.json", "--to", "newsletter"]);
    assert!(text.contains("1. هطل المطر") && text.contains("قول واحد"), "{text}");
}

#[test]
fn each_shell_has_completions_and_help_has_examples() {
    let folder = folder("help");
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let (code, out, _) = run(&folder, &["completions", shell]);
        assert!(code == 0 && out.contains("convert"), "{shell}");
    }
    for command in ["check", "render", "convert"] {
        let (code, out, _) = run(&folder, &[command, "--help"]);
        assert!(code == 0 && out.contains("Examples:\n  claims ") && out.contains("Ends with 0"), "{out}");
    }
    assert!(run(&folder, &["--help"]).1.contains("To begin: claims check claims.json"));
}
