use super::*;
use crate::markup::source::{Change, Source};
use crate::prerender::Piece;

/// Pages that say "x rained y" around letters that only their encoding has, with those letters.
const PAGES: [(&str, &[u8], &str); 13] = [
    ("UTF-8", "<p>é It rained é".as_bytes(), "é It rained é"),
    ("UTF-8 with a mark", b"\xef\xbb\xbf<p>\xc3\xa9 It rained", "é It rained"),
    ("broken UTF-8 that says so", b"<meta charset=utf-8><p>\xe2 It rained\xe2 \xe2\x82", "\u{fffd} It rained\u{fffd} \u{fffd}"),
    ("nothing said", b"<p>caf\xe9 It rained", "café It rained"),
    ("windows-1252 by its other name", b"<meta charset=\"iso-8859-1\"><p>\x93It rained\x94", "“It rained”"),
    (
        "Arabic",
        b"<meta http-equiv=Content-Type content='text/html; charset=windows-1256'><p>\xc7\xe1 It rained \xc7",
        "ال It rained ا",
    ),
    ("GBK", b"<META CHARSET=gbk><p>\xd6\xd0 It rained\xd6\xd0", "中 It rained中"),
    ("GB18030 with four bytes", b"<meta charset=gb18030><p>\x81\x30\x81\x30 It rained\x81\x30\x81\x30", "\u{80} It rained\u{80}"),
    ("Shift_JIS with an ASCII second byte", b"<meta charset=shift_jis><p>\x83\x5c It rained\x83\x5c", "ソ It rainedソ"),
    ("EUC-JP", b"<meta charset=euc-jp><p>\xa4\xa2 It rained\xa4\xa2", "あ It rainedあ"),
    ("ISO-2022-JP", b"<meta charset=iso-2022-jp><p>\x1b$B$\"\x1b(B It rained\x1b$B$\"\x1b(B", "あ It rainedあ"),
    ("UTF-16 with a mark", b"\xff\xfe\xe9\0 \0I\0t\0 \0r\0a\0i\0n\0e\0d\0", "é It rained"),
    ("big-endian UTF-16", b"\xfe\xff\0\xe9\0 \0I\0t\0 \0r\0a\0i\0n\0e\0d", "é It rained"),
];

#[test]
fn every_encoding_is_read_and_written_back() {
    for (name, bytes, text) in PAGES {
        let document = document(&[&["It rained"]]);
        let page = Page::read(bytes.to_vec()).unwrap();
        let read = page.text(&page.article().unwrap());
        assert_eq!(String::from_utf16(read.text.units()).unwrap().trim_matches('\u{2029}'), text, "{name}");
        let once = rendered_bytes(bytes, &document, Assets::At("/x"));
        let (before, after) = text.split_once("It rained").unwrap();
        let again = Source::read(once.clone()).unwrap().text;
        assert!(marked(&again).contains(&format!("{before}It rained[1]{after}")), "{name}: {again}");
        assert_eq!(rendered_bytes(&once, &document, Assets::At("/x")), once, "{name}, a second time");
    }
}

#[test]
fn every_byte_that_is_not_ours_stays() {
    for (name, bytes, _) in PAGES {
        let source = Source::read(bytes.to_vec()).unwrap();
        let ours = Piece::Markup("[ours]".to_owned());
        for at in (0..=source.text.len()).filter(|at| source.text.is_char_boundary(*at)) {
            let changed = source.changed(vec![Change { at: at..at, new: vec![ours.clone()] }]);
            let written: Vec<u8> = if name.contains("UTF-16") {
                let pair = |unit: u8| if name.starts_with("big") { [0, unit] } else { [unit, 0] };
                b"[ours]".iter().flat_map(|unit| pair(*unit)).collect()
            } else {
                b"[ours]".to_vec()
            };
            let place = changed.windows(written.len()).position(|window| window == written).unwrap();
            let mut kept = changed.clone();
            kept.drain(place..place + written.len());
            // Between letters of a page that shifts, our letters take a shift of their own.
            if name != "ISO-2022-JP" {
                assert_eq!(kept, bytes, "{name}, byte {at}");
            }
        }
    }
}

#[test]
fn letters_that_an_encoding_may_lack_are_named() {
    let json = r#"{"lang":"ar","claims":[{"text":"é😀","source":"ب","passages":["It rained"]}]}"#;
    let document = json_document(json.as_bytes()).document;
    let html = rendered_bytes(b"<meta charset=shift_jis><p>It rained", &document, Assets::At("/x"));
    assert!(html.is_ascii());
    let html = String::from_utf8(html).unwrap();
    for written in [
        r#"<script type="application/json">{"lang":"ar","claims":[{"text":"\u00e9\ud83d\ude00","source":"\u0628","passages""#,
        r#""text":"\u00e9\ud83d\ude00","inLanguage":"ar""#,
        "&#233;&#128512;",
    ] {
        assert!(html.contains(written), "{written} in {html}");
    }
}

#[test]
fn a_page_that_does_not_say_its_encoding_is_given_nothing_to_guess() {
    let json = r#"{"claims":[{"text":"é","source":"ü","passages":["It rained"]}]}"#;
    let document = json_document(json.as_bytes()).document;
    assert!(rendered_bytes(b"<p>It rained", &document, Assets::Inline).is_ascii());
    let html = rendered_bytes(b"<meta charset=utf-8><p>It rained", &document, Assets::Inline);
    assert!(String::from_utf8(html).unwrap().contains("aria-label=\"Claim 1: ü, Attributed\""));
}

#[test]
fn an_encoding_that_browsers_refuse_is_no_page() {
    let problem = Page::read(b"<meta charset=iso-2022-kr><p>x".to_vec()).unwrap_err();
    assert_eq!(
        problem.line("page.html"),
        "page.html: error: expected an encoding that browsers read, found one that they refuse [unreadable]"
    );
}

#[test]
fn an_encoding_is_looked_for_where_browsers_look() {
    let read = |bytes: &[u8]| Source::read(bytes.to_vec()).unwrap().text;
    let late = |lead: usize| [vec![b' '; lead], b"<meta charset=windows-1256>\xc7".to_vec()].concat();
    assert!(read(&late(900)).ends_with('ا'));
    assert!(read(&late(1024)).ends_with('Ç'));
    // In a comment and in a script it says nothing; UTF-16 that could be read this far is not UTF-16.
    assert!(read(b"<!-- <meta charset=windows-1256> -->\xc7").ends_with('Ç'));
    assert!(read(b"<script>'<meta charset=windows-1256>'</script>\xc7").ends_with('Ç'));
    assert!(read("<meta charset=utf-16>é".as_bytes()).ends_with('é'));
}
