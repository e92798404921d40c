//! Which article a table marks, and that tables keep apart.

use crate::page::{self, LOADER};
use crate::server::Reply;
use crate::story::{self, ARTICLE, MARKS, TABLE};
use crate::webdriver::Browser;
use serde_json::json;

tests![
    the_article_is_the_one_around_the_table_else_the_last_before_it_else_main_else_the_page,
    the_attribute_article_chooses_and_can_change,
    two_articles_with_a_table_each_stay_apart,
    two_tables_mark_one_article,
    two_tables_whose_passages_part_one_text_leave_it_whole,
];

fn the_article_is_the_one_around_the_table_else_the_last_before_it_else_main_else_the_page(browser: &Browser) {
    let quote = "43,000 Ukrainian soldiers had been killed";
    let article = |id: &str| format!("<article id=\"{id}\"><p>It said {quote}.</p></article>");
    let (one, two, bare) = (article("one"), article("two"), format!("<p>It said {quote}.</p>"));
    let cases = [
        ("around", format!("<main>{one}<article id=\"around\"><p>It said {quote}.</p>{TABLE}</article>{two}</main>")),
        ("two", format!("<main>{one}{two}<div>{TABLE}</div>{}</main>", article("three"))),
        ("main", format!("<header>{bare}</header><main id=\"main\">{bare}{TABLE}</main>{one}")),
        ("body", format!("<div>{bare}</div>{TABLE}<script>document.body.id = 'body';</script>")),
    ];
    for (expected, body) in cases {
        let server = story::server();
        server.serve("/", Reply::html(story::html(&format!("{body}{LOADER}"))));
        browser.open(&server.at("/"));
        story::wait_marks(browser, &["#claim-killed"]);
        assert_eq!(browser.run("return mark('killed').closest('article, main, body').id;"), expected);
    }
}

fn the_attribute_article_chooses_and_can_change(browser: &Browser) {
    let quote = "43,000 Ukrainian soldiers had been killed";
    let body = format!(
        "<div id=\"one\"><p>It said {quote}.</p></div><section><p>It said {quote}.</p></section>\
         <claims-table src=\"/story.json\" load=\"eager\" article=\"section\"></claims-table>"
    );
    let _server = story::open_with(browser, &body, "");
    let place = "return marks().map(mark => mark.parentNode.parentNode.localName).join();";
    assert_eq!(browser.run(place), "section");
    browser.run("host.setAttribute('article', '#one');");
    browser.wait("the other is marked", "return marks().map(mark => mark.parentNode.parentNode.id).join() === 'one';");
    browser.run("host.setAttribute('article', '#later');");
    story::wait_marks(browser, &[]);
    browser.wait(
        "every passage is lost for want of an article",
        "const { lost } = watched.events.at(-1).detail; return lost?.length === 7 && lost.every(lost => lost.reason === 'no-article');",
    );
    browser.run("document.querySelector('section').id = 'later'; document.querySelector('section').append('A word more.');");
    story::wait_marks(browser, &["#claim-killed"]);
    assert_eq!(browser.run(place), "section");
    // What is no selector chooses nothing.
    browser.run("host.setAttribute('article', '!!');");
    story::wait_marks(browser, &[]);
    page::assert_no_error(browser);
}

fn two_articles_with_a_table_each_stay_apart(browser: &Browser) {
    let story = |id: &str| {
        format!("<article>{}{}</article>", ARTICLE.replace("article", "div"), TABLE.replacen(' ', &format!(" id=\"{id}\" "), 1))
    };
    let _server = story::open_with(browser, &format!("{}{}", story("first"), story("second")), "");
    let expected: Vec<String> =
        MARKS.iter().map(|href| (*href).to_owned()).chain(MARKS.iter().map(|href| href.replace('#', "#second-"))).collect();
    story::wait_marks(browser, &expected.iter().map(String::as_str).collect::<Vec<_>>());
    browser.click("return document.querySelector('[href=\"#second-claim-drones\"]');");
    browser.wait(
        "the row of the second table is open",
        "const rows = [...document.querySelector('#second').shadowRoot.querySelectorAll('details[open]')];
         return rows.map(row => row.closest('[data-claim]').dataset.claim).join() === 'drones';",
    );
    assert_eq!(page::opened(browser), [] as [&str; 0], "the first table's rows stay closed");
    browser.run("location.hash = '#claim-ratio';");
    browser.wait("the row of the first table is open", "return opened().join() === 'ratio';");
    browser.run("location.hash = '#second-claim-talks';");
    browser.wait(
        "the row of the second table has the focus",
        "return document.activeElement?.id === 'second' && document.activeElement.shadowRoot.activeElement.closest('[data-claim]').dataset.claim === 'talks';",
    );
    assert_eq!(page::opened(browser), ["ratio"]);
    browser.run("document.querySelector('#second').remove(); await frames(2);");
    assert_eq!(story::marks(browser), MARKS);
}

fn two_tables_mark_one_article(browser: &Browser) {
    let both: Vec<String> = MARKS.iter().flat_map(|href| [(*href).to_owned(), href.replace('#', "#second-")]).collect();
    for (first, last) in [("claims-table", "#second"), ("#second", "claims-table")] {
        let _server = story::open(browser);
        browser.run(
            "const second = document.createElement('claims-table');
             second.id = 'second';
             second.setAttribute('src', '/story.json');
             second.setAttribute('load', 'eager');
             host.after(second);",
        );
        story::wait_marks(browser, &both.iter().map(String::as_str).collect::<Vec<_>>());
        browser.run_with("document.querySelector(arguments[0]).remove(); await frames(2);", &[first.into()]);
        assert_eq!(browser.run("return marks().length;"), 6, "without {first}");
        assert_eq!(browser.run("return document.querySelector('article').textContent === before.text;"), true);
        browser.run_with("document.querySelector(arguments[0]).remove(); await frames(2);", &[last.into()]);
        story::assert_restored(browser);
    }
}

fn two_tables_whose_passages_part_one_text_leave_it_whole(browser: &Browser) {
    let quotes = [["43,000 Ukrainian soldiers", "since the invasion"], ["had been killed", "President Zelensky said"]];
    for (first, last) in [("#one", "#two"), ("#two", "#one")] {
        let _server = story::open_bare(browser, ARTICLE, "<div id=\"place\"></div>");
        for (id, passages) in ["one", "two"].into_iter().zip(quotes) {
            browser.run_with(
                "const table = document.createElement('claims-table');
                 table.id = arguments[0];
                 table.setAttribute('load', 'eager');
                 table.claims = { claims: [{ id: 'x', text: 'X.', passages: arguments[1] }] };
                 document.querySelector('#place').append(table);",
                &[id.into(), json!(passages)],
            );
            browser.wait("its passages are marked", &format!("return marks().length === {};", if id == "one" { 2 } else { 4 }));
        }
        browser.run_with("document.querySelector(arguments[0]).remove(); await frames(2);", &[first.into()]);
        assert_eq!(browser.run("return marks().length;"), 2);
        assert_eq!(browser.run("return document.querySelector('article').textContent === before.text;"), true);
        browser.run_with("document.querySelector(arguments[0]).remove(); await frames(2);", &[last.into()]);
        story::assert_restored(browser);
    }
}
