//! How long it takes to find the passages of a long article, and whether the page answers its reader meanwhile.

use crate::article::{Article, Kind};
use crate::webdriver::Browser;
use crate::{page, server};

/// UTF-16 code units of the article's text: far more than a newspaper prints, as much as a live blog of a long day.
const LENGTH: usize = 1_000_000;
/// How many passages the document has.
const PASSAGES: usize = 200;

/// What one round measured.
struct Measured {
    found: usize,
    lost: usize,
    /// From the table's `ready` to its `anchors`, in milliseconds.
    took: f64,
    /// The longest task meanwhile, in milliseconds; `None` where none was over 50, which browsers do not report, or none are reported.
    longest: Option<f64>,
}

/// Measures each kind of passage so many times and prints the table.
pub fn run(rounds: usize) {
    let browser = Browser::start();
    let reports_tasks = browser.run("return PerformanceObserver.supportedEntryTypes.includes('longtask');") == true;
    println!("\n{LENGTH} UTF-16 code units of article, {PASSAGES} passages, {rounds} rounds, in {:?}\n", browser.engine);
    println!("{:<14}{:>7}{:>7}{:>12}{:>18}{:>20}", "passages", "found", "lost", "median ms", "ms", "longest task ms");
    for kind in Kind::ALL {
        let mut rounds: Vec<Measured> = (0..rounds).map(|round| measured(&browser, kind, round)).collect();
        rounds.sort_by(|one, other| one.took.total_cmp(&other.took));
        let (first, last, middle) = (&rounds[0], &rounds[rounds.len() - 1], &rounds[rounds.len() / 2]);
        let longest = rounds.iter().filter_map(|round| round.longest).reduce(f64::max);
        let longest = match longest {
            Some(longest) => format!("{longest:.0}"),
            None if reports_tasks => "50 at most".to_owned(),
            None => "not reported".to_owned(),
        };
        println!(
            "{:<14}{:>7}{:>7}{:>12.0}{:>18}{:>20}",
            kind.name(),
            middle.found,
            middle.lost,
            middle.took,
            format!("{:.0} to {:.0}", first.took, last.took),
            longest
        );
    }
}

fn measured(browser: &Browser, kind: Kind, round: usize) -> Measured {
    let article = Article::of(LENGTH, PASSAGES, kind, round as u64 + 1);
    let server = page::server();
    let watch = "<script>window.tasks = []; window.times = {};
        if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
            new PerformanceObserver(list => tasks.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration])))
                .observe({ type: 'longtask' });
        }
        for (const name of ['ready', 'anchors']) {
            document.addEventListener('claims-table:' + name, ({ detail }) => {
                times[name] ??= performance.now();
                window[name] = detail;
            });
        }</script>";
    server.serve("/document.json", server::Reply::json(article.document.clone()));
    let html = page::host(&format!("{watch}<article>{}</article>{}", article.html, page::LOADER))
        .replace("<article><h1>Losses</h1><p>Kyiv says it lost 43,000 soldiers.</p></article>", "");
    server.serve("/", server::Reply::html(html));
    browser.open(&server.at("/"));
    // The page is laid out before the table comes, so that its own work is not counted.
    browser.run(
        "await frames(3);
         const table = document.createElement('claims-table');
         table.setAttribute('src', '/document.json');
         table.setAttribute('load', 'eager');
         document.querySelector('main').append(table);",
    );
    browser.wait("the passages were looked for", "return window.anchors !== undefined;");
    // The entry of a task comes once it is over.
    browser.run("await frames(3);");
    let result = browser.run(
        "const during = tasks.filter(([start, duration]) => start + duration > times.ready && start < times.anchors && start >= times.ready);
         return [anchors.found.length, anchors.lost.length, times.anchors - times.ready, Math.max(0, ...during.map(([, duration]) => duration))];",
    );
    let number = |index: usize| result[index].as_f64().unwrap_or_default();
    Measured {
        found: number(0) as usize,
        lost: number(1) as usize,
        took: number(2),
        longest: Some(number(3)).filter(|longest| *longest > 0.0),
    }
}
