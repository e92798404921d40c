//! Marks that were written into the page beforehand: they work without script, and are taken over by the Wasm.

use crate::page::{self, WASM};
use crate::server::{Reply, Server};
use crate::story::{self, ARTICLE, MARKS};
use crate::webdriver::Browser;
use serde_json::json;

tests![
    with_scripts_blocked_the_marks_stand_and_lead_to_their_rows,
    the_marks_that_stand_are_taken_over,
    taking_over_moves_nothing,
    once_the_element_is_gone_the_article_is_as_it_was_written,
    text_around_two_marks_at_one_place_is_joined_too,
    while_the_wasm_is_on_its_way_the_marks_lead_to_their_rows,
];

/// The page as `claims render` writes it, with the table far below the article.
fn page() -> String {
    let far = "<div id=\"far\" style=\"block-size: 2000px\"></div>";
    story::rendered(&story::html(&format!("<main>{ARTICLE}{far}<claims-table load=\"eager\"></claims-table></main>")))
}

fn open_held(browser: &Browser) -> Server {
    let server = story::server();
    server.hold(WASM);
    server.serve("/", Reply::html(page()));
    browser.open(&server.at("/"));
    browser.until("the Wasm is asked for", || (server.requests(WASM) > 0).then_some(()));
    server
}

fn wait_row(browser: &Browser, id: &str) {
    browser.wait(&format!("{id} is open"), &format!("return details('{id}').open;"));
    browser.wait(
        "the row is in view",
        &format!("const {{ top, bottom }} = details('{id}').getBoundingClientRect(); return top < innerHeight && bottom > 0;"),
    );
}

fn with_scripts_blocked_the_marks_stand_and_lead_to_their_rows(browser: &Browser) {
    let server = story::server();
    server.serve("/", Reply::html(page()).with_header("content-security-policy", "script-src 'none'"));
    browser.open(&server.at("/"));
    assert_eq!(story::marks(browser), MARKS);
    assert_eq!(browser.run("return marks().every(mark => mark.getClientRects().length > 0);"), true);
    assert_eq!(browser.run("return mark('secret').dataset.certainty;"), "approximate");
    for id in ["drones", "talks"] {
        browser.click(&format!("return mark('{id}');"));
        wait_row(browser, id);
    }
    assert_eq!(page::opened(browser), ["drones", "talks"]);
    assert_eq!(browser.run("return window.watched === undefined;"), true, "the scripts were to be blocked");
}

fn the_marks_that_stand_are_taken_over(browser: &Browser) {
    let server = open_held(browser);
    browser.run("window.kept = [...document.querySelectorAll('article, article *')]; window.links = document.head.innerHTML;");
    server.release();
    story::wait_searched(browser);
    let now = "const now = [...document.querySelectorAll('article, article *')]; return now.length === kept.length && now.every((node, place) => node === kept[place]);";
    assert_eq!(browser.run(now), true, "every node of the article is the one that was written");
    assert_eq!(story::marks(browser), MARKS);
    assert_eq!(browser.run("return document.head.innerHTML === links;"), true, "the stylesheet is linked already");
    browser.run("mark('ratio').focus();");
    browser.wait("the card is shown", "return Boolean(card()) && cards() === 'A researcher';");
    page::assert_no_error(browser);
}

fn taking_over_moves_nothing(browser: &Browser) {
    let server = open_held(browser);
    let places = "await frames(2);
        return [...document.querySelectorAll('article, article *'), ...parts('claim'), ...root.querySelectorAll('summary')].map(node => {
            const { x, y, width, height } = node.getBoundingClientRect();
            return [node.localName, x, y, width, height];
        });";
    let before = browser.run(places);
    browser.run("watched.shifts.length = 0;");
    server.release();
    story::wait_searched(browser);
    assert_eq!(browser.run(places), before);
    // Empty in the engines that do not measure it.
    assert_eq!(browser.run("return watched.shifts;"), json!([]), "layout shifts");
}

fn once_the_element_is_gone_the_article_is_as_it_was_written(browser: &Browser) {
    let server = open_held(browser);
    server.release();
    story::wait_searched(browser);
    browser.run("host.remove(); await frames(2);");
    let same = "const plain = new DOMParser().parseFromString(arguments[0], 'text/html').querySelector('article');
                return document.querySelector('article').isEqualNode(plain);";
    assert_eq!(browser.run_with(same, &[ARTICLE.into()]), true, "text and nodes are those of the article without marks");
    page::assert_no_error(browser);
}

fn text_around_two_marks_at_one_place_is_joined_too(browser: &Browser) {
    let claims = r#"{ "claims": [
        { "id": "a", "text": "A.", "passages": ["Three are wounded for each one killed"] },
        { "id": "b", "text": "B.", "passages": ["for each one killed"] },
        { "id": "c", "text": "C.", "passages": ["buried they say"] }
    ] }"#;
    let article =
        "<article><p>Three are wounded for each one killed, as it seems.</p><p>Those <b>buried</b> they say so.</p></article>";
    let page = story::rendered_of(claims, &story::html(&format!("{article}<claims-table load=\"eager\"></claims-table>")));
    let server = story::server();
    server.serve("/", Reply::html(page));
    browser.open(&server.at("/"));
    story::wait_searched(browser);
    assert_eq!(story::marks(browser), ["#claim-a", "#claim-b", "#claim-c"]);
    browser.run("host.remove(); await frames(2);");
    let counts =
        "return [...document.querySelectorAll('article p')].map(block => [...block.childNodes].map(node => node.textContent));";
    assert_eq!(
        browser.run(counts),
        json!([["Three are wounded for each one killed, as it seems."], ["Those ", "buried", " they say so."]])
    );
}

fn while_the_wasm_is_on_its_way_the_marks_lead_to_their_rows(browser: &Browser) {
    let server = open_held(browser);
    browser.click("return mark('buried');");
    wait_row(browser, "buried");
    server.release();
    story::wait_searched(browser);
    assert_eq!(page::opened(browser), ["buried"]);
    assert_eq!(story::marks(browser), MARKS);
    page::assert_no_error(browser);
}
