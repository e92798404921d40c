use super::*;
use crate::claims::Reading;
use crate::claims::read::{json, json_document};
use crate::claims::tests::every_field::EVERY_FIELD;
use crate::claims::tree::Member;
use crate::claims::write::{chosen, to_csv};

fn node(json: &str) -> Node {
    let parsed = json::parse(json.as_bytes());
    assert_eq!(parsed.broken, None, "{json}");
    parsed.root.unwrap()
}

/// The cells of claims, and of a document without fields.
fn rows(claims: &[Node]) -> Vec<Vec<String>> {
    cells(&to_text(claims, &node("{}")))
}

fn header(claims: &[Node]) -> Vec<String> {
    rows(claims).remove(0)
}

/// Reads CSV as RFC 4180 has it, and takes one apostrophe from each cell that begins with one.
fn cells(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row: Vec<String> = Vec::new();
    let mut cell = String::new();
    let mut is_quoted = false;
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        match character {
            '"' if is_quoted && rest.peek() == Some(&'"') => cell.extend(rest.next()),
            '"' => is_quoted = !is_quoted,
            ',' | '\r' if !is_quoted => {
                row.push(cell.strip_prefix('\'').unwrap_or(&cell).to_owned());
                cell.clear();
                if character == '\r' {
                    assert_eq!(rest.next(), Some('\n'), "a line ends with CR LF");
                    rows.push(std::mem::take(&mut row));
                }
            }
            _ => cell.push(character),
        }
    }
    assert_eq!((is_quoted, cell.as_str(), row.len()), (false, "", 0), "the last line ends");
    rows
}

/// A row as the tree that its cells came from, all scalars as strings.
fn tree(header: &[String], row: &[String]) -> Node {
    fn put(at: &mut Node, steps: &[String], text: &str) {
        let Some((step, rest)) = steps.split_first() else {
            *at = Node::text(text);
            return;
        };
        if step.starts_with(|first: char| first.is_ascii_digit()) {
            let number: usize = step.parse().unwrap();
            if !matches!(at.value, Value::List(_)) {
                *at = Node::list(Vec::new());
            }
            let Value::List(items) = &mut at.value else { return };
            items.resize(items.len().max(number), Value::Null.into());
            return put(&mut items[number - 1], rest, text);
        }
        let name = unescaped(step);
        if !matches!(at.value, Value::Record(_)) {
            *at = Node::record(Vec::new());
        }
        let Value::Record(members) = &mut at.value else { return };
        let index = members.iter().position(|member| member.name == name).unwrap_or_else(|| {
            members.push(Member::new(&name, Value::Null.into()));
            members.len() - 1
        });
        put(&mut members[index].value, rest, text);
    }
    let mut root = Node::record(Vec::new());
    assert_eq!(header.len(), row.len());
    for (name, cell) in header.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
        put(&mut root, &steps(name), cell);
    }
    root
}

/// The steps of a column's name, parted at the points that no backslash stands before.
fn steps(name: &str) -> Vec<String> {
    let mut steps = vec![String::new()];
    let mut rest = name.chars();
    while let Some(character) = rest.next() {
        match character {
            '.' => steps.push(String::new()),
            _ => {
                let last = steps.last_mut().unwrap();
                last.push(character);
                if character == '\\' {
                    last.extend(rest.next());
                }
            }
        }
    }
    steps
}

fn unescaped(step: &str) -> String {
    let mut name = String::new();
    let mut rest = step.chars();
    while let Some(character) = rest.next() {
        if character == '\\' { name.extend(rest.next()) } else { name.push(character) }
    }
    name
}

/// A tree with every scalar as a string.
fn in_strings(node: &Node) -> Node {
    match &node.value {
        Value::Record(members) => {
            Node::record(members.iter().map(|member| Member::new(&member.name, in_strings(&member.value))).collect())
        }
        Value::List(items) => Node::list(items.iter().map(in_strings).collect()),
        Value::Number(number) => Node::text(number.as_str()),
        Value::Bool(truth) => Node::text(&truth.to_string()),
        _ => node.clone(),
    }
}

/// For each scalar of a tree, the tree with that scalar alone.
fn alone(node: &Node) -> Vec<Node> {
    match &node.value {
        Value::Record(members) => {
            let of = |member: &Member| {
                let name = member.name.clone();
                alone(&member.value).into_iter().map(move |value| Node::record(vec![Member::new(&name, value)]))
            };
            members.iter().flat_map(of).collect()
        }
        Value::List(items) => {
            let of = |(index, item): (usize, &Node)| {
                let before = vec![Value::Null.into(); index];
                alone(item).into_iter().map(move |value| Node::list(before.iter().cloned().chain([value]).collect()))
            };
            items.iter().enumerate().flat_map(of).collect()
        }
        _ => vec![node.clone()],
    }
}

fn read(json: &str) -> Reading {
    json_document(json.as_bytes())
}

fn own_fields(reading: &Reading) -> Node {
    Node::record(chosen::own_fields(reading))
}

#[test]
fn a_small_document_is_a_table_with_its_own_fields_in_the_first_row() {
    let json = r#"{"lang":"en","article":{"title":"Lanes, and buses"},
        "sources":[{"id":"council","name":"The town council","stake":{"side":"party"}},{"id":"nobody","name":"Nobody"}],
        "claims":[{"text":"The lanes cost £2.4 million.","source":"council","caveats":["Upkeep is not in it."]},
                  {"id":"b","text":"They do not.","source":"A trader","relay":["council"],"quantity":{"best":-2.50,"counts":["killed","wounded"]}}]}"#;
    let expected = "\
id,text,source.id,source.name,source.stake.side,relay.1.id,relay.1.name,relay.1.stake.side,quantity.best,quantity.counts.1,quantity.counts.2,caveats.1.text,document.lang,document.article.title\r\n\
1,The lanes cost £2.4 million.,council,The town council,party,,,,,,,Upkeep is not in it.,en,\"Lanes, and buses\"\r\n\
b,They do not.,,A trader,,council,The town council,party,'-2.50,killed,wounded,,,\r\n";
    assert_eq!(to_csv(&read(json), &[0, 1]), expected);
}

#[test]
fn the_rows_stand_in_the_order_in_which_the_claims_are_asked_for() {
    let reading = read(r#"{"title":"T","claims":["A","B","C"]}"#);
    assert_eq!(to_csv(&reading, &[2, 0]), "id,text,document.title\r\n3,C,T\r\n1,A,\r\n");
    assert_eq!(to_csv(&reading, &[1, 7]), "id,text,document.title\r\n2,B,T\r\n");
}

#[test]
fn a_document_of_which_no_claim_is_shown_is_a_row_of_its_own() {
    assert_eq!(to_csv(&read(r#"{"title":"T","claims":["A"]}"#), &[]), "document.title\r\nT\r\n");
}

#[test]
fn nasty_cells_come_back_as_they_were() {
    let cases = [
        ("a formula", "=HYPERLINK(\"https://evil.example\")", "\"'=HYPERLINK(\"\"https://evil.example\"\")\""),
        ("a plus", "+1", "'+1"),
        ("a minus", "-1", "'-1"),
        ("an at sign", "@SUM(A1)", "'@SUM(A1)"),
        ("a leading tab", "\t=1", "\"'\t=1\""),
        ("a leading carriage return", "\r=1", "\"'\r=1\""),
        ("a lone apostrophe", "'", "''"),
        ("an apostrophe before a word", "'tis", "''tis"),
        ("a formula that has its apostrophe already", "'=1+1", "''=1+1"),
        ("two apostrophes", "''=1", "'''=1"),
        ("an apostrophe within", "it's = so", "it's = so"),
        ("a quotation mark", "\"", "\"\"\"\""),
        ("quotation marks alone", "\"\"", "\"\"\"\"\"\""),
        ("a comma", "a,b", "\"a,b\""),
        ("a semicolon before a formula", "a;=1", "\"a;=1\""),
        ("line breaks of all kinds", "a\nb\r\nc\rd", "\"a\nb\r\nc\rd\""),
        ("a leading line feed", "\n=1", "\"\n=1\""),
        ("white space around", "  a  ", "  a  "),
        (
            "right-to-left text with marks of direction",
            "\u{202B}‏قُتل ٤٣٬٠٠٠ جندي، =1\u{202C}",
            "\u{202B}‏قُتل ٤٣٬٠٠٠ جندي، =1\u{202C}",
        ),
        ("a character of two code units", "😀", "😀"),
        ("the mark at which hand-written lists are split", "killed|wounded", "killed|wounded"),
    ];
    for (name, text, written) in cases {
        let claim = Node::record(vec![Member::new("text", text.into()), Member::new("place", "P".into())]);
        assert_eq!(to_text(&[claim], &node("{}")), format!("text,place\r\n{written},P\r\n"), "{name}");
        assert_eq!(cells(&format!("{written}\r\n")), [[text]], "{name}");
    }
}

#[test]
fn the_name_of_a_column_is_as_harmless_as_a_cell() {
    let claim = node(r#"{"=1":"a","b,c":"d","'x":"e"}"#);
    assert_eq!(to_text(std::slice::from_ref(&claim), &node("{}")), "'=1,\"b,c\",''x\r\na,d,e\r\n");
    assert_eq!(header(&[claim]), ["=1", "b,c", "'x"]);
}

#[test]
fn fields_that_the_format_does_not_know_come_after_those_it_knows_in_the_order_of_their_first_appearance() {
    let claims = [
        node(r#"{"zeal":"1","text":"A","source":{"Role":"2","name":"B"},"citations":[{"titel":"3"},{"x":"3","url":"4"}]}"#),
        node(r#"{"able":"5","zeal":"6","id":"7","citations":[{"title":"8"}],"source":{"stake":{"why":"9"},"id":"10"}}"#),
    ];
    let expected = [
        "id",
        "text",
        "source.id",
        "source.name",
        "source.stake.why",
        "source.Role",
        "citations.1.title",
        "citations.1.titel",
        "citations.2.url",
        "citations.2.x",
        "zeal",
        "able",
    ];
    assert_eq!(header(&claims), expected);
}

#[test]
fn names_of_fields_that_look_like_something_else_are_told_apart() {
    let claim = node(
        r#"{"a.b":"1","a":{"b":"2","1":"3"},"list":["4",["5","6"],{"x":"7"}],"document":{"title":"8"},"1":"9","":{"":"10"},"\\":"11"}"#,
    );
    let text = to_text(std::slice::from_ref(&claim), &node(r#"{"title":"12","document":"13"}"#));
    let rows = cells(&text);
    let expected = [
        "a\\.b",
        "a.b",
        "a.\\1",
        "list.1",
        "list.2.1",
        "list.2.2",
        "list.3.x",
        "\\document.title",
        "\\1",
        ".",
        "\\\\",
        "document.title",
        "document.\\document",
    ];
    assert_eq!(rows[0], expected);
    let own = expected.len() - 2;
    assert_eq!(tree(&rows[0][..own], &rows[1][..own]), claim);
}

#[test]
fn what_says_nothing_has_no_column() {
    let claim = node(r#"{"text":"A","x":null,"y":"","z":[],"q":{},"list":["",null,"b"]}"#);
    assert_eq!(rows(&[claim]), [["text", "list.3"], ["A", "b"]]);
}

#[test]
fn truths_and_numbers_are_written_as_they_stand() {
    let claim = node(r#"{"a":true,"b":false,"c":1.50,"d":4e3}"#);
    assert_eq!(to_text(&[claim], &node("{}")), "a,b,c,d\r\ntrue,false,1.50,4e3\r\n");
}

#[test]
fn what_is_no_claim_is_an_empty_row() {
    assert_eq!(to_text(&[node("7"), node(r#"{"text":"A"}"#)], &node("{}")), "text\r\n\r\nA\r\n");
}

#[test]
fn every_field_of_the_format_has_its_place_whichever_claim_has_it_first() {
    let mut whole = read(EVERY_FIELD).document.claims[0].clone();
    whole.status_citations = whole.citations.clone();
    let source = read(EVERY_FIELD).document.sources[0].clone();
    whole.source = Some(crate::claims::Attribution::Here(Box::new(source)));
    whole.relay = whole.source.clone().into_iter().collect();
    let claim = crate::claims::field::Field::write(&whole);
    let backwards: Vec<Node> = alone(&claim).into_iter().rev().collect();
    assert_eq!(backwards.len(), 88);
    // Alone, every scalar has a column; in the order of the record, if the order here is the record's.
    assert_eq!(header(&backwards), header(std::slice::from_ref(&claim)));
    let order: Vec<String> =
        alone(&claim).into_iter().map(|one| to_text(&[one], &node("{}")).lines().next().unwrap().to_owned()).collect();
    assert_eq!(header(&[claim]), order);

    let own = own_fields(&read(EVERY_FIELD));
    let order: Vec<String> = alone(&own).into_iter().map(|one| cells(&to_text(&[], &one)).remove(0).remove(0)).collect();
    assert_eq!(cells(&to_text(&[], &own))[0], order);
    let mut backwards = own.clone();
    if let Value::Record(members) = &mut backwards.value {
        members.reverse();
    }
    assert_eq!(cells(&to_text(&[], &backwards))[0], order);
}

#[test]
fn the_examples_can_be_had_again_from_their_rows() {
    let examples = [
        include_str!("../../../../examples/bus-lanes/claims.json"),
        include_str!("../../../../examples/climate/claims.json"),
        include_str!("../../../../examples/north-korea/claims.json"),
        EVERY_FIELD,
    ];
    for json in examples {
        let reading = read(json);
        let rows = cells(&to_csv(&reading, &Vec::from_iter(0..reading.claim_count())));
        let (header, rows) = rows.split_first().unwrap();
        assert_eq!(rows.len(), reading.claim_count());
        let expected = chosen::claims(&reading, &Vec::from_iter(0..rows.len()), None);
        for (index, (row, expected)) in rows.iter().zip(&expected).enumerate() {
            let mut read = tree(header, row);
            let own = match &mut read.value {
                Value::Record(members) if index == 0 => members.pop().map(|member| (member.name, member.value)),
                _ => None,
            };
            assert_eq!(read, in_strings(expected));
            let own_fields = in_strings(&own_fields(&reading));
            assert_eq!(own, (index == 0).then(|| ("document".to_owned(), own_fields)));
        }
    }
}
