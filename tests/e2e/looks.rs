//! How marks look in a page whose style is hostile, and that their style changes nothing else on the page.

use crate::page;
use crate::story::{self, ARTICLE, MARKS, TABLE};
use crate::webdriver::Browser;
use serde_json::json;

tests![
    no_style_of_the_page_changes_a_mark,
    a_mark_has_the_colour_of_the_text_around_it_unless_the_page_says_another,
    the_stylesheet_changes_nothing_in_the_article,
    marks_move_no_line,
];

const HOSTILE: &str = "<style>
    * { display: block !important; font-size: 40px !important; color: red !important; position: absolute !important }
    p, b, i, article, td { position: static !important }
    *::before, *::after { content: 'x' !important; display: block !important; font-size: 60px !important; position: fixed !important }
    a::after { content: 'x' !important }
    article a { all: unset !important }
    #story #president a[href], #story a[class] { color: red !important; float: left !important; padding: 90px !important; text-transform: uppercase !important }
    a:not([rel]) { border: 9px solid red !important; background: red !important; transform: scale(3) !important; opacity: 0.1 !important }
    a { transition: all 9s !important; animation: hostile 1s infinite !important }
    @keyframes hostile { to { opacity: 0 } }
</style>";

/// What a mark and its number look like; sizes as shares of the text around.
const LOOK: &str = "const of = (node, pseudo) => getComputedStyle(node, pseudo);
    return marks().map(mark => {
        const style = of(mark);
        const size = parseFloat(style.fontSize) / parseFloat(of(mark.parentNode).fontSize);
        const number = of(mark, '::before');
        return [
            style.display, style.position, style.color, style.float, style.textTransform, style.borderTopWidth, style.backgroundColor,
            style.transform, style.opacity, style.animationName, style.verticalAlign, Math.round(size * 100),
            number.display, number.position, number.color, number.fontSize === style.fontSize, of(mark, '::after').content,
        ];
    });";

fn no_style_of_the_page_changes_a_mark(browser: &Browser) {
    let accent = "<style>:root { --claims-table-accent: rgb(31, 78, 121) }</style>";
    let article = ARTICLE.replace("<article id=\"story\">", "<article id=\"story\" style=\"font-size: 20px\">");
    let look = |style: &str| {
        let _server = story::open_with(browser, &format!("{accent}{style}{article}"), TABLE);
        story::wait_marks(browser, &MARKS);
        browser.run(LOOK)
    };
    let plain = json!([
        "inline",
        "relative",
        "rgb(31, 78, 121)",
        "none",
        "none",
        "0px",
        "rgba(0, 0, 0, 0)",
        "none",
        "1",
        "none",
        "super",
        64,
        "inline",
        "static",
        "rgb(31, 78, 121)",
        true,
        "none"
    ]);
    let expected = json!([plain, plain, plain, plain, plain, plain]);
    assert_eq!(look(""), expected, "a page without a style");
    assert_eq!(look(HOSTILE), expected, "a page with a hostile one");
}

fn a_mark_has_the_colour_of_the_text_around_it_unless_the_page_says_another(browser: &Browser) {
    let colours = "return [...new Set(marks().map(mark => getComputedStyle(mark).color))];";
    let style = "<style>article { color: rgb(1, 2, 3) } .accent { --claims-table-accent: rgb(4, 5, 6) }</style>";
    let _server = story::open_with(browser, &format!("{style}{ARTICLE}"), TABLE);
    story::wait_marks(browser, &MARKS);
    assert_eq!(browser.run(colours), json!(["rgb(1, 2, 3)"]));
    browser.run("document.documentElement.className = 'accent';");
    assert_eq!(browser.run(colours), json!(["rgb(4, 5, 6)"]));
}

fn the_stylesheet_changes_nothing_in_the_article(browser: &Browser) {
    let body = format!(
        "<style>p {{ margin: 33px }} a {{ color: rgb(1, 2, 3) }}</style>{ARTICLE}<details><summary>More</summary></details><input><button>Go</button>"
    );
    let server = story::server();
    server.serve("/", crate::server::Reply::html(story::html(&body)));
    browser.open(&server.at("/"));
    let looks = "return [document.documentElement, ...document.body.querySelectorAll('*')].map(node =>
        [...getComputedStyle(node)].map(name => `${node.localName} ${name}: ${getComputedStyle(node).getPropertyValue(name)}`)).flat();";
    browser.run(&format!("window.looks = () => {{ {looks} }}; window.before = looks();"));
    browser.run_with(
        "const link = document.createElement('link');
         link.rel = 'stylesheet';
         const loaded = new Promise(done => { link.onload = done; });
         link.href = arguments[0];
         document.head.append(link);
         await loaded;",
        &[page::CSS.into()],
    );
    // A name of ours is no look.
    assert_eq!(
        browser.run(
            "const old = new Set(before); return looks().filter(look => !old.has(look) && !look.includes(' --claims-table-'));"
        ),
        json!([])
    );
}

fn marks_move_no_line(browser: &Browser) {
    let style = "<style>article { inline-size: 700px; font: 18px/1.5 serif }</style>";
    let _server = story::open_with(browser, &format!("{style}{ARTICLE}"), TABLE);
    story::wait_marks(browser, &MARKS);
    let heights =
        "return [...document.querySelectorAll('article p, article li')].map(block => block.getBoundingClientRect().height);";
    let marked = browser.run(heights);
    browser.run("host.remove(); await frames(2);");
    assert_eq!(marked, browser.run(heights));
}
