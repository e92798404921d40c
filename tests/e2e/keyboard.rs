//! What the keyboard does, key by key, as the table in `README.md` says. What leads from the article to the rows is in `ways`.

use crate::engine::Engine;
use crate::page;
use crate::server::Server;
use crate::story;
use crate::webdriver::Browser;
use serde_json::json;

tests![
    tab_goes_through_the_table_in_reading_order,
    shift_and_tab_go_the_other_way,
    the_focus_is_seen_wherever_it_is,
    enter_and_space_open_a_row_and_close_it,
    enter_and_space_sort_by_a_column,
    letters_search_and_what_is_left_is_said,
    arrows_choose_in_a_filter,
    enter_on_open_all_opens_every_row_and_the_focus_stays,
    enter_on_a_term_shows_its_meaning_and_escape_hides_it,
    a_row_that_is_closed_keeps_what_is_in_it_from_tab,
];

const TAB: char = '\u{E004}';
const ENTER: char = '\u{E007}';
const ESCAPE: char = '\u{E00C}';
const DOWN: char = '\u{E015}';
const SPACE: char = ' ';

/// What has the focus: its part, or the row it is in with its name.
const FOCUS: &str = "
    const at = root.activeElement;
    if (!at) return document.activeElement.localName;
    return [at.closest('[data-claim]')?.dataset.claim, at.getAttribute('part') ?? at.localName, at.dataset.column].filter(Boolean).join(' ');
";

fn open(browser: &Browser) -> Server {
    let server = page::server();
    page::open(browser, &server, &page::prerender(page::CLAIMS).replacen("<claims-table", "<claims-table load=\"eager\"", 1));
    page::wait_ready(browser);
    browser.wait("the controls work", "return !parts('search')[0].disabled;");
    server
}

/// Puts the focus on the first of a part.
fn focus(browser: &Browser, script: &str) {
    browser.run(&format!("({script}).focus();"));
}

fn focused(browser: &Browser) -> String {
    browser.run(FOCUS).as_str().unwrap_or_default().to_owned()
}

fn tab_goes_through_the_table_in_reading_order(browser: &Browser) {
    let _server = open(browser);
    page::click_row(browser, "buried");
    browser.wait("the row is open", "return opened().length === 1;");
    // What the keyboard reaches, in the order of the page: native elements alone, so no order of ours.
    let reachable = "
        const seen = node => node.checkVisibility?.({ visibilityProperty: true }) ?? node.getClientRects().length > 0;
        return [...root.querySelectorAll('input, select, button, summary, a[href]')].filter(node => !node.disabled && seen(node)).map(at =>
            [at.closest('[data-claim]')?.dataset.claim, at.getAttribute('part') ?? at.localName, at.dataset.column].filter(Boolean).join(' '));
    ";
    let expected = page::strings(&browser.run(reachable));
    assert!(expected.len() > 20, "found {expected:?}");
    assert_eq!(browser.run("return [...root.querySelectorAll('[tabindex]')].filter(node => node.tabIndex > 0).length;"), 0);
    focus(browser, "parts('search')[0]");
    let mut reached = vec![focused(browser)];
    // WebKit goes to links only where its reader has said so.
    if browser.engine == Engine::WebKit {
        return;
    }
    let from = expected.iter().position(|name| *name == reached[0]).expect("expected the search among what is reached");
    // Not beyond the end: there the focus would go to the browser's own window, and stay there.
    while reached.len() < expected.len() - from {
        browser.press(TAB);
        reached.push(focused(browser));
    }
    assert_eq!(reached, expected[from..]);
}

fn shift_and_tab_go_the_other_way(browser: &Browser) {
    let _server = open(browser);
    focus(browser, "parts('status-filter')[0]");
    browser.press_with('\u{E008}', TAB);
    assert_eq!(focused(browser), "search");
}

fn the_focus_is_seen_wherever_it_is(browser: &Browser) {
    let _server = open(browser);
    let hidden = browser.run(
        "for (const row of root.querySelectorAll('details')) row.open = true;
         await frames(2);
         const hidden = [];
         for (const node of root.querySelectorAll('input, select, button, summary, a[href]')) {
             if (node.disabled || !node.getClientRects().length) continue;
             node.focus({ focusVisible: true });
             if (root.activeElement !== node) continue;
             const { outlineStyle, outlineWidth } = getComputedStyle(node);
             if (node.matches(':focus-visible') && (outlineStyle === 'none' || parseFloat(outlineWidth) < 2)) hidden.push(node.outerHTML.slice(0, 90));
         }
         return hidden;",
    );
    assert_eq!(hidden, json!([]));
}

fn enter_and_space_open_a_row_and_close_it(browser: &Browser) {
    let _server = open(browser);
    // A browser tells of a row that opens and closes at once as if nothing had been: so each is waited for.
    let wait_told = |told: &[bool]| {
        let script = "return JSON.stringify(watched.events.filter(event => event.type === 'claims-table:toggle').map(event => event.detail.open))";
        browser.wait("the page is told", &format!("{script} === '{}';", json!(told)));
    };
    let mut told = Vec::new();
    for key in [ENTER, SPACE] {
        focus(browser, "details('drones').querySelector('summary')");
        for is_open in [true, false] {
            browser.press(key);
            told.push(is_open);
            wait_told(&told);
            assert_eq!(page::opened(browser), if is_open { vec!["drones"] } else { vec![] });
            assert_eq!(focused(browser), "drones summary");
        }
    }
}

fn enter_and_space_sort_by_a_column(browser: &Browser) {
    let _server = open(browser);
    focus(browser, "parts('sort').find(sort => sort.dataset.column === 'speaker')");
    for (key, sorted) in [(ENTER, "ascending"), (SPACE, "descending")] {
        browser.press(key);
        browser.wait(
            "the column says how it is sorted",
            &format!(
                "return parts('sort').find(sort => sort.dataset.column === 'speaker').closest('th').ariaSort === '{sorted}';"
            ),
        );
        assert_eq!(focused(browser), "sort speaker");
    }
}

fn letters_search_and_what_is_left_is_said(browser: &Browser) {
    let _server = open(browser);
    focus(browser, "parts('search')[0]");
    for letter in "drones".chars() {
        browser.press(letter);
    }
    browser.wait("the announcer says how many are left", "return parts('announcer')[0].textContent.includes('of 6');");
    let polite =
        "const said = parts('announcer')[0]; return said.getAttribute('role') === 'status' || said.ariaLive === 'polite';";
    assert_eq!(browser.run(polite), true);
    assert_eq!(focused(browser), "search");
}

fn arrows_choose_in_a_filter(browser: &Browser) {
    let _server = open(browser);
    focus(browser, "parts('status-filter')[0]");
    let before = browser.run("return parts('status-filter')[0].value;");
    browser.press(DOWN);
    // Some browsers show the list first.
    if browser.run("return parts('status-filter')[0].value;") == before {
        browser.press(DOWN);
        browser.press(ENTER);
    }
    browser.wait("fewer rows are left", "return parts('status-filter')[0].value && parts('claim').length < 6;");
    assert_eq!(focused(browser), "status-filter");
}

fn enter_on_open_all_opens_every_row_and_the_focus_stays(browser: &Browser) {
    let _server = open(browser);
    focus(browser, "parts('open-all')[0]");
    browser.press(ENTER);
    browser.wait("every row is open", "return opened().length === 6;");
    assert_eq!(focused(browser), "open-all");
    browser.press(SPACE);
    browser.wait("every row is closed", "return opened().length === 0;");
    assert_eq!(focused(browser), "open-all");
}

fn enter_on_a_term_shows_its_meaning_and_escape_hides_it(browser: &Browser) {
    let _server = open(browser);
    focus(browser, "parts('term')[0]");
    browser.press(ENTER);
    browser.wait("its meaning is shown", "return root.querySelectorAll('.meaning:popover-open').length === 1;");
    browser.press(ESCAPE);
    browser.wait("it is hidden", "return root.querySelectorAll('.meaning:popover-open').length === 0;");
    assert!(focused(browser).ends_with("term"), "found {}", focused(browser));
}

fn a_row_that_is_closed_keeps_what_is_in_it_from_tab(browser: &Browser) {
    let _server = story::open(browser);
    browser.wait("the controls work", "return !parts('search')[0].disabled;");
    browser.run("parts('summary')[0].focus();");
    browser.press(TAB);
    let next = browser.run("return root.activeElement?.localName === 'summary' || root.activeElement?.matches('[part=term]');");
    assert_eq!(next, true);
}
