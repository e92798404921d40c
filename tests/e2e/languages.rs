//! The words of the interface: every language, and a publisher's own.

use crate::page::{self, LOADER};
use crate::webdriver::Browser;
use serde_json::{Value, json};
use std::fs;

tests![
    every_language_is_shown_by_script_alone,
    every_language_is_taken_over_where_it_was_written,
    one_language_is_fetched_and_english_none,
    no_language_but_english_is_in_the_wasm,
    own_words_are_shown_by_script_alone,
    own_words_are_taken_over_where_they_were_written,
    own_words_that_are_no_json_leave_the_language,
    a_language_that_is_not_there_is_english,
];

/// The tags of all languages that are deployed, and the words of each.
fn languages() -> Vec<(String, Value)> {
    let folder = page::given("CLAIMS_TABLE_DIST").join("embed").join("lang");
    let files = fs::read_dir(&folder).expect("expected dist/embed/lang").map(|entry| entry.expect("expected a file").path());
    let mut all: Vec<_> = files
        .map(|path| {
            let words: Value = serde_json::from_slice(&fs::read(&path).expect("expected a file")).expect("expected JSON");
            (words["lang"].as_str().expect("expected a tag").to_owned(), words)
        })
        .collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(
        all.iter().map(|(tag, _)| tag.as_str()).collect::<Vec<_>>(),
        ["ar", "de", "en", "es", "fr", "he", "ja", "ko", "pt", "uk"]
    );
    all
}

/// What is said on the first screen, and which way.
const SAID: &str = "
    const heading = name => parts('sort').find(sort => sort.dataset.column === name)?.innerText;
    const sheet = parts('table')[0].closest('[lang]');
    return [heading('order'), heading('speaker'), heading('date'), heading('status'), sheet.lang, getComputedStyle(sheet).direction];
";

fn assert_said(browser: &Browser, tag: &str, words: &Value) {
    let word = |name: &str| words[name].clone();
    let direction = if matches!(tag, "ar" | "he") { "rtl" } else { "ltr" };
    let said = ["column.claim", "column.speaker", "column.asOf", "column.status"].map(word);
    let expected = json!([said[0], said[1], said[2], said[3], tag, direction]);
    assert_eq!(browser.run(SAID), expected, "{tag}");
    // The claims are the document's, whatever language stands around them.
    assert_eq!(browser.run("return getComputedStyle(parts('text')[0].querySelector('.wording')).direction;"), "ltr");
    page::assert_no_error(browser);
}

fn every_language_is_shown_by_script_alone(browser: &Browser) {
    let server = page::server();
    for (tag, words) in languages() {
        page::open(
            browser,
            &server,
            &format!("{LOADER}<claims-table load=\"eager\" lang=\"{tag}\" src=\"/claims.json\"></claims-table>"),
        );
        page::wait_ready(browser);
        assert_said(browser, &tag, &words);
    }
}

fn every_language_is_taken_over_where_it_was_written(browser: &Browser) {
    let server = page::server();
    for (tag, words) in languages() {
        let fragment =
            page::prerender_with(page::CLAIMS, &["--lang", &tag]).replacen("<claims-table", "<claims-table load=\"eager\"", 1);
        page::open(
            browser,
            &server,
            &format!(
                "{fragment}<script>first = document.querySelector('claims-table').shadowRoot.querySelector('[part=root]')</script>"
            ),
        );
        page::wait_ready(browser);
        assert_said(browser, &tag, &words);
        assert_eq!(browser.run("return parts('root')[0] === first && parts('root').length;"), 1, "{tag} is taken over in place");
    }
}

fn one_language_is_fetched_and_english_none(browser: &Browser) {
    let server = page::server();
    for (tag, expected) in [("fr-CA", json!(["fr.json"])), ("en-GB", json!([]))] {
        page::open(
            browser,
            &server,
            &format!("{LOADER}<claims-table load=\"eager\" lang=\"{tag}\" src=\"/claims.json\"></claims-table>"),
        );
        page::wait_ready(browser);
        let fetched = "return performance.getEntriesByType('resource').map(entry => entry.name).filter(name => name.includes('/lang/')).map(name => name.split('/').pop());";
        assert_eq!(browser.run(fetched), expected, "{tag}");
    }
}

fn no_language_but_english_is_in_the_wasm(_: &Browser) {
    let wasm = fs::read(page::given("CLAIMS_TABLE_DIST").join("embed").join("claims-table_bg.wasm")).expect("expected the Wasm");
    let has = |text: &str| wasm.windows(text.len()).any(|bytes| bytes == text.as_bytes());
    for (tag, words) in languages() {
        for name in ["caption", "evidence.none", "notice.empty"] {
            let text = words[name].as_str().expect("expected a word");
            assert_eq!(has(text), tag == "en", "{tag}: `{text}`");
        }
    }
}

const OWN: &str = r#"{"column.speaker":"Says who","caveats.one":"a warning","caveats.other":"{} warnings"}"#;

fn assert_own(browser: &Browser) {
    page::wait_ready(browser);
    let said = browser.run(
        "return [parts('sort')[1].innerText, parts('sort')[0].innerText, parts('summary')[0].innerText.includes('a warning')];",
    );
    assert_eq!(said, json!(["Says who", "Claim", true]));
    page::assert_no_error(browser);
}

fn own_words_are_shown_by_script_alone(browser: &Browser) {
    let server = page::server();
    let own = format!("<script type=\"application/json\" data-words>{OWN}</script>");
    page::open(browser, &server, &format!("{LOADER}<claims-table load=\"eager\" src=\"/claims.json\">{own}</claims-table>"));
    assert_own(browser);
    let inline = format!("<script type=\"application/json\">{}</script>", page::CLAIMS);
    page::open(browser, &server, &format!("{LOADER}<claims-table load=\"eager\">{own}{inline}</claims-table>"));
    assert_own(browser);
}

fn own_words_are_taken_over_where_they_were_written(browser: &Browser) {
    let server = page::server();
    let file = std::env::temp_dir().join(format!("claims-table-words-{}.json", std::process::id()));
    fs::write(&file, OWN).expect("expected a file for words");
    let fragment = page::prerender_with(page::CLAIMS, &["--words", &file.display().to_string()]);
    let _ = fs::remove_file(&file);
    page::open(browser, &server, &fragment.replacen("<claims-table", "<claims-table load=\"eager\"", 1));
    assert_own(browser);
}

fn own_words_that_are_no_json_leave_the_language(browser: &Browser) {
    let server = page::server();
    let own = "<script type=\"application/json\" data-words>{oops</script>";
    page::open(browser, &server, &format!("{LOADER}<claims-table load=\"eager\" src=\"/claims.json\">{own}</claims-table>"));
    page::wait_ready(browser);
    assert_eq!(browser.run("return parts('sort')[1].innerText;"), "Who says so");
    browser.run("host.lang = 'ja';");
    browser.wait(
        "the language is what it was asked to be",
        "return parts('sort')[1].innerText === '発言者' || parts('table')[0].closest('[lang]').lang === 'ja';",
    );
}

fn a_language_that_is_not_there_is_english(browser: &Browser) {
    let server = page::server();
    page::open(
        browser,
        &server,
        &format!("{LOADER}<claims-table load=\"eager\" lang=\"eo\" src=\"/claims.json\"></claims-table>"),
    );
    page::wait_ready(browser);
    assert_eq!(
        browser.run("return [parts('sort')[1].innerText, parts('table')[0].closest('[lang]').lang];"),
        json!(["Who says so", "en"])
    );
}
