//! The example documents and articles hold what their README and their index say of them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that fails panics")]

use std::fs;
use std::path::{Path, PathBuf};

use claims_table::claims::Document;
use claims_table::claims::read::json_document;

/// The folders of `examples/` that hold an article and its claims, by name; `embed` holds pages of another kind, see `tests/embed.rs`.
fn examples() -> Vec<(String, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let mut found: Vec<_> = entries
        .filter(|entry| entry.path().join("article.html").is_file())
        .map(|entry| (entry.file_name().into_string().unwrap(), entry.path()))
        .collect();
    found.sort();
    found
}

fn document(folder: &Path) -> Document {
    json_document(&fs::read(folder.join("claims.json")).unwrap()).document
}

/// The page as its reader sees it: no tags, entities decoded, one space for any white space.
fn text_of(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = after.split_once('>').expect("expected `>` after every `<`, found the end of the page");
        rest = after;
        let name = tag.split([' ', '\n']).next().unwrap_or(tag);
        if matches!(name, "script" | "style") {
            rest = rest.split_once(&format!("</{name}>")).expect("expected an end of every script and style").1;
        } else if !matches!(
            name.trim_start_matches('/'),
            "a" | "abbr" | "b" | "cite" | "em" | "i" | "q" | "span" | "strong" | "time"
        ) {
            text.push(' ');
        }
    }
    text.push_str(rest);
    for (entity, character) in
        [("&nbsp;", "\u{a0}"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    {
        text = text.replace(entity, character);
    }
    assert_eq!(text.find("&#"), None, "an entity that this test does not know");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands between two marks that each stand once in a page.
fn between<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    assert_eq!((page.matches(start).count(), page.matches(end).count()), (1, 1), "{start} … {end}");
    page.split_once(start).unwrap().1.split_once(end).unwrap().0
}

fn article(folder: &Path) -> String {
    let page = fs::read_to_string(folder.join("article.html")).unwrap();
    between(&page, "<article>", "</article>").to_owned()
}

#[test]
fn every_example_is_read_without_a_problem() {
    let examples = examples();
    assert_eq!(examples.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["bus-lanes", "climate", "north-korea"]);
    for (name, folder) in examples {
        let reading = json_document(&fs::read(folder.join("claims.json")).unwrap());
        let lines: Vec<String> = reading.problems.iter().chain(&reading.broken).map(|problem| problem.line(&name)).collect();
        assert_eq!(lines, Vec::<String>::new());
        assert!(!reading.document.claims.is_empty(), "{name}");
    }
}

#[test]
fn the_checker_asks_of_the_examples_only_what_nobody_here_knows() {
    use claims_table::check::check;
    use claims_table::intake::Manuscript;

    let asked = |folder: &Path| {
        let manuscript = Manuscript::of_json(fs::read(folder.join("claims.json")).unwrap());
        let mut asked: Vec<&str> = check(&manuscript, Some((2026, 11, 26))).iter().map(|problem| problem.rule).collect();
        asked.sort_unstable();
        asked.dedup();
        asked
    };
    let of = |name: &str| asked(&examples().into_iter().find(|(own, _)| own == name).unwrap().1);
    // The story that is made up lacks nothing. Of real pages no copy was seen, and of unnamed people no reason is known.
    assert_eq!(of("bus-lanes"), [""; 0]);
    assert_eq!(of("climate"), ["no-archive"]);
    assert_eq!(of("north-korea"), ["anonymous-without-reason", "no-archive"]);
}

#[test]
fn every_passage_stands_exactly_once_in_its_article() {
    for (name, folder) in examples() {
        let text = text_of(&article(&folder));
        let mut count = 0;
        for (claim, id) in document(&folder).claims.iter().zip(document(&folder).claim_ids()) {
            for passage in &claim.passages {
                let part = |text: &Option<String>| text.clone().unwrap_or_default();
                let quote = format!("{}{}{}", part(&passage.prefix), part(&passage.exact), part(&passage.suffix));
                assert!(!part(&passage.exact).is_empty(), "{name}, claim {id}");
                assert_eq!(text.matches(&quote).count(), 1, "{name}, claim {id}: `{quote}`");
                count += 1;
            }
        }
        assert!(count > 0, "{name} has no passages");
    }
}

#[cfg(feature = "cli")]
#[test]
fn every_passage_is_found_in_its_page_exactly() {
    use claims_table::anchor::Certainty;
    use claims_table::markup::{Page, passage};

    let mut counts = Vec::new();
    for (name, folder) in examples() {
        let page = Page::read(fs::read(folder.join("article.html")).unwrap()).unwrap();
        let text = page.text(&page.article().unwrap());
        let passages = passage::anchored(&text.text, &document(&folder));
        for passage in &passages {
            assert_eq!(passage.anchor.map(|found| found.certainty), Ok(Certainty::Exact), "{name}: {passage:?}");
        }
        counts.push(passages.len());
    }
    assert_eq!(counts, [12, 10, 30]);
}

#[test]
fn the_war_report_has_the_claims_it_is_known_for() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/north-korea");
    let ids: Vec<String> = document(&folder).claim_ids().iter().map(ToString::to_string).collect();
    let expected = "1 2 3 4 4a 4b 4c 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19".split(' ').map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(ids, expected);
}

/// What a row of an example shows beside other rows: the lines on the scale, those apart, and what is said of other claims.
fn beside(example: &str, id: &str) -> (Vec<String>, Vec<String>, Vec<String>) {
    use claims_table::strings::Strings;
    use claims_table::table::{Ledger, Line};

    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(example);
    let ledger = Ledger::of(std::rc::Rc::new(json_document(&fs::read(folder.join("claims.json")).unwrap())));
    let evidence = ledger.row(&Strings::default(), ledger.index_of(id).unwrap()).unwrap().evidence;
    let texts = |lines: &[Line]| lines.iter().map(Line::text).collect();
    let (rivals, apart) = evidence
        .plot
        .as_ref()
        .map_or_else(Default::default, |plot| (plot.rivals.iter().map(|rival| rival.line.text()).collect(), texts(&plot.apart)));
    (rivals, apart, texts(&evidence.relations))
}

#[test]
fn the_war_report_s_rival_figures_stand_on_one_scale_and_the_killed_apart() {
    let (rivals, apart, relations) = beside("north-korea", "4");
    assert_eq!(
        rivals,
        [
            "Claim 4, Volodymyr Zelensky: about 4,000\u{a0}soldiers, as of 9 Jan 2025, since they were first deployed to Kursk",
            "Claim 5, Lloyd Austin: over 1,000\u{a0}soldiers, as of 9 Jan 2025, since December 2024",
            "Claim 6, National Intelligence Service: about 3,000\u{a0}soldiers, as of 13 Jan 2025, to 13 January 2025",
            "Claim 7, Western officials: about 4,000\u{a0}soldiers, as of about 15 Jan 2025, to mid-January 2025; also counts missing, captured",
        ]
    );
    assert_eq!(
        apart,
        [
            "Claim 6, National Intelligence Service: 300; counts only killed",
            "Claim 6, National Intelligence Service: 2,700; counts only wounded",
            "Claim 7, Western officials: 1,000; counts only killed",
            "Claim 8, US officials: over 1,000\u{a0}soldiers; counts only killed, the last week of December 2024",
        ]
    );
    assert_eq!(relations[0], "2 reports, 2 independent origins");
    assert_eq!(
        beside("north-korea", "8").2,
        [
            "Disputes claim 21: The North Koreans made little difference, and Ukraine opened a new offensive in Kursk with small gains."
        ]
    );
    assert_eq!(beside("north-korea", "18").2, ["Disputes claim 11: The North Koreans enabled modest Russian gains in Kursk."]);
}

#[test]
fn the_local_story_has_a_report_that_only_repeats_another() {
    let (rivals, apart, relations) = beside("bus-lanes", "customers");
    assert_eq!((rivals.len(), apart.len()), (2, 0));
    assert_eq!(relations, ["2 reports, 1 origin"]);
}

#[test]
fn the_war_report_has_600_to_900_words_beside_headline_standfirst_and_table() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/north-korea");
    let article = article(&folder);
    let (_, body) = article.split_once("</header>").unwrap();
    let (body, _) = body.split_once("<claims-table").unwrap();
    let words = text_of(body).split(' ').count();
    assert!((600..=900).contains(&words), "{words} words");
}

#[test]
fn every_article_page_holds_the_element_and_its_document() {
    for (name, folder) in examples() {
        assert!(article(&folder).contains("<claims-table src=\"claims.json\" load=\"eager\"></claims-table>"), "{name}");
    }
}

#[test]
fn the_index_names_the_folders_there_are() {
    let index = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/index.json");
    let index: serde_json::Value = serde_json::from_str(&fs::read_to_string(index).unwrap()).unwrap();
    let mut names: Vec<&str> = index.as_array().unwrap().iter().map(|entry| entry["name"].as_str().unwrap()).collect();
    names.sort_unstable();
    let examples = examples();
    assert_eq!(names, examples.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>());
    for entry in index.as_array().unwrap() {
        let name = entry["name"].as_str().unwrap();
        assert!(!entry["title"].as_str().unwrap().is_empty() && !entry["about"].as_str().unwrap().is_empty(), "{name}");
    }
}
