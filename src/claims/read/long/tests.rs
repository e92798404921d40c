use super::LongReader;
use crate::claims::read::json_document;

#[test]
fn it_reads() {
    let text = include_str!("../../../../examples/bus-lanes/claims.json");
    let reading = LongReader::new(text.as_bytes().to_vec()).finish();
    assert_eq!(*reading.whole(), json_document(text.as_bytes()).document);
}
