//! A small client of the W3C WebDriver protocol: as much of it as a reader does with a page.
//!
//! Standard: <https://www.w3.org/TR/webdriver2/>. Not for anything that only one browser can do, except through [`Browser::devtools`].

use crate::engine::Engine;
use serde_json::{Value, json};
use std::cell::Cell;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

/// How long a condition may take to come true; a slow machine needs seconds to compile the Wasm.
const PATIENCE: Duration = Duration::from_secs(20);
/// The name WebDriver gives the reference of an element in its JSON.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// What every script may use: the first element on the page, its root, and its parts.
const PRELUDE: &str = "
    const host = document.querySelector('claims-table');
    const root = host?.shadowRoot;
    const parts = (name, from = root) => from ? [...from.querySelectorAll(`[part~=\"${name}\"]`)] : [];
    const row = id => root?.querySelector(`tbody[data-claim=\"${CSS.escape(id)}\"]`);
    const details = id => row(id)?.querySelector('details');
    const opened = () => parts('claim').filter(row => row.querySelector('details').open).map(row => row.dataset.claim);
    const marks = (from = document) => [...from.querySelectorAll('.claims-table-mark')];
    const hrefs = () => marks().map(mark => mark.getAttribute('href')).join(' ');
    const mark = id => document.querySelector(`.claims-table-mark[href=\"#claim-${id}\"]`);
    const card = () => root?.querySelector('.card:popover-open');
    const cards = () => [...root.querySelectorAll('.card')].map(card => card.querySelector('.name').innerText).join();
    const focused = () => document.activeElement?.getAttribute('href') ?? root?.activeElement?.closest('[data-claim]')?.dataset.claim ?? null;
    const frames = count => new Promise(done => {
        const next = () => count-- > 0 ? requestAnimationFrame(next) : done();
        next();
    });
";

/// An element of the page, by the driver's reference.
pub struct Element(String);

/// A running browser; it ends when this is dropped.
pub struct Browser {
    /// What it is.
    pub engine: Engine,
    driver: Child,
    session: String,
    /// How many scripts were run.
    asked: Cell<u64>,
}

impl Browser {
    /// Starts the driver that the environment names, and a browser of 1280 by 900 CSS pixels.
    pub fn start() -> Self {
        let engine = Engine::of_run();
        let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("expected a free port").port();
        let program = env::var("CLAIMS_TABLE_DRIVER").expect("expected CLAIMS_TABLE_DRIVER to be a path");
        let driver = Command::new(&program)
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{program}: {error}"));
        let address = format!("http://127.0.0.1:{port}");
        let mut browser = Self { engine, driver, session: address.clone(), asked: Cell::new(0) };
        browser.until("the driver is ready", || {
            let status = minreq::get(format!("{address}/status")).with_timeout(5).send().ok()?;
            let status: Value = serde_json::from_slice(status.as_bytes()).ok()?;
            (status["value"]["ready"] == true).then_some(())
        });
        let asked = json!({ "capabilities": { "alwaysMatch": engine.capabilities() } });
        let session = browser.post("/session", &asked);
        let id = session["sessionId"].as_str().expect("expected a session id");
        browser.session = format!("{address}/session/{id}");
        browser.post("/timeouts", &json!({ "script": 30_000, "pageLoad": 30_000, "implicit": 0 }));
        browser.resize(1280, 900);
        browser
    }

    /// Opens an address and waits for its `load` event.
    pub fn open(&self, address: &str) {
        self.post("/url", &json!({ "url": address }));
    }

    /// Goes back as by the browser's own button.
    pub fn back(&self) {
        self.post("/back", &json!({}));
    }

    /// Sets the size of the window, in CSS pixels; engines keep a minimum of about 500.
    pub fn resize(&self, width: u32, height: u32) {
        self.post("/window/rect", &json!({ "x": 0, "y": 0, "width": width, "height": height }));
    }

    /// Runs the body of a function in the page and gives what it returns; a promise is waited for.
    pub fn run(&self, script: &str) -> Value {
        self.run_with(script, &[])
    }

    /// The same, with values the script finds in `arguments`.
    pub fn run_with(&self, script: &str, arguments: &[Value]) -> Value {
        self.try_run(script, arguments).unwrap_or_else(|error| panic!("{error}\nin {script}"))
    }

    fn try_run(&self, script: &str, arguments: &[Value]) -> Result<Value, String> {
        // Its own function, since `arguments` of an arrow function would be those of the driver's.
        let asked = self.asked.get() + 1;
        self.asked.set(asked);
        // Asked for a second time, it is not run again: what it gave is given again.
        let script = format!(
            "if (window.asked?.[0] !== {asked}) window.asked = [{asked}, (async function () {{ {PRELUDE} {script} }}).apply(null, arguments)];
             return window.asked[1];"
        );
        let ask = || self.send("/execute/sync", &json!({ "script": script, "args": arguments }));
        let mut answer = ask();
        // WebKit's driver loses an answer now and then.
        for _ in 0..3 {
            if !answer.as_ref().is_err_and(|error| error.contains("Could not parse script result")) {
                break;
            }
            answer = ask();
        }
        answer
    }

    /// Waits until the script returns something true, and gives it; `what` is a sentence for the failure.
    pub fn wait(&self, what: &str, script: &str) -> Value {
        self.until(what, || {
            let value = self.try_run(script, &[]).ok()?;
            let is_true = !matches!(value, Value::Null | Value::Bool(false)) && value != json!(0) && value != json!("");
            is_true.then_some(value)
        })
    }

    /// Asks again and again, until there is an answer.
    pub fn until<T>(&self, what: &str, ask: impl Fn() -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(answer) = ask() {
                return answer;
            }
            assert!(start.elapsed() < PATIENCE, "waited {} seconds in vain until {what}", PATIENCE.as_secs());
            thread::sleep(Duration::from_millis(25));
        }
    }

    /// The element a script returns; it may stand in a shadow root.
    pub fn element(&self, script: &str) -> Element {
        let found = self.run(script);
        let reference = found[ELEMENT].as_str().unwrap_or_else(|| panic!("expected an element, found {found} from {script}"));
        Element(reference.to_owned())
    }

    /// Clicks as a reader does: at the middle of the element, once it is in view.
    pub fn click(&self, script: &str) {
        let Element(reference) = self.element(script);
        self.post(&format!("/element/{reference}/click"), &json!({}));
    }

    /// Presses one key where the focus is; named keys have their WebDriver code point, as `\u{E004}` for Tab.
    pub fn press(&self, key: char) {
        let steps = json!([{ "type": "keyDown", "value": key }, { "type": "keyUp", "value": key }]);
        self.post("/actions", &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": steps }] }));
    }

    /// Presses one key while another is held.
    pub fn press_with(&self, held: char, key: char) {
        let steps = [("keyDown", held), ("keyDown", key), ("keyUp", key), ("keyUp", held)];
        let steps: Vec<_> = steps.iter().map(|(kind, key)| json!({ "type": kind, "value": key })).collect();
        self.post("/actions", &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": steps }] }));
    }

    /// Moves the mouse to the middle of an element that is in view.
    pub fn point_at(&self, script: &str) {
        self.pointer("mouse", script, &[]);
    }

    /// Taps the middle of an element that is in view with a finger.
    pub fn tap(&self, script: &str) {
        self.pointer(
            "touch",
            script,
            &[json!({ "type": "pointerDown", "button": 0 }), json!({ "type": "pointerUp", "button": 0 })],
        );
    }

    fn pointer(&self, kind: &str, script: &str, then: &[Value]) {
        let Element(reference) = self.element(script);
        let mut steps = vec![json!({ "type": "pointerMove", "duration": 0, "origin": { ELEMENT: reference }, "x": 0, "y": 0 })];
        steps.extend_from_slice(then);
        let parameters = json!({ "pointerType": kind });
        self.post(
            "/actions",
            &json!({ "actions": [{ "type": "pointer", "id": kind, "parameters": parameters, "actions": steps }] }),
        );
    }

    /// Sends a command of Chromium's own protocol and gives its answer.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        assert_eq!(self.engine, Engine::Chromium, "only Chromium knows `{command}`");
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// Writes what the window shows as a PNG; a failed test leaves one behind, so this never fails itself.
    pub fn screenshot(&self, path: &Path) {
        let Ok(encoded) = self.receive(minreq::get(format!("{}/screenshot", self.session))) else { return };
        if let Some(folder) = path.parent() {
            let _ = fs::create_dir_all(folder);
        }
        let _ = fs::write(path, from_base64(encoded.as_str().unwrap_or_default()));
    }

    /// Whether the browser still answers.
    pub fn is_alive(&self) -> bool {
        self.receive(minreq::get(format!("{}/url", self.session))).is_ok()
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        self.send(path, body).unwrap_or_else(|error| panic!("{error}"))
    }

    fn send(&self, path: &str, body: &Value) -> Result<Value, String> {
        self.receive(minreq::post(format!("{}{path}", self.session)).with_body(body.to_string()))
    }

    fn receive(&self, request: minreq::Request) -> Result<Value, String> {
        let request = request.with_header("content-type", "application/json; charset=utf-8").with_timeout(60);
        let response = request.send().map_err(|error| format!("the driver does not answer: {error}"))?;
        let mut body: Value = serde_json::from_slice(response.as_bytes())
            .map_err(|error| format!("the driver does not answer in JSON: {error}"))?;
        let value = body["value"].take();
        match value["error"].as_str() {
            Some(error) => Err(format!("{error}: {}", value["message"].as_str().unwrap_or_default())),
            None => Ok(value),
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Its driver ends the browser with the session; killed before, some leave it running.
        let _ = minreq::delete(self.session.clone()).with_timeout(10).send();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// Reads standard base64, skipping what is no letter of it.
pub fn from_base64(text: &str) -> Vec<u8> {
    let value = |letter: u8| match letter {
        b'A'..=b'Z' => Some(letter - b'A'),
        b'a'..=b'z' => Some(letter - b'a' + 26),
        b'0'..=b'9' => Some(letter - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let values: Vec<_> = text.bytes().filter_map(value).collect();
    let bytes = |four: &[u8]| {
        let bits = four.iter().fold(0_u32, |bits, &six| bits << 6 | u32::from(six)) << (6 * (4 - four.len()));
        bits.to_be_bytes()[1..four.len()].to_vec()
    };
    values.chunks(4).filter(|four| four.len() > 1).flat_map(bytes).collect()
}
