//! How long it takes until a table can be read, opened and used, and what it then holds in memory.

use crate::engine::Engine;
use crate::figures::{self, Row, spread, thousands};
use crate::host::{self, Host, Kind, LIMIT};
use crate::webdriver::Browser;
use serde_json::{Value, json};

const HEAD: [&str; 8] = ["claims", "page", "first row", "first expand", "controls", "blocked", "Wasm MB", "JS heap MB"];
/// The columns' names in what the probe gives.
const FIGURES: [&str; 6] = ["row", "expand", "controls", "blocked", "wasm", "heap"];

/// The samples of a table of one length in one kind of page, in the order of [`FIGURES`].
struct Samples<'host> {
    host: &'host Host,
    kind: Kind,
    figures: [Vec<f64>; 6],
    missing: Option<String>,
}

/// Opens every page so many times and prints the table.
pub fn run(hosts: &[Host], rounds: usize) {
    let pages = hosts.iter().flat_map(|host| Kind::ALL.map(|kind| (host, kind)));
    let mut all: Vec<Samples> =
        pages.map(|(host, kind)| Samples { host, kind, figures: Default::default(), missing: None }).collect();
    host::in_rounds(hosts, rounds, |browser| all.iter_mut().for_each(|samples| samples.take(browser)));
    let heading = format!(
        "Startup in {:?}: milliseconds from the start of the navigation, median (quartiles) of {rounds} loads",
        Engine::of_run()
    );
    figures::print(&heading, &HEAD, &all.iter().map(Samples::row).collect::<Vec<_>>());
    for samples in &all {
        if let Some(missing) = &samples.missing {
            println!("{} claims, {}: {missing}", thousands(samples.claims()), samples.kind.name());
        }
    }
}

impl Samples<'_> {
    fn claims(&self) -> usize {
        self.host.document().claims.len()
    }

    fn take(&mut self, browser: &Browser) {
        // The second load tries to open a row from the start on, which the other figures are not to notice.
        for address in ["/", "/?expand"] {
            let server = match self.host.serve(self.kind) {
                Ok(server) => server,
                Err(missing) => return self.missing = Some(missing),
            };
            browser.open(&server.at(address));
            let started = browser.run_with("return bench.started(arguments[0]);", &[json!(LIMIT)]);
            if started["ready"].is_null() {
                return self.missing = Some(format!("was not ready after {LIMIT} ms"));
            }
            if address == "/" {
                self.add(&started, &["row", "controls", "blocked"], 1.0);
                self.add(&memory(browser), &["wasm", "heap"], 1e6);
            } else {
                self.add(&started, &["expand"], 1.0);
            }
        }
    }

    /// What the browser does not tell is left out.
    fn add(&mut self, measured: &Value, names: &[&str], unit: f64) {
        for (name, samples) in FIGURES.iter().zip(&mut self.figures) {
            if let (true, Some(number)) = (names.contains(name), measured[*name].as_f64()) {
                samples.push(number / unit);
            }
        }
    }

    fn row(&self) -> Row {
        let figures = self.figures.iter().map(|samples| spread(samples));
        [thousands(self.claims()), self.kind.name().to_owned()].into_iter().chain(figures).collect()
    }
}

/// What is held once nothing is left to be collected.
fn memory(browser: &Browser) -> Value {
    if browser.engine == Engine::Chromium {
        for _ in 0..2 {
            browser.devtools("HeapProfiler.collectGarbage", &json!({}));
        }
    }
    // The browser renews its figure of the heap every 50 milliseconds at most.
    browser.run("await new Promise(done => setTimeout(done, 100)); return bench.memory();")
}
