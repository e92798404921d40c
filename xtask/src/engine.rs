//! The browser engines tests run in, and what each needs to be driven.

use crate::process::{Result, find, root};
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Required: the tests fail without it.
    Chromium,
    /// Used where geckodriver is.
    Firefox,
    /// Used where WebKitGTK's driver is; the nearest to Safari that runs on Linux.
    WebKit,
}

impl Engine {
    /// All of them, the required one first.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The engine of that name.
    pub fn named(name: &str) -> Result<Self> {
        let engine = Self::ALL.into_iter().find(|engine| engine.name() == name);
        engine.ok_or_else(|| format!("--engine: expected chromium, firefox or webkit, found `{name}`"))
    }

    /// The program that drives it.
    ///
    /// # Errors
    /// What is missing, and what to install.
    pub fn driver(self) -> Result<PathBuf> {
        let (driver, browsers, install) = match self {
            Self::Chromium => (
                "chromedriver",
                ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].as_slice(),
                "install Chromium or Chrome and the chromedriver of its version (Debian: chromium, chromium-driver)",
            ),
            Self::Firefox => {
                ("geckodriver", ["firefox", "firefox-esr"].as_slice(), "install Firefox and `cargo install geckodriver`")
            }
            Self::WebKit => {
                ("WebKitWebDriver", ["Xvfb"].as_slice(), "install WebKitGTK's driver and Xvfb (Debian: webkit2gtk-driver, xvfb)")
            }
        };
        let missing = |what: &str| format!("{what} is not installed: {install}");
        let path = find(driver).ok_or_else(|| missing(driver))?;
        // Elsewhere browsers are applications, which their drivers know how to find.
        if cfg!(target_os = "linux") && !browsers.iter().any(|browser| find(browser).is_some()) {
            return Err(missing(browsers[0]));
        }
        if self == Self::WebKit && mini_browser().is_none() {
            return Err(missing("MiniBrowser"));
        }
        Ok(path)
    }

    /// Makes the engine ready to be driven by the programs xtask starts.
    pub fn start(self) -> Result<Running> {
        let driver = self.driver()?;
        let display = if self == Self::WebKit { Some(Display::start()?) } else { None };
        Ok(Running { engine: self, driver, display })
    }
}

/// The small browser WebKitGTK brings for tests.
fn mini_browser() -> Option<PathBuf> {
    let mut folders = vec![PathBuf::from("/usr/libexec")];
    for lib in ["/usr/lib", "/usr/lib64"].map(Path::new) {
        folders.push(lib.to_path_buf());
        folders.extend(fs::read_dir(lib).into_iter().flatten().flatten().map(|entry| entry.path()));
    }
    let versions = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];
    let places = versions.iter().flat_map(|version| folders.iter().map(move |folder| folder.join(version).join("MiniBrowser")));
    places.into_iter().find(|place| place.is_file())
}

/// An engine that is ready; what it needs running ends with it.
pub struct Running {
    engine: Engine,
    driver: PathBuf,
    display: Option<Display>,
}

impl Running {
    /// Tells a test program which engine to use, and only that one.
    pub fn describe_to<'command>(&self, command: &'command mut Command) -> &'command mut Command {
        // wasm-bindgen's runner takes the first driver it finds a variable for, and knows WebKit by the name of Safari.
        let variables = ["CHROMEDRIVER", "GECKODRIVER", "SAFARIDRIVER"];
        for variable in variables {
            command.env_remove(variable).env_remove(format!("{variable}_REMOTE")).env_remove(format!("{variable}_ARGS"));
        }
        let [chrome, gecko, safari] = variables;
        command.env(
            match self.engine {
                Engine::Chromium => chrome,
                Engine::Firefox => gecko,
                Engine::WebKit => safari,
            },
            &self.driver,
        );
        // A driver refuses capabilities of another engine, so each engine has a file; without one the runner's own serve.
        let capabilities = root().join("tests").join("browser").join(format!("{}.json", self.engine.name()));
        command.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
        command.env("CLAIMS_TABLE_ENGINE", self.engine.name()).env("CLAIMS_TABLE_DRIVER", &self.driver);
        if let Some(display) = &self.display {
            command.env("DISPLAY", &display.name).env_remove("WAYLAND_DISPLAY");
            // Containers have neither user namespaces for its sandbox nor a graphics card; only our own pages are opened.
            command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1").env("LIBGL_ALWAYS_SOFTWARE", "1");
        }
        if let Some(browser) = mini_browser() {
            command.env("CLAIMS_TABLE_MINI_BROWSER", browser);
        }
        command
    }
}

/// A screen nobody sees, for the one browser that has no headless mode.
struct Display {
    server: Child,
    name: String,
}

impl Display {
    fn start() -> Result<Self> {
        let program = find("Xvfb").ok_or("Xvfb is not installed")?;
        // It chooses a free number itself and writes it to file descriptor 1 once it is ready.
        let mut server = Command::new(program)
            .args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("Xvfb could not be started: {error}"))?;
        let mut number = String::new();
        if let Some(stdout) = server.stdout.take() {
            let _ = BufReader::new(stdout).read_line(&mut number);
        }
        let display = Self { server, name: format!(":{}", number.trim()) };
        if number.trim().is_empty() { Err("Xvfb ended before it named its display".to_owned()) } else { Ok(display) }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The engines a run uses, and those it does not with the reason.
///
/// Those asked for are used whatever is missing, so that what is missing is a failure; else the required one and all that are there.
pub fn chosen(asked: &[Engine]) -> (Vec<Engine>, Vec<(Engine, String)>) {
    let mut used = Vec::new();
    let mut left_out = Vec::new();
    for engine in Engine::ALL {
        match engine.driver() {
            _ if asked.contains(&engine) => used.push(engine),
            _ if !asked.is_empty() => left_out.push((engine, "not asked for".to_owned())),
            Err(missing) if engine != Engine::Chromium => left_out.push((engine, missing)),
            _ => used.push(engine),
        }
    }
    (used, left_out)
}
