//! The card of a mark: when it is shown and when not, what it says, where it stands.

use crate::page;
use crate::story::{self, ARTICLE, MARKS, TABLE};
use crate::webdriver::Browser;

tests![
    pointing_at_a_mark_shows_its_card_and_the_pointer_may_move_onto_it,
    the_focus_shows_the_card_and_escape_closes_it,
    the_card_stands_beside_its_mark_and_inside_the_window,
    the_card_goes_with_the_element,
    what_comes_and_goes_leaves_the_table_as_it_is,
];

const ESCAPE: char = '\u{E00C}';

/// Waits until the card of a speaker is shown.
pub fn wait_card(browser: &Browser, name: &str) {
    browser.wait(&format!("the card of {name} is shown"), &format!("return Boolean(card()) && cards() === {name:?};"));
}

/// Waits until there is no card.
pub fn wait_no_card(browser: &Browser) {
    browser.wait("no card is shown", "return !card() && !root.querySelector('.card');");
}

fn pointing_at_a_mark_shows_its_card_and_the_pointer_may_move_onto_it(browser: &Browser) {
    let _server = story::open(browser);
    browser.point_at("return mark('killed');");
    wait_card(browser, "Zelensky");
    let said = "const words = name => card().querySelector(name)?.innerText.trim() ?? null;
                return [words('.name'), words('.role'), words('.standing'), words('.gravest'), card().querySelector('a').getAttribute('href')];";
    let said = browser.run(said);
    assert_eq!(said[0], "Zelensky");
    assert_eq!(said[1], "President of Ukraine");
    assert_eq!(said[2], "Unverified");
    assert!(said[3].as_str().is_some_and(|words| words.contains("The gravest caveat.")), "found {}", said[3]);
    assert_eq!(said[4], "#claim-killed");
    browser.point_at("return card().querySelector('.name');");
    // Longer than the card stays once the pointer is nowhere.
    browser.run("const start = performance.now(); while (performance.now() - start < 600) await frames(1);");
    wait_card(browser, "Zelensky");
    browser.point_at("return document.querySelector('h1');");
    wait_no_card(browser);
    page::assert_no_error(browser);
}

fn the_focus_shows_the_card_and_escape_closes_it(browser: &Browser) {
    let _server = story::open(browser);
    browser.run("mark('buried').focus();");
    wait_card(browser, "Volunteers");
    browser.press(ESCAPE);
    wait_no_card(browser);
    assert_eq!(browser.run("return focused();"), "#claim-buried");
    browser.run("mark('talks').focus();");
    wait_card(browser, "The envoy");
    browser.run("mark('talks').blur();");
    wait_no_card(browser);
}

fn the_card_stands_beside_its_mark_and_inside_the_window(browser: &Browser) {
    let far = "<div style=\"block-size: 2000px\"></div>";
    for (direction, article) in [("ltr", format!("{ARTICLE}{far}")), ("rtl", format!("{far}{ARTICLE}{far}"))] {
        let _server = story::open_with(browser, &format!("<div dir=\"{direction}\">{article}</div>"), TABLE);
        story::wait_marks(browser, &MARKS);
        browser.run("mark('killed').scrollIntoView({ block: 'end' }); mark('killed').focus();");
        wait_card(browser, "Zelensky");
        let places = "const beside = card().getBoundingClientRect(); const at = mark('killed').getBoundingClientRect();
            const { clientWidth } = document.documentElement;
            return [beside.left >= 0 && beside.right <= clientWidth, beside.top >= 0 && beside.bottom <= innerHeight,
                    Math.min(Math.abs(beside.top - at.bottom), Math.abs(at.top - beside.bottom)) < 20, beside.width > 100];";
        browser.wait(
            &format!("{direction}: it stands in the window, beside its mark, and is laid out"),
            &format!("const found = (() => {{ {places} }})(); return found.every(Boolean);"),
        );
    }
}

fn the_card_goes_with_the_element(browser: &Browser) {
    let _server = story::open(browser);
    browser.run("mark('killed').focus();");
    wait_card(browser, "Zelensky");
    browser.run("window.kept = host; host.remove(); await frames(2);");
    story::assert_restored(browser);
    browser.run("document.querySelector('main').append(kept);");
    story::wait_marks(browser, &MARKS);
    wait_no_card(browser);
    browser.run("mark('killed').focus();");
    wait_card(browser, "Zelensky");
    page::assert_no_error(browser);
}

fn what_comes_and_goes_leaves_the_table_as_it_is(browser: &Browser) {
    let _server = story::open(browser);
    let nodes =
        "const nodes = () => [root.querySelector('table'), ...root.querySelectorAll('input, select, button[part=sort]')];";
    let same = format!("{nodes} return nodes().every((node, at) => node === nodesBefore[at]);");
    browser.run(&format!("{nodes} window.nodesBefore = nodes();"));
    browser.run("mark('buried').focus();");
    wait_card(browser, "Volunteers");
    assert_eq!(browser.run(&same), true, "a card came");
    browser.press(ESCAPE);
    wait_no_card(browser);
    assert_eq!(browser.run(&same), true, "a card went");
    let search = "const field = parts('search')[0]; field.value = arguments[0]; field.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    browser.run_with(search, &["zzz".into()]);
    browser.wait("nothing is left", "return parts('empty').length;");
    assert_eq!(browser.run(&same), true, "nothing was left");
    browser.run_with(search, &["".into()]);
    browser.wait("all are back", "return !parts('empty').length;");
    assert_eq!(browser.run(&same), true, "all came back");
    assert_eq!(
        browser.run("return [...root.querySelectorAll('select')].map(field => field.value).join('');"),
        "",
        "no filter is set"
    );
}
