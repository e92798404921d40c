//! What axe-core finds wrong on the preview, and on a prerendered page: nothing.

use crate::engine::Engine;
use crate::page;
use crate::server::Server;
use crate::story;
use crate::webdriver::Browser;
use serde_json::{Value, json};
use std::fs;

tests![
    the_preview_passes_closed_and_open,
    the_preview_passes_in_the_dark,
    a_prerendered_page_passes,
    an_article_with_marks_and_a_card_passes,
    every_state_passes_in_light_and_in_dark,
    every_language_passes,
    what_is_pressed_is_large_enough,
    text_of_twice_the_size_fits,
    four_hundred_per_cent_needs_no_scrolling_sideways,
    in_forced_colours_nothing_is_told_by_colour_alone,
    with_reduced_motion_nothing_moves,
    the_tree_of_the_demonstration_is_as_it_was,
];

fn preview(browser: &Browser) -> Server {
    let server = Server::start();
    server.serve_folder("/", &page::given("CLAIMS_TABLE_PREVIEW"));
    server.serve(
        "/",
        crate::server::Reply::html(fs::read(page::given("CLAIMS_TABLE_PREVIEW").join("index.html")).expect("expected a preview")),
    );
    browser.open(&server.at("/"));
    // The table loads when the reader comes near it.
    browser.wait(
        "the example stands",
        "const table = document.querySelector('claims-table'); table?.scrollIntoView(); return Boolean(table?.claims);",
    );
    server
}

/// Runs axe with all its rules on the page as it stands.
fn assert_nothing_found(browser: &Browser, state: &str) {
    assert_nothing_found_in(browser, ":root", state);
}

/// The same for a part of the page.
pub fn assert_nothing_found_in(browser: &Browser, selector: &str, state: &str) {
    let axe = fs::read_to_string(page::given("CLAIMS_TABLE_AXE")).expect("expected axe.min.js");
    let found = browser.run_with(
        "if (!window.axe) {
             const script = document.createElement('script');
             script.textContent = arguments[0];
             document.head.append(script);
         }
         const { violations } = await window.axe.run(arguments[1] === ':root' ? document : arguments[1], { resultTypes: ['violations'] });
         return violations.map(({ id, nodes }) => [id, nodes.map(node => node.target.flat().join(' ') + ': ' + node.failureSummary)]);",
        &[Value::from(axe), selector.into()],
    );
    assert_eq!(found, json!([]), "{state}");
}

fn open_all_rows(browser: &Browser) {
    browser.run(
        "for (const table of document.querySelectorAll('claims-table')) {
             for (const row of table.shadowRoot?.querySelectorAll('details') ?? []) row.open = true;
         }
         await frames(3);",
    );
}

fn the_preview_passes_closed_and_open(browser: &Browser) {
    let _server = preview(browser);
    assert_nothing_found(browser, "rows closed");
    open_all_rows(browser);
    assert_nothing_found(browser, "rows open");
}

fn the_preview_passes_in_the_dark(browser: &Browser) {
    // Only Chromium can be told of a reader's preference while it runs.
    if browser.engine != Engine::Chromium {
        return;
    }
    let prefer = |scheme: &str| {
        browser.devtools(
            "Emulation.setEmulatedMedia",
            &json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] }),
        );
    };
    prefer("dark");
    let _server = preview(browser);
    assert_nothing_found(browser, "dark, rows closed");
    open_all_rows(browser);
    assert_nothing_found(browser, "dark, rows open");
    prefer("");
}

fn a_prerendered_page_passes(browser: &Browser) {
    let server = page::server();
    page::open(browser, &server, &page::prerender(page::CLAIMS));
    page::wait_ready(browser);
    assert_nothing_found(browser, "rows closed");
    open_all_rows(browser);
    assert_nothing_found(browser, "rows open");
}

fn an_article_with_marks_and_a_card_passes(browser: &Browser) {
    let _server = story::open(browser);
    story::wait_searched(browser);
    assert_nothing_found(browser, "no card");
    browser.run("mark('killed').focus();");
    browser.wait("a card is shown", "return Boolean(card());");
    assert_nothing_found(browser, "a card");
    open_all_rows(browser);
    assert_nothing_found(browser, "a card, and rows open");
}

/// The states that a table can be in, by what brings it there.
const STATES: [(&str, &str); 8] = [
    ("as it is", "return true;"),
    ("every row open", "host.openAll(); await frames(2); return opened().length === parts('claim').length;"),
    ("sorted", "parts('sort')[1].click(); await frames(4); return Boolean(root.querySelector('[aria-sort]'));"),
    (
        "searched",
        "const field = parts('search')[0]; field.value = 'lost'; field.dispatchEvent(new Event('input', { bubbles: true })); await frames(9); return parts('claim').length < 6;",
    ),
    (
        "nothing left",
        "const field = parts('search')[0]; field.value = 'zzz'; field.dispatchEvent(new Event('input', { bubbles: true })); await frames(9); return parts('claim').length === 0;",
    ),
    (
        "a meaning shown",
        "parts('term')[0].click(); await frames(2); return root.querySelectorAll('.meaning:popover-open').length === 1;",
    ),
    ("a broken document", "host.setAttribute('src', '/broken.json'); await frames(30); return true;"),
    ("an empty document", "host.claims = {}; await frames(9); return parts('notice').length === 1;"),
];

fn every_state_passes_in_light_and_in_dark(browser: &Browser) {
    for scheme in ["light", "dark"] {
        for (state, way) in STATES {
            let server = page::server();
            server.serve("/broken.json", crate::server::Reply::json(r#"{"claims":[{"text":"Whole."},{"text":"Hal"#));
            let style = format!("<style>:root {{ color-scheme: {scheme}; background: Canvas; color: CanvasText }}</style>");
            page::open(
                browser,
                &server,
                &format!("{style}{}<claims-table src=\"/claims.json\" load=\"eager\"></claims-table>", page::LOADER),
            );
            page::wait_ready(browser);
            browser.wait("the controls work", "return !parts('search')[0].disabled;");
            browser.wait(state, way);
            assert_nothing_found(browser, &format!("{state}, {scheme}"));
        }
    }
}

fn every_language_passes(browser: &Browser) {
    let server = page::server();
    for lang in ["fr", "ar", "he", "ja"] {
        let fragment = page::prerender_with(page::CLAIMS, &["--lang", lang]).replacen(
            "<claims-table",
            "<claims-table load=\"eager\" open=\"all\"",
            1,
        );
        page::open(browser, &server, &fragment);
        page::wait_ready(browser);
        assert_nothing_found(browser, lang);
    }
}

/// WCAG 2.2, 2.5.8: 24 by 24 CSS pixels, but for links inside a sentence.
fn what_is_pressed_is_large_enough(browser: &Browser) {
    for width in [1280, 500] {
        browser.resize(width, 900);
        let _server = story::open(browser);
        open_all_rows(browser);
        let small = browser.run(
            "await frames(3);
             const small = [];
             for (const node of root.querySelectorAll('input, select, button, summary, a[href]')) {
                 if (!node.getClientRects().length || node.closest('[popover]')) continue;
                 const { width, height } = node.getBoundingClientRect();
                 const isInSentence = node.localName === 'a' || getComputedStyle(node).display === 'inline';
                 if (!isInSentence && (width < 24 || height < 24)) small.push(`${node.outerHTML.slice(0, 80)} ${width} ${height}`);
             }
             return small;",
        );
        browser.resize(1280, 900);
        assert_eq!(small, json!([]), "at {width} px");
    }
}

/// What is cut off or stands over something else: text that is wider than its box, and rows that overlap.
const CUT_OFF: &str = "
    await frames(3);
    const cut = [...root.querySelectorAll('.sheet *')].filter(node => node.getClientRects().length && node.scrollWidth > node.clientWidth + 1
        && getComputedStyle(node).display !== 'inline' && !node.matches('svg *, select, option'));
    const rows = parts('claim').map(row => row.getBoundingClientRect());
    const over = rows.filter((row, at) => at && row.top < rows[at - 1].bottom - 1);
    return [cut.map(node => node.outerHTML.slice(0, 80)), over.length, document.documentElement.scrollWidth > innerWidth];
";

fn text_of_twice_the_size_fits(browser: &Browser) {
    let server = page::server();
    let style = "<style>:root { --claims-table-font-size: 32px }</style>";
    page::open(browser, &server, &format!("{style}{}", page::prerender(page::CLAIMS)));
    page::wait_ready(browser);
    open_all_rows(browser);
    assert_eq!(browser.run(CUT_OFF), json!([[], 0, false]));
}

fn four_hundred_per_cent_needs_no_scrolling_sideways(browser: &Browser) {
    // A window of 1280 CSS pixels is one of 320 then.
    let server = page::server();
    let frame =
        "<style>body { margin: 0 }</style><iframe src=\"/inner\" style=\"width: 320px; height: 700px; border: 0\"></iframe>";
    server.serve(
        "/inner",
        crate::server::Reply::html(page::host(&page::prerender(page::CLAIMS)).replace("<body>", "<body style=\"margin: 0\">")),
    );
    page::open(browser, &server, frame);
    let found = browser.wait(
        "the table in the narrow window is measured",
        "const inner = document.querySelector('iframe').contentDocument;
         const table = inner?.querySelector('claims-table');
         if (!table?.claims) return null;
         table.openAll();
         await frames(3);
         return [inner.documentElement.scrollWidth <= 320, [...table.shadowRoot.querySelectorAll('.sheet *')].filter(node => node.getBoundingClientRect().right > 321).map(node => node.outerHTML.slice(0, 60))];",
    );
    assert_eq!(found, json!([true, []]));
}

fn in_forced_colours_nothing_is_told_by_colour_alone(browser: &Browser) {
    if browser.engine != Engine::Chromium {
        return;
    }
    browser.devtools("Emulation.setEmulatedMedia", &json!({ "features": [{ "name": "forced-colors", "value": "active" }] }));
    let _server = story::open(browser);
    open_all_rows(browser);
    assert_nothing_found(browser, "forced colours");
    let shapes = "return parts('status').every(status => status.querySelector('svg')?.getBoundingClientRect().width > 8 && status.innerText.trim());";
    assert_eq!(browser.run(shapes), true);
    let edge = "return getComputedStyle(root.querySelector('.evidence')).borderInlineStartWidth;";
    assert_eq!(browser.run(edge), "3px");
    browser.devtools("Emulation.setEmulatedMedia", &json!({ "features": [{ "name": "forced-colors", "value": "" }] }));
}

fn with_reduced_motion_nothing_moves(browser: &Browser) {
    if browser.engine != Engine::Chromium {
        return;
    }
    let moving = "return [...root.querySelectorAll('*')].filter(node => ['', '::before', '::after'].some(pseudo => {
        const { transitionDuration, animationName } = getComputedStyle(node, pseudo || null);
        return animationName !== 'none' || transitionDuration.split(', ').some(time => parseFloat(time) > 0);
    })).length;";
    let _server = story::open(browser);
    assert_ne!(browser.run(moving), 0);
    browser.devtools(
        "Emulation.setEmulatedMedia",
        &json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] }),
    );
    assert_eq!(browser.run(moving), 0);
    browser.devtools("Emulation.setEmulatedMedia", &json!({ "features": [{ "name": "prefers-reduced-motion", "value": "" }] }));
}

/// What assistive technology is told of the demonstration, in lines: role, name, and what is expanded, sorted or disabled.
fn the_tree_of_the_demonstration_is_as_it_was(browser: &Browser) {
    // Only Chromium gives its tree.
    if browser.engine != Engine::Chromium {
        return;
    }
    let server = page::server();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = fs::read_to_string(folder.join("examples/north-korea/claims.json")).expect("expected the demonstration");
    page::open(
        browser,
        &server,
        &page::prerender(&document).replacen("<claims-table", "<claims-table load=\"eager\" open=\"first\"", 1),
    );
    page::wait_ready(browser);
    browser.wait("the first row is open and the controls work", "return opened().length === 1 && !parts('search')[0].disabled;");
    browser.devtools("Accessibility.enable", &json!({}));
    let tree = browser.devtools("Accessibility.getFullAXTree", &json!({}));
    let lines = outline(&tree["nodes"]);
    browser.devtools("Accessibility.disable", &json!({}));
    let path = folder.join("tests/golden/accessibility.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &lines).expect("expected a file to write");
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    let other: Vec<_> = lines.lines().zip(golden.lines()).enumerate().filter(|(_, (now, then))| now != then).take(5).collect();
    assert_eq!(
        (other, lines.lines().count()),
        (Vec::new(), golden.lines().count()),
        "left: the tree now; right: tests/golden/accessibility.txt. If the change is meant, renew it with UPDATE_GOLDEN=1"
    );
}

/// The part of a tree below the table, a node a line, two spaces a level; what has neither name nor meaning is passed over.
fn outline(nodes: &Value) -> String {
    let nodes = nodes.as_array().cloned().unwrap_or_default();
    let of = |id: &Value| nodes.iter().find(|node| node["nodeId"] == *id);
    let mut lines = String::new();
    let Some(root) = nodes.first() else { return lines };
    let mut rest = vec![(root, 0_usize)];
    while let Some((node, depth)) = rest.pop() {
        let role = node["role"]["value"].as_str().unwrap_or_default();
        let is_silent =
            node["ignored"] == true || matches!(role, "generic" | "none" | "InlineTextBox" | "LineBreak" | "ListMarker");
        let inner = if is_silent { depth } else { depth + 1 };
        if !is_silent {
            let name = node["name"]["value"].as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
            lines.push_str(&"  ".repeat(depth));
            lines.push_str(role);
            if !name.is_empty() {
                lines.push_str(&format!(" \"{name}\""));
            }
            for property in node["properties"].as_array().into_iter().flatten() {
                let (name, value) = (&property["name"], &property["value"]["value"]);
                if ["expanded", "disabled", "sort", "level", "live"].iter().any(|known| name == known) && *value != false {
                    lines.push_str(&format!(" [{}={value}]", name.as_str().unwrap_or_default()));
                }
            }
            lines.push('\n');
        }
        rest.extend(node["childIds"].as_array().into_iter().flatten().rev().filter_map(of).map(|child| (child, inner)));
    }
    lines
}
