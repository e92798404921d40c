//! Opens the page that a picture is of, as a publisher would have it, and takes the picture: the same each time on one machine.

use crate::album::{Margin, Picture, Shows};
use crate::page;
use crate::server::{Reply, Server};
use crate::webdriver::{Browser, from_base64};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How many pixels of a picture a CSS pixel is: sharp on the screens of today, and above the ratio from which letters have no coloured
/// edges.
const RATIO: u32 = 2;
/// The height of the window, in CSS pixels. It decides nothing but what is in view when the page opens.
const HEIGHT: u32 = 900;
/// A4, in inches, as most of the world prints.
const PAPER: [f64; 2] = [8.27, 11.69];

/// Takes a picture and gives its file in that folder: a PNG, or a PDF of what is to be seen on paper.
pub fn take(picture: &Picture, folder: &Path) -> PathBuf {
    let server = serve(picture);
    // A browser of its own: no pointer, no focus and no cache of the picture before.
    let browser = Browser::start();
    look(&browser, picture);
    browser.open(&server.at(&address(picture)));
    wait_ready(&browser);
    for id in picture.open {
        browser.run_with("details(arguments[0]).open = true;", &[json!(id)]);
        browser.wait(
            &format!("what opens under `{id}` stands there"),
            &format!("return parts('source', row('{id}')).some(part => part.getClientRects().length);"),
        );
    }
    if let Some(id) = picture.points_at {
        // The mouse reaches what is in view.
        browser.run_with("mark(arguments[0]).scrollIntoView({ block: 'center' }); await frames(2);", &[json!(id)]);
        browser.point_at(&format!("return mark('{id}');"));
        browser.wait("the card is shown", "return card();");
    }
    let (ending, bytes) = match &picture.shows {
        Shows::Box { elements, margin } => ("png", shot(&browser, &frame_of(&browser, elements, margin))),
        Shows::Paper => ("pdf", paper(&browser)),
    };
    let file = folder.join(format!("{}.{ending}", picture.name));
    fs::write(&file, bytes).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    file
}

fn address(picture: &Picture) -> String {
    format!("/examples/{}/article.html", picture.example)
}

/// A server with the example, whose article has its marks and its table written into it.
fn serve(picture: &Picture) -> Server {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let folder = examples.join(picture.example);
    let mut render = Command::new(page::program());
    render.arg("render").arg(folder.join("claims.json")).arg("--article").arg(folder.join("article.html"));
    render.args(["--assets", "../../embed/"]);
    render.args(picture.lang.iter().flat_map(|lang| ["--lang", lang]));
    let done = render.output().expect("expected `claims render` to run");
    assert!(done.status.success(), "`claims render`: {}", String::from_utf8_lossy(&done.stderr));
    let html = String::from_utf8(done.stdout).expect("expected UTF-8");
    let server = page::server();
    server.serve_folder("/examples/", &examples);
    server.serve(
        &address(picture),
        Reply::html(html.replacen("</head>", &format!("<style>\n{}\n</style>\n</head>", picture.style), 1)),
    );
    server
}

/// A window of that size without scrollbars, before a reader who prefers what the picture is to show, and no movement.
fn look(browser: &Browser, picture: &Picture) {
    browser.devtools(
        "Emulation.setDeviceMetricsOverride",
        &json!({ "width": picture.width, "height": HEIGHT, "deviceScaleFactor": RATIO, "mobile": false }),
    );
    browser.devtools("Emulation.setScrollbarsHidden", &json!({ "hidden": true }));
    let scheme = if picture.is_dark { "dark" } else { "light" };
    browser.devtools(
        "Emulation.setEmulatedMedia",
        &json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] }),
    );
}

/// The table works, the article was searched, the stylesheets are in force and the fonts are there.
fn wait_ready(browser: &Browser) {
    browser.wait("the controls work", "return parts('search').some(field => !field.disabled);");
    browser.wait("the article was searched", "return parts('copy-link').some(way => !way.disabled);");
    browser.wait("the passages are underlined", "return CSS.highlights.get('claims-table')?.size;");
    browser.run("await document.fonts.ready; await frames(2);");
}

/// The rectangle around elements, in whole CSS pixels of the page, and no wider than the window.
fn frame_of(browser: &Browser, elements: &str, margin: &Margin) -> Value {
    let script = format!(
        "const boxes = (() => {{ {elements} }})().map(element => element.getBoundingClientRect());
         const [above, below, beside] = arguments;
         const left = Math.max(0, Math.floor(Math.min(...boxes.map(box => box.left))) - beside);
         const top = Math.floor(Math.min(...boxes.map(box => box.top))) - above;
         const right = Math.min(document.documentElement.clientWidth, Math.ceil(Math.max(...boxes.map(box => box.right))) + beside);
         const bottom = Math.ceil(Math.max(...boxes.map(box => box.bottom))) + below;
         return {{ x: left + scrollX, y: top + scrollY, width: right - left, height: bottom - top, scale: 1 }};"
    );
    browser.run_with(&script, &[json!(margin.above), json!(margin.below), json!(margin.beside)])
}

fn shot(browser: &Browser, frame: &Value) -> Vec<u8> {
    browser.run("await frames(2);");
    let parameters = json!({ "format": "png", "captureBeyondViewport": true, "clip": frame });
    decoded(&browser.devtools("Page.captureScreenshot", &parameters))
}

fn paper(browser: &Browser) -> Vec<u8> {
    let [width, height] = PAPER;
    // The margins are the page's own.
    let parameters =
        json!({ "paperWidth": width, "paperHeight": height, "preferCSSPageSize": true, "displayHeaderFooter": false });
    decoded(&browser.devtools("Page.printToPDF", &parameters))
}

fn decoded(answer: &Value) -> Vec<u8> {
    from_base64(answer["data"].as_str().expect("expected a file in base64"))
}
