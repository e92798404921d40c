//! How long it takes from what a reader does to the frame that shows the right result.

use crate::claims::{Claim, Document};
use crate::engine::Engine;
use crate::figures::{self, Row, spread, thousands};
use crate::host::{self, Host, Kind};
use crate::webdriver::Browser;
use crate::words::THINGS;
use serde_json::{Value, json};

/// How long a result may take, in milliseconds; what comes later counts as wrong.
const PATIENCE: u32 = 10_000;
/// How many rows a long table shows at once, and up to how many claims it shows all.
const PAGE: usize = 50;
const WHOLE: usize = 100;

/// What a reader does, in the order of the table.
const NAMES: [&str; 8] =
    ["open a row", "search for a word", "type a letter", "clear the search", "filter by status", "sort", "open all", "last page"];

/// Something a reader does, and what should then be seen.
struct Step {
    /// What it is counted as; `None` brings the table back to where it was, which is not counted.
    name: Option<&'static str>,
    input: Value,
    expected: Value,
}

/// The samples of the tables of one length, in the order of [`NAMES`].
struct Samples<'host> {
    host: &'host Host,
    steps: Vec<Step>,
    figures: [Vec<f64>; 8],
    wrong: Option<String>,
}

/// Does everything so many times and prints the table.
pub fn run(hosts: &[Host], rounds: usize) {
    let samples = |host| Samples { host, steps: steps(Host::document(host)), figures: Default::default(), wrong: None };
    let mut all: Vec<Samples> = hosts.iter().map(samples).collect();
    host::in_rounds(hosts, rounds, |browser| all.iter_mut().for_each(|samples| samples.take(browser)));
    let heading = format!(
        "Interactions in {:?}: milliseconds from the input to the frame with the right result, median (quartiles) over {rounds} loads",
        Engine::of_run()
    );
    let lengths: Vec<String> = all.iter().map(|samples| thousands(samples.host.document().claims.len())).collect();
    let head: Vec<&str> = std::iter::once("claims").chain(lengths.iter().map(String::as_str)).collect();
    let row = |(index, name): (usize, &&str)| -> Row {
        std::iter::once((*name).to_owned()).chain(all.iter().map(|samples| spread(&samples.figures[index]))).collect()
    };
    figures::print(&heading, &head, &NAMES.iter().enumerate().map(row).collect::<Vec<_>>());
    for (samples, length) in all.iter().zip(&lengths) {
        if let Some(wrong) = &samples.wrong {
            println!("{length} claims: {wrong}");
        }
    }
}

impl Samples<'_> {
    fn take(&mut self, browser: &Browser) {
        let server = self.host.serve(Kind::ScriptOnly).expect("expected a page that needs nothing but the built files");
        browser.open(&server.at("/"));
        browser.run_with("return bench.started(arguments[0]);", &[json!(host::LIMIT)]);
        for step in &self.steps {
            let given = [json!({ "input": step.input, "expected": step.expected }), json!(PATIENCE)];
            let result = browser.run_with("return bench.step(arguments[0], arguments[1]);", &given);
            match (&result, step.name) {
                (Value::String(found), _) => {
                    // What follows would start from something else than it expects.
                    self.wrong = Some(format!("{}: expected {}, found {found}", step.input, step.expected));
                    return;
                }
                (result, Some(name)) => {
                    let figures = NAMES.iter().zip(&mut self.figures).find(|(known, _)| **known == name);
                    if let (Some((_, samples)), Some(took)) = (figures, result.as_f64()) {
                        samples.push(took);
                    }
                }
                _ => {}
            }
        }
    }
}

/// Everything a reader does with a document, from its first row on.
fn steps(document: &Document) -> Vec<Step> {
    let claims: Vec<&Claim> = document.claims.iter().collect();
    let total = claims.len();
    let at_once = |count: usize| if total > WHOLE { count.min(PAGE) } else { count };
    let mut steps = Vec::new();
    let mut add = |name, input, expected| steps.push(Step { name, input, expected });

    for row in 0..5 {
        let input = json!({ "part": "summary", "row": row });
        add(Some("open a row"), input.clone(), json!({ "open": row }));
        add(None, input, json!({ "open": "none" }));
    }

    let found = |matching: &[&Claim]| {
        let first: Vec<&str> = matching.iter().take(1).map(|claim| claim.id.as_str()).collect();
        json!({ "matching": matching.len(), "first": first, "count": at_once(matching.len()) })
    };
    let search = |text: &str| json!({ "part": "search", "value": text });
    let matching = |text: &str| claims.iter().copied().filter(|claim| claim.searched.contains(text)).collect::<Vec<_>>();
    let words = words(&claims);
    for word in &words {
        add(Some("search for a word"), search(word), found(&matching(word)));
        add(Some("clear the search"), search(""), found(&claims));
    }
    for word in words.iter().skip(1) {
        for end in 1..=word.len() {
            add(Some("type a letter"), search(&word[..end]), found(&matching(&word[..end])));
        }
        add(None, search(""), found(&claims));
    }

    let filter = |status: &str| json!({ "part": "status-filter", "value": status });
    // A filter offers only what there is.
    let mut statuses: Vec<&str> = Vec::new();
    for claim in &claims {
        if statuses.len() < 3 && !statuses.contains(&claim.status) {
            statuses.push(claim.status);
        }
    }
    for status in statuses {
        let matching: Vec<&Claim> = claims.iter().copied().filter(|claim| claim.status == status).collect();
        add(Some("filter by status"), filter(status), found(&matching));
        add(None, filter(""), found(&claims));
    }

    type Key = fn(&Claim) -> &str;
    let keys: [(&str, Key); 2] = [("date", |claim| &claim.date), ("speaker", |claim| &claim.speaker)];
    let mut last = Vec::new();
    for (column, key) in keys {
        let with = |value: Option<&str>| -> Vec<&str> {
            claims.iter().filter(|claim| Some(key(claim)) == value).map(|claim| claim.id.as_str()).collect()
        };
        let least = with(claims.iter().map(|claim| key(claim)).min());
        let most = with(claims.iter().map(|claim| key(claim)).max());
        // The first click sorts upwards, the second downwards.
        for first in [&least, &most] {
            let expected = json!({ "first": first, "count": at_once(total) });
            add(Some("sort"), json!({ "part": "sort", "column": column }), expected);
        }
        last = least;
    }

    let open_all = json!({ "part": "open-all" });
    for _ in 0..3 {
        add(Some("open all"), open_all.clone(), json!({ "open": "all", "count": at_once(total) }));
        add(None, open_all.clone(), json!({ "open": "none", "count": at_once(total) }));
    }
    add(Some("last page"), json!({ "part": "page", "page": "last" }), json!({ "last": last }));
    steps
}

/// Three words of the document, in about a third, a tenth and a hundredth of its claims, as they stand in its first thousand.
fn words(claims: &[&Claim]) -> Vec<&'static str> {
    let sample = &claims[..claims.len().min(1000)];
    let share = |word: &str| sample.iter().filter(|claim| claim.searched.contains(word)).count() as f64 / sample.len() as f64;
    let shares: Vec<(&'static str, f64)> =
        THINGS.iter().map(|word| (*word, share(word))).filter(|(_, share)| *share > 0.0 && *share < 1.0).collect();
    let mut words: Vec<&'static str> = Vec::new();
    for wanted in [0.3, 0.1, 0.01] {
        let distance = |share: f64| (share / wanted).ln().abs();
        let left = shares.iter().filter(|(word, _)| !words.contains(word));
        words.extend(left.min_by(|one, other| distance(one.1).total_cmp(&distance(other.1))).map(|(word, _)| *word));
    }
    words
}
