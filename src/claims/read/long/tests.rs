use super::LongReader;
use crate::claims::read::{Reading, json_document};
use crate::claims::{Claim, Document};

/// How many bytes are read at once: a claim or member at a time, some of them, everything.
const PIECES: [usize; 3] = [1, 64, usize::MAX];

/// The reading, and what was told of each claim: of what came twice, the second time.
fn read(bytes: &[u8], piece: usize) -> (Reading, Vec<(Claim, Document)>) {
    let mut reader = LongReader::new(bytes.to_vec());
    let mut told: Vec<(Claim, Document)> = Vec::new();
    let mut is_read = false;
    while !is_read {
        is_read = reader.read_on(piece, &mut |index, claim, head| {
            if index == 0 {
                told.clear();
            }
            assert_eq!(index, told.len());
            told.push((claim.clone(), head.clone()));
        });
        assert!(reader.progress().0 <= bytes.len());
        assert_eq!(reader.progress().1, bytes.len());
    }
    assert_eq!(reader.progress().0, bytes.len());
    (reader.finish(), told)
}

/// Whatever the pieces, a long reader gives what a document gives that is read as a whole.
pub(crate) fn assert_read_alike(bytes: &[u8]) {
    let short = json_document(bytes);
    let head = Document { claims: Vec::new(), ..short.document.clone() };
    for piece in PIECES {
        let (long, mut told) = read(bytes, piece);
        let text = String::from_utf8_lossy(bytes);
        let text = text.get(..2000).unwrap_or(&text);
        assert_eq!(long.problems, short.problems, "{text}");
        assert_eq!(long.broken, short.broken, "{text}");
        assert_eq!(*long.whole(), short.document, "{text}");
        assert_eq!(long.claim_ids(), short.claim_ids(), "{text}");
        assert_eq!(long.claim_count(), short.document.claims.len(), "{text}");
        if long.long.is_some() {
            assert_eq!(long.document, head, "{text}");
        }
        // A list of claims that does not count may have been told of before an empty one that does.
        told.truncate(long.claim_count());
        assert_eq!(told.len(), long.claim_count(), "{text}");
        for (index, (claim, so_far)) in told.iter().enumerate() {
            assert_eq!(Some(claim), long.claim(index).as_deref(), "{text}");
            assert_eq!(Some(claim), short.document.claims.get(index), "{text}");
            assert_eq!((&so_far.sources, &so_far.claims), (&head.sources, &Vec::new()), "{text}");
        }
        assert_eq!(long.claim(long.claim_count()), None);
    }
}

/// Whether the claims stayed text.
fn is_long(text: &str) -> bool {
    LongReader::new(text.as_bytes().to_vec()).finish().long.is_some()
}

const SAMPLE: &str = r#"{
  "format": "claims-table/2", "x": {"y": 1, "y": 2}, "title": "é", "title": ["😀"],
  "claims": [
    {"id": "a", "text": "\"4,000\" \uD83D\uDE00", "source": "s", "relations": ["b", "4", "nowhere"], "quantity": {"best": "many"}},
    7,
    {"text": "Ä", "id": "b", "text": "Ö", "asOf": "soon", "relations": [{"to": "a"}, "6"], "caveats": [null, "x"]},
    "B", {"id": "a"}, null
  ],
  "updated": "then", "sources": [{"id": "s", "name": "n"}, [], {"id": "s", "why": 1}], "x": 3
}
"#;

#[test]
fn the_examples_are_read_alike() {
    for text in [
        include_str!("../../../../examples/bus-lanes/claims.json"),
        include_str!("../../../../examples/climate/claims.json"),
        include_str!("../../../../examples/north-korea/claims.json"),
    ] {
        assert_read_alike(text.as_bytes());
        assert!(is_long(text));
    }
}

#[test]
fn a_document_with_every_kind_of_mistake_is_read_alike_wherever_it_is_cut() {
    assert!(is_long(SAMPLE) && json_document(SAMPLE.as_bytes()).problems.len() > 15);
    for end in 0..=SAMPLE.len() {
        let bytes = &SAMPLE.as_bytes()[..end];
        assert_read_alike(bytes);
        // A byte that is no UTF-8, and what might follow it.
        assert_read_alike(&[bytes, b"\xFF, 1"].concat());
    }
    assert_read_alike(&[b"\xEF\xBB\xBF", SAMPLE.as_bytes()].concat());
    assert_read_alike(SAMPLE.replace("\n", "\r\n").as_bytes());
    assert_read_alike(SAMPLE.replace("\n", "\r").as_bytes());
}

#[test]
fn a_document_with_any_byte_changed_is_read_alike() {
    for at in 0..SAMPLE.len() {
        for byte in [0, b'"', b'{', b']', b',', b':', 0x80, 0xE2] {
            let mut bytes = SAMPLE.as_bytes().to_vec();
            bytes[at] = byte;
            assert_read_alike(&bytes);
        }
    }
}

#[test]
fn any_root_is_read_alike() {
    let cases = [
        ("a bare array", r#" [{"id":"a","text":"A","x":1,"x":2}, 7, {"relations":["a","2","9"]}] "#, true),
        ("a bare array that is empty", "[]", true),
        ("a bare array that breaks", r#"["A", B]"#, true),
        ("a bare array and more", r#"["A"] ["B"]"#, true),
        ("no claims", r#"{"title":"T","format":"x"}"#, true),
        ("an empty list of claims", r#"{"claims":[]}"#, true),
        ("nothing", "", false),
        ("a byte order mark", "\u{feff}", false),
        ("space", " \n ", false),
        ("null", "null", false),
        ("a string", r#""claims""#, false),
        ("a claim in the place of the list", r#"{"claims":{"text":"A"}}"#, false),
        ("null in the place of the list", r#"{"claims":null,"x":1}"#, false),
        ("claims twice", r#"{"claims":["A","B"],"title":"T","claims":["C"]}"#, false),
        ("claims twice, the last ones empty", r#"{"claims":["A","B"],"claims":[]}"#, false),
        ("claims twice, the last no list", r#"{"claims":["A","B"],"claims":7}"#, false),
        ("claims under an escaped name", r#"{"cl\u0061ims":["A"]}"#, true),
        ("too deep in a claim", &format!(r#"{{"claims":["A",{}"#, "[".repeat(200)), true),
        ("as deep as may be in a claim", &format!(r#"{{"claims":["A",{}{}]}}"#, "[".repeat(126), "]".repeat(126)), true),
        ("a mistake in a claim that repeats a name", r#"{"claims":["A",{"a":1,"a":2},{"b":1,"b":2,]}"#, true),
        ("a mistake behind the claims", r#"{"claims":["A",{"a":1,"a":2}],"b":{"c":1,"c":2"#, true),
        ("many names repeated", &format!(r#"{{"claims":[{}"A"],"x":1,"x":1}}"#, r#"{"a":1,"a":1},"#.repeat(150)), true),
    ];
    for (name, text, is_long_too) in cases {
        assert_read_alike(text.as_bytes());
        assert_eq!(is_long(text), is_long_too, "{name}");
    }
    for bytes in [&b"{\0}\0"[..], b"\xFF\xFE{\0}\0", b"\0\0\0{\0\0\0}", b"\xFF", b"[\"A\"]\xFF", b"\xEF\xBB", b"{\"a\":\"\x80"] {
        assert_read_alike(bytes);
    }
}

#[test]
fn shared_sources_are_known_before_the_claims_or_the_claims_come_again() {
    let passes = |text: &str| {
        let mut names: Vec<Vec<Option<String>>> = Vec::new();
        let mut reader = LongReader::new(text.as_bytes().to_vec());
        while !reader.read_on(1, &mut |index, claim, head| {
            if index == 0 {
                names.push(Vec::new());
            }
            let name = claim.source.as_ref().and_then(|source| head.source(source).name.clone());
            names.last_mut().unwrap().push(name);
        }) {}
        names.iter().map(|names| names.iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")).collect::<Vec<_>>()
    };
    let claims = r#""claims":[{"text":"A","source":"s"},{"text":"B","source":"t"}]"#;
    let sources = r#""sources":[{"id":"s","name":"S"},{"id":"t","name":"T"}]"#;
    assert_eq!(passes(&format!("{{{sources},{claims}}}")), ["S T"]);
    assert_eq!(passes(&format!("{{{claims},{sources}}}")), ["s t", "S T"]);
    assert_eq!(passes(&format!("{{{claims},\"title\":\"T\"}}")), ["s t"]);
    // Of sources that stand there twice, the last count.
    let first = r#""sources":[{"id":"s","name":"first"}]"#;
    assert_eq!(passes(&format!("{{{first},{sources},{claims}}}")), ["S T"]);
    assert_eq!(passes(&format!("{{{first},{claims},{sources}}}")), ["first t", "S T"]);
    assert_eq!(passes(&format!(r#"{{"claims":[],{sources}}}"#)), [""; 0]);
}

#[test]
fn a_piece_is_as_long_as_it_was_asked_for_and_a_claim() {
    let claim = r#"{"text":"A claim, 45 bytes with the comma."}"#;
    let text = format!("[{}{claim}]", format!("{claim},").repeat(999));
    let mut reader = LongReader::new(text.clone().into_bytes());
    let mut before = 0;
    let mut pieces = 0;
    while !reader.read_on(1000, &mut |_, _, _| {}) {
        let (at, _) = reader.progress();
        assert!((1000..1000 + claim.len() + 2).contains(&(at - before)), "{before} to {at}");
        before = at;
        pieces += 1;
    }
    // Twenty-two and a half claims, or as good as 23.
    assert_eq!(pieces, 43);
}

#[test]
fn whoever_finishes_early_has_the_whole() {
    let mut reader = LongReader::new(SAMPLE.as_bytes().to_vec());
    assert!(!reader.read_on(1, &mut |_, _, _| {}));
    assert_eq!(*reader.finish().whole(), json_document(SAMPLE.as_bytes()).document);
}

#[test]
fn a_reading_that_is_short_answers_as_a_long_one_does() {
    let reading = json_document(SAMPLE.as_bytes());
    assert_eq!((reading.claim_count(), reading.claim_ids()), (6, reading.document.claim_ids()));
    assert_eq!(reading.claim(3).as_deref().and_then(Claim::wording), Some("B"));
    assert_eq!(reading.claim(6), None);
    assert_eq!(*reading.whole(), reading.document);
}

#[test]
fn thousands_of_claims_with_six_ids_between_them_are_told_apart() {
    let claims: String =
        (0..20_000).map(|index| format!(r#"{{"id":"{}","text":"A","relations":["a","20001"]}},"#, index % 6)).collect();
    let reading = LongReader::new(format!(r#"{{"claims":[{claims}{{"id":"a","text":"A"}}]}}"#).into_bytes()).finish();
    assert_eq!(reading.problems.len(), 19_994 + 20_000);
    assert_eq!(
        reading.problems[0].to_string(),
        "claims[0].relations[1]: expected the id of a claim in this document, found `20001`"
    );
    let ids = reading.claim_ids();
    assert_eq!([ids[0].as_str(), ids[6].as_str(), ids[19_999].as_str(), ids[20_000].as_str()], ["0", "0-2", "1-3334", "a"]);
}
