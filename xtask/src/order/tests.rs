use super::*;
use std::collections::BTreeMap;
use wasm_encoder::{
    ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function, ImportSection, Module, RefType,
    StartSection, TableSection, TableType, TypeSection,
};
use wasmparser::{ConstExpr as ParsedExpr, ElementItems, Operator, Validator};

/// Two imported functions and six others, which are told apart by the constants in them. The first, third and fifth share runs.
fn module() -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    types.ty().function([wasm_encoder::ValType::I32], []);
    let mut imports = ImportSection::new();
    imports.import("m", "a", EntityType::Function(0));
    imports.import("m", "b", EntityType::Function(1));
    let mut functions = FunctionSection::new();
    for ty in [0, 0, 0, 1, 0, 0] {
        functions.function(ty);
    }
    let mut tables = TableSection::new();
    tables.table(TableType { element_type: RefType::FUNCREF, table64: false, minimum: 8, maximum: None, shared: false });
    let mut exports = ExportSection::new();
    exports.export("first", ExportKind::Func, 2);
    exports.export("last", ExportKind::Func, 7);
    exports.export("table", ExportKind::Table, 0);
    exports.export("imported", ExportKind::Func, 0);
    let mut elements = ElementSection::new();
    elements.active(None, &ConstExpr::i32_const(1), Elements::Functions([5, 2, 1, 4][..].into()));
    let expressions = [ConstExpr::ref_func(3), ConstExpr::ref_func(6)];
    elements.passive(Elements::Expressions(RefType::FUNCREF, expressions[..].into()));
    let mut code = CodeSection::new();
    // Each says who it is, does the like of its kind, and calls.
    let bodies: [(i32, bool, &[u32]); 6] = [
        (100, true, &[4, 0]),
        (101, false, &[7]),
        (102, true, &[6, 3, 2]),
        (103, false, &[]),
        (104, true, &[0, 7]),
        (105, false, &[2]),
    ];
    for (identity, alike, callees) in bodies {
        let mut body = Function::new([]);
        let mut out = body.instructions();
        out.i32_const(identity).drop();
        if alike {
            out.i64_const(0x0123_4567_89ab_cdef).drop().i64_const(0x7edc_ba98_7654_3210).drop();
        } else {
            out.f64_const(f64::from(identity).sqrt().into()).drop();
        }
        if identity == 103 {
            out.i32_const(7).call(1).ref_func(4).drop().i32_const(0).call_indirect(0, 0);
        }
        for &callee in callees {
            out.call(callee);
        }
        if identity == 105 {
            out.return_call(6);
        }
        out.end();
        code.function(&body);
    }
    let mut names = NameSection::new();
    let mut of_functions = NameMap::new();
    [(0, "a"), (2, "100"), (3, "101"), (4, "102"), (5, "103"), (6, "104"), (7, "105")]
        .iter()
        .for_each(|&(number, name)| of_functions.append(number, name));
    names.functions(&of_functions);
    let mut local = NameMap::new();
    local.append(0, "103's");
    let mut of_locals = IndirectNameMap::new();
    of_locals.append(1, &local);
    of_locals.append(5, &local);
    names.locals(&of_locals);

    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions).section(&tables).section(&exports);
    module.section(&StartSection { function_index: 3 }).section(&elements).section(&code).section(&names);
    module.section(&CustomSection { name: "producers".into(), data: [0][..].into() });
    module.finish()
}

/// Who each number is: the constant at the head of the body, or the number itself of what is imported.
fn identities(wasm: &[u8]) -> Vec<String> {
    let mut identities = vec!["import 0".to_owned(), "import 1".to_owned()];
    for part in Parser::new(0).parse_all(wasm) {
        if let Payload::CodeSectionEntry(body) = part.unwrap() {
            match body.get_operators_reader().unwrap().read().unwrap() {
                Operator::I32Const { value } => identities.push(value.to_string()),
                other => panic!("expected a constant, found {other:?}"),
            }
        }
    }
    identities
}

fn named(expression: &ParsedExpr<'_>) -> Option<u32> {
    expression.get_operators_reader().into_iter().find_map(|operator| match operator.unwrap() {
        Operator::RefFunc { function_index } => Some(function_index),
        _ => None,
    })
}

/// All that names a function by its number, with who it is in the place of the number.
fn facts(wasm: &[u8]) -> BTreeMap<String, Vec<String>> {
    let identities = identities(wasm);
    let who = |number: u32| identities[number as usize].clone();
    let mut facts = BTreeMap::new();
    let (mut types, mut body) = (Vec::new(), 2);
    for part in Parser::new(0).parse_all(wasm) {
        match part.unwrap() {
            Payload::FunctionSection(section) => types = section.into_iter().map(|ty| ty.unwrap()).collect(),
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export.unwrap();
                    let what =
                        if export.kind == wasmparser::ExternalKind::Func { who(export.index) } else { "no function".to_owned() };
                    facts.insert(format!("export {}", export.name), vec![what]);
                }
            }
            Payload::StartSection { func, .. } => drop(facts.insert("start".to_owned(), vec![who(func)])),
            Payload::ElementSection(section) => {
                for (number, element) in section.into_iter().enumerate() {
                    let functions = match element.unwrap().items {
                        ElementItems::Functions(items) => items.into_iter().map(|item| who(item.unwrap())).collect(),
                        ElementItems::Expressions(_, items) => {
                            items.into_iter().map(|item| who(named(&item.unwrap()).unwrap())).collect()
                        }
                    };
                    facts.insert(format!("element {number}"), functions);
                }
            }
            Payload::CodeSectionEntry(code) => {
                let mut does = vec![format!("type {}", types[body - 2])];
                for operator in code.get_operators_reader().unwrap() {
                    does.push(match operator.unwrap() {
                        Operator::Call { function_index } => format!("call {}", who(function_index)),
                        Operator::ReturnCall { function_index } => format!("return_call {}", who(function_index)),
                        Operator::RefFunc { function_index } => format!("ref.func {}", who(function_index)),
                        other => format!("{other:?}"),
                    });
                }
                facts.insert(format!("body {}", identities[body]), does);
                body += 1;
            }
            Payload::CustomSection(section) => match section.as_known() {
                wasmparser::KnownCustom::Name(names) => {
                    for names in names {
                        match names.unwrap() {
                            Name::Function(names) => {
                                let names: Vec<_> = names.into_iter().map(|name| name.unwrap()).collect();
                                assert!(names.is_sorted_by_key(|name| name.index));
                                let mut names: Vec<_> =
                                    names.iter().map(|name| format!("{} {}", who(name.index), name.name)).collect();
                                names.sort();
                                facts.insert("names".to_owned(), names);
                            }
                            Name::Local(names) => {
                                let mut names: Vec<_> = names.into_iter().map(|names| who(names.unwrap().index)).collect();
                                names.sort();
                                facts.insert("names of locals".to_owned(), names);
                            }
                            _ => panic!("expected names of functions and locals alone"),
                        }
                    }
                }
                _ => drop(facts.insert(format!("custom {}", section.name()), vec![])),
            },
            _ => {}
        }
    }
    facts
}

#[test]
fn functions_that_are_alike_stand_together_and_everything_still_means_the_same() {
    let (old, new) = (module(), reordered(&module()).unwrap());
    Validator::new().validate_all(&new).unwrap();
    assert_eq!(identities(&old)[2..], ["100", "101", "102", "103", "104", "105"]);
    assert_eq!(identities(&new)[2..5], ["100", "104", "102"]);
    assert_eq!(facts(&new), facts(&old));
    assert_eq!(facts(&old).len(), 16);
    assert_eq!(facts(&new)["export last"], ["105"]);
    assert_eq!(facts(&new)["start"], ["101"]);
    assert_eq!(facts(&new)["element 0"], ["103", "100", "import 1", "102"]);
    assert_eq!(new.len(), old.len());
}

#[test]
fn the_same_wasm_always_gives_the_same_and_its_result_can_be_ordered_again() {
    let once = reordered(&module()).unwrap();
    assert_eq!(once, reordered(&module()).unwrap());
    let twice = reordered(&once).unwrap();
    Validator::new().validate_all(&twice).unwrap();
    assert_eq!(facts(&twice), facts(&module()));
}

#[test]
fn a_body_comes_after_the_one_of_which_it_has_the_largest_share() {
    let bodies: [&[u8]; 4] = [b"abcdefgh", b"12345678", b"0123456789", b"xabcdefghx"];
    assert_eq!(order(&bodies), [0, 3, 1, 2]);
    assert_eq!(order(&[]), [] as [usize; 0]);
}

#[test]
fn a_custom_section_that_may_point_into_the_code_is_an_error() {
    let mut wasm = Module::new();
    wasm.section(&CustomSection { name: ".debug_line".into(), data: [0][..].into() });
    assert_eq!(
        reordered(&wasm.finish()),
        Err("expected no custom section that may point into the code, found `.debug_line`".to_owned())
    );
}

#[test]
fn a_file_that_ends_too_early_is_an_error() {
    let whole = module();
    let error = reordered(&whole[..whole.len() / 2]).unwrap_err();
    assert!(error.starts_with("expected a Wasm module: "), "{error}");
}
