//! The ways of a reader between article and table: from the mark to its row, and back.

use crate::cards::{wait_card, wait_no_card};
use crate::engine::Engine;
use crate::page;
use crate::server::Reply;
use crate::story::{self, ARTICLE, MARKS, TABLE};
use crate::webdriver::Browser;
use serde_json::json;

tests![
    a_tap_shows_the_card_and_another_opens_the_row,
    the_link_of_the_card_opens_the_row,
    the_tab_key_reaches_the_marks_in_reading_order,
    enter_on_a_mark_opens_and_reveals_the_row_and_moves_the_focus_to_it,
    back_from_a_row_the_focus_is_on_the_mark_again,
    the_way_back_leads_to_the_passage_and_lights_it_for_a_moment,
    a_passage_in_a_folded_part_of_the_article_is_unfolded,
    there_are_as_many_ways_back_as_passages_that_were_found,
    on_a_page_with_a_base_the_mark_and_the_card_lead_to_the_row_all_the_same,
    an_address_that_a_script_sets_later_opens_the_row_and_moves_the_focus_to_it,
    the_address_of_a_row_is_copied_or_shown,
];

const TAB: char = '\u{E004}';
const ENTER: char = '\u{E007}';

fn wait_row(browser: &Browser, id: &str) {
    browser.wait(&format!("{id} is open"), &format!("return opened().includes('{id}');"));
    browser
        .wait("its summary has the focus", &format!("return root.activeElement === details('{id}').querySelector('summary');"));
    browser.wait(
        "the row is in view",
        &format!("const {{ top, bottom }} = details('{id}').getBoundingClientRect(); return top < innerHeight && bottom > 0;"),
    );
}

/// The article with the table so far below that both are never in view together.
fn open_far(browser: &Browser) -> crate::server::Server {
    let server = story::open_with(browser, ARTICLE, &format!("<div style=\"block-size: 3000px\"></div>{TABLE}"));
    story::wait_marks(browser, &MARKS);
    server
}

fn a_tap_shows_the_card_and_another_opens_the_row(browser: &Browser) {
    let _server = story::open(browser);
    let tap = || match browser.engine {
        // Its driver has no finger.
        Engine::WebKit => {
            browser.run(
                "mark('killed').dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true, composed: true }));
                 mark('killed').focus();
                 mark('killed').click();",
            );
        }
        _ => browser.tap("return mark('killed');"),
    };
    tap();
    wait_card(browser, "Zelensky");
    assert_eq!(page::opened(browser), [] as [&str; 0]);
    assert_eq!(browser.run("return location.hash;"), "");
    tap();
    wait_row(browser, "killed");
    wait_no_card(browser);
    assert_eq!(browser.run("return location.hash;"), "#claim-killed");
}

fn the_link_of_the_card_opens_the_row(browser: &Browser) {
    let _server = open_far(browser);
    browser.point_at("return mark('killed');");
    wait_card(browser, "Zelensky");
    browser.click("return card().querySelector('a');");
    wait_row(browser, "killed");
    wait_no_card(browser);
}

fn the_tab_key_reaches_the_marks_in_reading_order(browser: &Browser) {
    let _server = story::open(browser);
    browser.run("document.querySelector('h1').tabIndex = -1; document.querySelector('h1').focus();");
    let mut reached = Vec::new();
    for _ in 0..7 {
        browser.press(TAB);
        reached.push(browser.run("return focused();"));
    }
    let expected =
        ["#claim-killed", "#claim-buried", "#drones-desk", "#claim-drones", "#claim-talks", "#claim-ratio", "#claim-secret"];
    assert_eq!(reached, expected);
}

fn enter_on_a_mark_opens_and_reveals_the_row_and_moves_the_focus_to_it(browser: &Browser) {
    let _server = open_far(browser);
    browser.run("mark('ratio').focus();");
    browser.press(ENTER);
    wait_row(browser, "ratio");
    wait_no_card(browser);
    assert_eq!(browser.run("return location.hash;"), "#claim-ratio");
    browser.wait("the event is sent", "return watched.events.some(event => event.type === 'claims-table:toggle');");
    assert_eq!(page::events(browser, "toggle"), [json!({ "id": "ratio", "open": true })]);
    page::assert_no_error(browser);
}

fn back_from_a_row_the_focus_is_on_the_mark_again(browser: &Browser) {
    let _server = open_far(browser);
    browser.run("mark('ratio').focus();");
    browser.press(ENTER);
    wait_row(browser, "ratio");
    browser.run("history.back();");
    browser.wait("the focus is on the mark", "return focused() === '#claim-ratio';");
    browser.wait(
        "the mark is in view",
        "const { top, bottom } = mark('ratio').getBoundingClientRect(); return top >= 0 && bottom <= innerHeight;",
    );
    wait_no_card(browser);
}

fn the_way_back_leads_to_the_passage_and_lights_it_for_a_moment(browser: &Browser) {
    let _server = open_far(browser);
    browser.run("host.openClaim('drones');");
    browser.wait("the row is open", "return opened().join() === 'drones';");
    browser.click("return parts('to-passage', row('drones'))[0];");
    browser.wait("the focus is on the mark", "return focused() === '#claim-drones';");
    browser.wait(
        "the passage is in view",
        "const { top, bottom } = mark('drones').getBoundingClientRect(); return top >= 0 && bottom <= innerHeight;",
    );
    let lit =
        "return [mark('drones').classList.contains('lit'), CSS.highlights ? CSS.highlights.get('claims-table-lit')?.size : 1];";
    assert_eq!(browser.run(lit), json!([true, 1]));
    wait_no_card(browser);
    browser.wait(
        "the light goes out",
        "return !document.querySelector('.lit') && !(CSS.highlights?.get('claims-table-lit')?.size > 0);",
    );
    assert_eq!(browser.run("return mark('drones').className;"), "claims-table-mark");
}

fn a_passage_in_a_folded_part_of_the_article_is_unfolded(browser: &Browser) {
    let inside = "<details id=\"outer\"><summary>More</summary><details id=\"inner\"><summary>Still more</summary><p>It said that 43,000 Ukrainian soldiers had been killed.</p></details></details>";
    let _server = story::open_with(browser, &format!("<article>{inside}</article>"), TABLE);
    story::wait_marks(browser, &["#claim-killed"]);
    browser.run("host.openClaim('killed');");
    browser.wait("the row is open", "return opened().join() === 'killed';");
    browser.click("return parts('to-passage', row('killed'))[0];");
    browser.wait(
        "it is unfolded and has the focus",
        "return document.querySelector('#outer').open && document.querySelector('#inner').open && focused() === '#claim-killed';",
    );
}

fn there_are_as_many_ways_back_as_passages_that_were_found(browser: &Browser) {
    let server = story::server();
    let document = json!({ "claims": [
        { "id": "two", "text": "Two.", "passages": ["43,000 Ukrainian soldiers had been killed", "the moon is made of green cheese", "Most wounds are now caused"] },
        { "id": "none", "text": "None.", "passages": ["the moon is made of green cheese"] },
        { "id": "no passage", "text": "No passage." },
    ] });
    server.serve("/story.json", Reply::json(document.to_string()));
    server.serve("/", Reply::html(story::html(&format!("{ARTICLE}{TABLE}{}", page::LOADER))));
    browser.open(&server.at("/"));
    story::wait_searched(browser);
    browser.run("host.openAll();");
    browser.wait(
        "the ways are there",
        "return parts('claim').map(row => parts('to-passage', row).map(way => way.innerText.trim()).join('; ')).join('|') === 'In the article, 1 of 2; In the article, 2 of 2||';",
    );
    browser.click("return parts('to-passage', row('two'))[1];");
    browser.wait("the focus is on the second mark", "return document.activeElement === marks()[1];");
    let found =
        story::anchors(browser)["found"].as_array().map(|found| found.iter().map(|found| found["passage"].clone()).collect());
    assert_eq!(found, Some(vec![json!(0), json!(2)]));
}

fn on_a_page_with_a_base_the_mark_and_the_card_lead_to_the_row_all_the_same(browser: &Browser) {
    let server = story::server();
    let page = story::html(&format!("{ARTICLE}{TABLE}{}", page::LOADER)).replace("<head>", "<head><base href=\"/elsewhere/\">");
    server.serve("/news/story", Reply::html(page));
    browser.open(&server.at("/news/story"));
    story::wait_marks(browser, &MARKS);
    browser.click("return mark('talks');");
    wait_row(browser, "talks");
    assert_eq!(browser.run("return location.pathname + location.hash;"), "/news/story#claim-talks");
    // Where the pointer rests on a mark, its card would come instead.
    browser.run("scrollTo(0, 0);");
    browser.point_at("return document.querySelector('h1');");
    browser.run("mark('ratio').focus();");
    wait_card(browser, "A researcher");
    browser.click("return card().querySelector('a');");
    wait_row(browser, "ratio");
    assert_eq!(browser.run("return location.pathname + location.hash;"), "/news/story#claim-ratio");
}

fn an_address_that_a_script_sets_later_opens_the_row_and_moves_the_focus_to_it(browser: &Browser) {
    let _server = open_far(browser);
    browser.run("location.hash = '#claim-talks';");
    wait_row(browser, "talks");
    browser.run("location.hash = '#nothing-of-ours';");
    browser.run("await frames(2);");
    assert_eq!(page::opened(browser), ["talks"]);
    page::assert_no_error(browser);
}

fn the_address_of_a_row_is_copied_or_shown(browser: &Browser) {
    let server = story::open(browser);
    let expected = server.at("/#claim-buried");
    browser.run("host.openClaim('buried');");
    browser.wait("the row is open", "return opened().join() === 'buried';");
    let clipboard = |write: &str| {
        browser.run(&format!(
            "Object.defineProperty(navigator, 'clipboard', {{ configurable: true, value: {{ writeText: {write} }} }});"
        ));
        browser.click("return parts('copy-link', row('buried'))[0];");
    };
    clipboard("async text => { window.copied = text; }");
    browser.wait("the reader is told", "return row('buried').querySelector('.copied').innerText === 'Link copied';");
    assert_eq!(browser.run("return copied;"), expected);
    clipboard("async () => { throw new Error('not allowed'); }");
    browser.wait("the address is shown", &format!("return row('buried').querySelector('.copied').innerText === {expected:?};"));
    page::assert_no_error(browser);
}
