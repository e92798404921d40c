//! A web server for one test: pages from memory, the built files from their folder, and every misfortune on request.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use std::{fs, io, thread};

/// What the server answers at one path.
#[derive(Clone)]
pub struct Reply {
    status: &'static str,
    media_type: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
    delay: Duration,
}

impl Reply {
    /// A page.
    pub fn html(body: impl Into<Vec<u8>>) -> Self {
        Self::new("text/html; charset=utf-8", body)
    }

    /// A claims document.
    pub fn json(body: impl Into<Vec<u8>>) -> Self {
        Self::new("application/json", body)
    }

    /// A stylesheet.
    pub fn css(body: impl Into<Vec<u8>>) -> Self {
        Self::new("text/css; charset=utf-8", body)
    }

    /// A claims document as a table.
    pub fn csv(body: impl Into<Vec<u8>>) -> Self {
        Self::new("text/csv", body)
    }

    /// A script.
    pub fn script(body: impl Into<Vec<u8>>) -> Self {
        Self::new("text/javascript; charset=utf-8", body)
    }

    /// What a server says of a file it does not have.
    pub fn not_found() -> Self {
        Self { status: "404 Not Found", ..Self::html("<!doctype html><title>404</title>") }
    }

    /// The same with a response header more.
    pub fn with_header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    fn new(media_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self { status: "200 OK", media_type, headers: Vec::new(), body: body.into(), delay: Duration::ZERO }
    }
}

#[derive(Default)]
struct State {
    routes: BTreeMap<String, Reply>,
    held: Vec<String>,
    requests: Vec<String>,
}

/// A server on a port of its own, so each test has a fresh origin: no cache, no storage, no state of another.
pub struct Server {
    address: SocketAddr,
    shared: Arc<(Mutex<State>, Condvar)>,
}

impl Server {
    /// Starts one that has nothing to serve yet.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("expected a free port");
        let address = listener.local_addr().expect("expected a bound port");
        let shared = Arc::new((Mutex::new(State::default()), Condvar::new()));
        let of_thread = Arc::clone(&shared);
        // It ends with the test program, which is soon; browsers open connections they never use, so each has a thread.
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = Arc::clone(&of_thread);
                thread::spawn(move || answer(stream, &shared));
            }
        });
        Self { address, shared }
    }

    /// The full address of a path.
    pub fn at(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Answers at a path.
    pub fn serve(&self, path: &str, reply: Reply) {
        self.state().routes.insert(path.to_owned(), reply);
    }

    /// Serves all files of a folder below a path that ends with `/`.
    pub fn serve_folder(&self, path: &str, folder: &Path) {
        let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.path().is_dir() {
                self.serve_folder(&format!("{path}{name}/"), &entry.path());
            } else {
                let body = fs::read(entry.path()).unwrap_or_else(|error| panic!("{}: {error}", entry.path().display()));
                self.serve(&format!("{path}{name}"), Reply::new(media_type(&name), body));
            }
        }
    }

    /// What is served at a path.
    pub fn text(&self, path: &str) -> String {
        let state = self.state();
        let reply = state.routes.get(path).unwrap_or_else(|| panic!("{path} is not served"));
        String::from_utf8_lossy(&reply.body).into_owned()
    }

    /// Answers at a path only after a time.
    pub fn delay(&self, path: &str, delay: Duration) {
        let mut state = self.state();
        state.routes.get_mut(path).unwrap_or_else(|| panic!("{path} is not served")).delay = delay;
    }

    /// Answers at a path only once [`Server::release`] is called: a line as slow as the test needs it.
    pub fn hold(&self, path: &str) {
        self.state().held.push(path.to_owned());
    }

    /// Answers everything that was held.
    pub fn release(&self) {
        self.state().held.clear();
        self.shared.1.notify_all();
    }

    /// How often a path was asked for.
    pub fn requests(&self, path: &str) -> usize {
        self.state().requests.iter().filter(|request| *request == path).count()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.shared.0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.release();
    }
}

/// A test that panics leaves the state as it was, which is all that is asked of it.
fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

fn answer(mut stream: TcpStream, (state, released): &(Mutex<State>, Condvar)) {
    let Ok(path) = requested(&stream) else { return };
    let reply = {
        let mut state = lock(state);
        state.requests.push(path.clone());
        while state.held.contains(&path) {
            state = released.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.routes.get(&path).cloned().unwrap_or_else(Reply::not_found)
    };
    thread::sleep(reply.delay);
    let mut head =
        format!("HTTP/1.1 {}\r\ncontent-type: {}\r\ncontent-length: {}\r\n", reply.status, reply.media_type, reply.body.len());
    // Nothing is kept, so that a second request of one file is seen here and not answered by the browser's cache.
    head.push_str("cache-control: no-store\r\nconnection: close\r\n");
    for (name, value) in &reply.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    // A browser that left the page no longer listens; nobody is to be told.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&reply.body));
}

/// The path of a GET request, without its query.
fn requested(stream: &TcpStream) -> io::Result<String> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next().ok_or(io::ErrorKind::UnexpectedEof)??;
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let target = first.split(' ').nth(1).unwrap_or("/");
    Ok(target.split(['?', '#']).next().unwrap_or("/").to_owned())
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("csv") => "text/csv; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}
