//! Many files in one call, and files that cannot be written.

use std::fs;

use serde_json::json;

use crate::{SOUND, claims, files_in, folder, put, run};

#[test]
fn many_files_are_written_in_one_call_and_a_bad_one_stops_none() {
    let folder = folder("many");
    for number in 0..200 {
        put(&folder, &format!("in/{}/doc{number}.json", number % 7), if number == 100 { "{\"claims\":[" } else { SOUND });
    }
    let (code, out, error) = run(&folder, &["render", "in", "-o", "out"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert_eq!(
        error,
        "in/2/doc100.json:1:12: error: document: expected a value or `]`, found the end of the text [syntax]\n\
         wrote 199 of 200 files, 1 failed\n"
    );
    let written = files_in(&folder.join("out"));
    assert_eq!(written.len(), 199);
    assert!(written.contains(&"3/doc3.html".to_owned()) && !written.contains(&"2/doc100.html".to_owned()));
    let (code, html, _) = run(&folder, &["render", "in/3/doc3.json"]);
    assert_eq!((code, html), (0, fs::read_to_string(folder.join("out/3/doc3.html")).unwrap()));
    // The same for what is converted.
    let (code, _, error) = run(&folder, &["convert", "in/0", "in/1", "--to", "csv", "-o", "tables"]);
    assert_eq!((code, error.as_str()), (0, "wrote 58 of 58 files, 0 failed\n"));
}

#[test]
fn each_document_goes_into_the_page_that_belongs_to_it() {
    let folder = folder("pages");
    let page = |number: usize| format!("<html><body><article><p>It rained {number} mm.</p></article></body></html>");
    for number in [3, 4, 5] {
        let document = json!({"claims": [{"text": "A", "source": "B", "passages": [format!("rained {number} mm")]}]});
        put(&folder, &format!("docs/{number}/claims.json"), document.to_string());
        put(&folder, &format!("docs/{number}/article.html"), page(number));
        put(&folder, &format!("pages/{number}/claims.html"), page(number));
    }
    let both = |arguments: &[&str], place: &dyn Fn(usize) -> String| {
        assert_eq!(run(&folder, arguments).0, 0, "{arguments:?}");
        for number in [3, 4, 5] {
            let html = fs::read_to_string(folder.join(place(number))).unwrap();
            assert!(html.contains(&format!("It rained {number} mm<a class=\"claims-table-mark\"")), "{html}");
        }
    };
    both(&["render", "docs", "--article", "{dir}/article.html", "-o", "{dir}/index.html"], &|number| {
        format!("docs/{number}/index.html")
    });
    both(&["render", "docs", "--article", "pages", "-o", "out"], &|number| format!("out/{number}/claims.html"));
    both(&["render", "docs", "--article", "pages/{path}.html", "-o", "flat/{path}.html"], &|number| {
        format!("flat/{number}/claims.html")
    });
    // A page that is missing stops no other document.
    fs::remove_file(folder.join("pages/4/claims.html")).unwrap();
    let (code, _, error) = run(&folder, &["render", "docs", "--article", "pages", "-o", "again"]);
    assert_eq!(code, 2);
    assert!(
        error.starts_with("pages/4/claims.html: error: No such file") && error.ends_with("wrote 2 of 3 files, 1 failed\n"),
        "{error}"
    );
}

#[test]
fn two_files_never_go_into_one_place_and_several_not_to_standard_output() {
    let folder = folder("clash");
    put(&folder, "a/claims.json", SOUND);
    put(&folder, "b/claims.json", SOUND);
    let (code, out, error) = run(&folder, &["render", "a/claims.json", "b/claims.json", "-o", "out"]);
    let said =
        "error: expected a place of its own for each file, found out/claims.html for both a/claims.json and b/claims.json\n";
    assert_eq!((code, out.as_str(), error.as_str()), (2, "", said));
    let (code, out, error) = run(&folder, &["convert", "a", "b", "--to", "json"]);
    let said = "error: expected `-o` with a folder for 2 files, found standard output\n";
    assert_eq!((code, out.as_str(), error.as_str()), (2, "", said));
    assert_eq!(files_in(&folder), ["a/claims.json", "b/claims.json"]);
}

#[test]
fn what_cannot_be_written_leaves_what_stood_there_and_nothing_beside() {
    let folder = folder("unwritable");
    put(&folder, "claims.json", SOUND);
    // A folder stands where the file should be.
    put(&folder, "out.html/inner", "x");
    let (code, out, error) = run(&folder, &["render", "claims.json", "-o", "{dir}/out.html"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(error.starts_with("error: ./out.html: "), "{error}");
    assert_eq!(files_in(&folder), ["claims.json", "out.html/inner"]);
    #[cfg(target_os = "linux")]
    {
        // A device on which there is never any room.
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = claims(&folder, &["render", "claims.json"]).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8(output.stderr).unwrap().starts_with("error: standard output: No space left on device"));
    }
}
