//! Español: Spanish, in the language of newsrooms on both sides of the Atlantic.
//!
//! A claim is an «afirmación», which leaves open whether it is so: «alegación» and «pretensión» already doubt it. Whatever
//! agrees with it is feminine; people are named in words that have one form for both genders. A date is given without an
//! article, since it can be a day, a month, a season or a year: «2025 en adelante», «corrección (ene 2025)».

use crate::strings::Language;
use crate::strings::plural::{Category, PluralRule};
use crate::strings::word::{Counted, Word};

/// Spanish.
pub static SPANISH: Language = Language { tag: "es", plural: PluralRule::OneOther, word, counted };

fn counted(counted: Counted) -> &'static [(Category, &'static str)] {
    use Category::{One, Other};
    match counted {
        Counted::Claims => &[(One, "{} afirmación"), (Other, "{} afirmaciones")],
        Counted::Caveats => &[(One, "{} salvedad"), (Other, "{} salvedades")],
        Counted::Single => &[(One, "{} se basa en una sola fuente"), (Other, "{} se basan en una sola fuente")],
        Counted::Unnamed => &[(One, "{} procede de una fuente sin nombre"), (Other, "{} proceden de fuentes sin nombre")],
        Counted::Party => &[(One, "{} procede de una de las partes"), (Other, "{} proceden de una de las partes")],
        Counted::Reports => &[(One, "{} mención"), (Other, "{} menciones")],
        Counted::Origins => &[(One, "{} origen"), (Other, "{} orígenes independientes")],
        Counted::Problems => &[
            (One, "{} problema en el documento de las afirmaciones"),
            (Other, "{} problemas en el documento de las afirmaciones"),
        ],
    }
}

fn word(word: Word) -> &'static str {
    match word {
        Word::Caption => "Las afirmaciones de este artículo",
        Word::ColumnClaim => "Afirmación",
        Word::ColumnSpeaker => "Quién lo dice",
        Word::ColumnAsOf => "A fecha de",
        Word::ColumnStatus => "Estado",
        Word::Updated => "actualización: {}",
        Word::SourceIs => "Fuente",
        Word::NoSource => "fuente no indicada",
        Word::NoCaveats => "ninguna salvedad indicada",
        Word::NothingMore => "No se indica nada más sobre esta afirmación.",
        Word::HeadingSource => "Fuente",
        Word::HeadingCitations => "Dónde leerla",
        Word::HeadingCaveats => "Salvedades",
        Word::HeadingStanding => "Situación actual",
        Word::HeadingRelations => "Relación con otras afirmaciones",
        Word::HeadingRevisions => "Cambios en esta fila",
        Word::FactSpeaker => "Quién",
        Word::FactNaming => "Identidad",
        Word::FactStake => "Interés",
        Word::FactWords => "Verbo",
        Word::FactSaid => "Formulada",
        Word::FactAsOf => "A fecha de",
        Word::FactPlace => "Lugar",
        Word::FactBasis => "Base",
        Word::FactRelay => "A través de",
        Word::FactFigure => "Cifra",
        Word::FactCounts => "Qué incluye",
        Word::FactParts => "Desglose",
        Word::FactPeriod => "Periodo",
        Word::FactKind => "Tipo",
        Word::FactStatus => "Estado",
        Word::FactSince => "Desde",
        Word::FactAssessment => "Nuestra valoración",
        Word::Overview => "Situación de las afirmaciones",
        Word::OvertakenOn => "Cierta cuando se escribió. Superada por los hechos ({})",
        Word::OvertakenSince => "Cierta cuando se escribió. Superada después por los hechos",
        Word::CorrectedOn => "Corrección ({})",
        Word::SaidBefore => "Antes decía",
        Word::HeadingPlot => "Comparación de cifras",
        Word::PlotClaim => "Afirmación {}",
        Word::PlotAsOf => "a fecha de {}",
        Word::PlotApart => "Fuera de la escala",
        Word::AlsoCounts => "incluye también {}",
        Word::ApartCounts => "incluye solo {}",
        Word::ApartUnsaid => "no dice qué incluye",
        Word::ApartUnit => "en otra unidad",
        Word::ApartTime => "para otro periodo",
        Word::DisputedBy => "Cuestionada por",
        Word::RelayThen => ", luego ",
        Word::ListOr => " o ",
        Word::ListNot => ", pero no ",
        Word::Glossary => "Qué significan los términos",
        Word::StatusMeanings => {
            "Alguien lo afirma; no nos hemos pronunciado.|\
             No hemos podido confirmarla.|\
             Otros confirman una parte.|\
             Fuentes independientes la confirman.|\
             Otros, con conocimiento del asunto, dicen otra cosa.|\
             Hay pruebas que apuntan en sentido contrario.|\
             Cierta cuando se escribió; los acontecimientos han cambiado la situación.|\
             Quien la hizo se ha retractado."
        }
        Word::CaveatMeanings => {
            "Nadie sin interés en el asunto la ha comprobado.|\
             Procede de una de las partes.|\
             No se dice a los lectores quién habla.|\
             Nadie más lo afirma por conocimiento propio.|\
             Lo que la confirma se remonta a la propia afirmación.|\
             No se dice cómo se llegó a ella.|\
             Puede significar cosas distintas, como muertos, o muertos y heridos.|\
             Abarca más o menos de lo que parece: otra época, otro lugar u otro grupo.|\
             La situación puede haber cambiado desde entonces.|\
             Es un cálculo a partir de otra cifra, no un recuento.|\
             Es probable que parte de lo que se cuenta haya quedado fuera.|\
             Es probable que algo se haya contado dos veces o de más.|\
             Las palabras se han traducido a otro idioma.|\
             Otros dan otra cifra u otra versión.|\
             No concuerda consigo misma o con lo que la rodea.|\
             Todavía no puede comprobarse.|\
             Algo más que conviene saber."
        }
        Word::Casualties => "(bajas)",
        Word::CasualtiesMean => {
            "Bajas: los muertos y los heridos, a menudo también los desaparecidos y los prisioneros. No solo los muertos."
        }
        Word::StakeIs => "Es {}",
        Word::StakeAnd => " y ",
        Word::Quote => "Cita textual",
        Word::AnonymousBecause => "motivo: {}",
        Word::AnonymousNoReason => "sin motivo indicado",
        Word::CitationPrimary => "publicación de la propia fuente",
        Word::CitationPublished => "publicación: {}",
        Word::CitationAccessed => "consulta: {}",
        Word::CitationArchived => "copia archivada",
        Word::CitationArchivedOn => "copia archivada ({})",
        Word::CitationUntitled => "sin título",
        Word::Settles => "Qué lo aclararía",
        Word::RevisionChanged => "cambio",
        Word::RevisionCorrected => "corrección",
        Word::RevisionFrom => "antes",
        Word::RevisionTo => "ahora",
        Word::ByWhom => "por {}",
        Word::NoticeEmpty => "Aún no se ha recogido ninguna afirmación de este artículo.",
        Word::NoticeBroken => "No se han podido leer las afirmaciones de este artículo.",
        Word::NoticeBrokenPart => "La lista de afirmaciones se interrumpe aquí: no se ha podido leer el resto.",
        Word::NoticeUnreachable => "No se han podido cargar las afirmaciones de este artículo.",
        Word::ListComma => ", ",
        Word::ListSemicolon => "; ",
        Word::SentenceEnd => ". ",
        Word::LabelColon => ": ",
        Word::NumberGroup => ".",
        Word::NumberGroupedFrom => "10000",
        Word::NumberDecimal => ",",
        Word::BoundAbout => "alrededor de {}",
        Word::BoundAtLeast => "al menos {}",
        Word::BoundAtMost => "como máximo {}",
        Word::BoundNearly => "casi {}",
        Word::BoundOver => "más de {}",
        Word::RangeTo => " a ",
        Word::RangeFrom => "{} o más",
        Word::RangeUpTo => "hasta {}",
        Word::RangeBetween => "intervalo: {}",
        Word::DateDay => "{d} {m} {y}",
        Word::DateMonth => "{m} {y}",
        Word::DateYear => "{}",
        Word::DateInterval => "{}\u{a0}– {2}",
        Word::DateSince => "{} en adelante",
        Word::DateUntil => "{} y antes",
        Word::DateAbout => "{} aprox.",
        Word::DateUncertain => "{} (fecha incierta)",
        Word::DateAboutUncertain => "{} aprox. (fecha incierta)",
        Word::DateDecade => "década de {}",
        Word::DateBefore => "{} a.\u{a0}C.",
        Word::Months => "ene|feb|mar|abr|may|jun|jul|ago|sept|oct|nov|dic",
        Word::Seasons => "primavera|verano|otoño|invierno",
        Word::StatusAttributed => "Según la fuente",
        Word::StatusUnverified => "No verificada",
        Word::StatusPartlyCorroborated => "Corroborada en parte",
        Word::StatusCorroborated => "Corroborada",
        Word::StatusDisputed => "Cuestionada",
        Word::StatusContradicted => "Pruebas en contra",
        Word::StatusOvertaken => "Superada por los hechos",
        Word::StatusWithdrawn => "Retirada",
        Word::KindQuantity => "una cifra",
        Word::KindEvent => "un acontecimiento",
        Word::KindIntent => "una intención",
        Word::KindDenial => "un desmentido",
        Word::KindPrediction => "una predicción",
        Word::KindOpinion => "una opinión",
        Word::ForceStates => "como un hecho",
        Word::ForceEstimates => "como una estimación",
        Word::ForceClaims => "como una aseveración",
        Word::ForceAlleges => "como una acusación",
        Word::ForceDenies => "como un desmentido",
        Word::ForceAdmits => "como una admisión",
        Word::ForceBelieves => "como una convicción",
        Word::BasisNamedCount => "un recuento nombre por nombre",
        Word::BasisRecords => "registros",
        Word::BasisIntercept => "comunicaciones interceptadas",
        Word::BasisSatellite => "imágenes de satélite",
        Word::BasisFootage => "fotos o grabaciones",
        Word::BasisModel => "un modelo",
        Word::BasisRatio => "un cálculo a partir de otra cifra con una proporción habitual",
        Word::BasisTestimony => "testimonios",
        Word::BasisDocuments => "documentos",
        Word::BasisUndisclosed => "no revelada",
        Word::TypePerson => "persona",
        Word::TypeOrganisation => "organización",
        Word::TypeGovernment => "gobierno",
        Word::TypeMilitary => "fuerzas armadas",
        Word::TypeIntelligence => "servicio de inteligencia",
        Word::TypeMedia => "medio de comunicación",
        Word::TypeResearcher => "especialista",
        Word::TypeEyewitness => "testigo presencial",
        Word::TypeDocument => "documento",
        Word::NamingNamed => "con su nombre",
        Word::NamingAnonymous => "bajo anonimato",
        Word::NamingCollective => "un grupo del que no se nombra a nadie",
        Word::SideParty => "una de las partes",
        Word::SideAlly => "favorable a una de las partes",
        Word::SideOpponent => "rival de una de las partes",
        Word::SideIndependent => "independiente",
        Word::SideUnknown => "posición desconocida",
        Word::GainsHigher => "gana con una cifra más alta",
        Word::GainsLower => "gana con una cifra más baja",
        Word::GainsNone => "no gana ni con una cifra más alta ni con una más baja",
        Word::GainsUnknown => "interés desconocido",
        Word::CaveatNotIndependentlyVerified => "Sin verificación independiente",
        Word::CaveatPartyToConflict => "Parte en el conflicto",
        Word::CaveatAnonymousSource => "Fuente anónima",
        Word::CaveatSingleSource => "Fuente única",
        Word::CaveatCircular => "Fuentes circulares",
        Word::CaveatUndisclosedMethod => "Método no revelado",
        Word::CaveatUnitAmbiguous => "No está claro qué se cuenta",
        Word::CaveatScope => "Alcance",
        Word::CaveatStale => "Quizá desactualizada",
        Word::CaveatDerivedByRatio => "Cálculo por proporción",
        Word::CaveatLikelyUndercount => "Probable subestimación",
        Word::CaveatLikelyOvercount => "Probable sobrestimación",
        Word::CaveatTranslation => "Traducción",
        Word::CaveatDisputed => "Cuestionada",
        Word::CaveatInternallyInconsistent => "Incoherencia interna",
        Word::CaveatPredictsFuture => "Sobre el futuro",
        Word::CaveatOther => "Nota",
        Word::DirectionTooHigh => "posible sobrestimación",
        Word::DirectionTooLow => "posible subestimación",
        Word::DirectionEither => "posible sobrestimación o subestimación",
        Word::DirectionUnknown => "sentido desconocido",
        Word::WeightMajor => "importante",
        Word::WeightMinor => "menor",
        Word::RelationSupports => "Respalda",
        Word::RelationDisputes => "Cuestiona",
        Word::RelationQualifies => "Matiza",
        Word::RelationUpdates => "Actualiza",
        Word::RelationRepeats => "Repite",
        Word::RelationOther => "Véase también",
        Word::RelationClaim => "la afirmación {}",
        Word::MarkName => "Afirmación {}",
        Word::CardWay => "Fuente y salvedades",
        Word::ToPassage => "En el artículo",
        Word::ToPassageOf => "En el artículo, {} de {2}",
        Word::CopyLink => "Copiar enlace",
        Word::LinkCopied => "Enlace copiado",
        Word::CopyCitation => "Copiar referencia",
        Word::CitationCopied => "Referencia copiada",
        Word::CitedArticle => "Artículo",
        Word::NoMatch => "Ninguna afirmación coincide",
        Word::LeftOf => "{} de {2}",
        Word::SortedUp => "orden por «{}»",
        Word::SortedDown => "orden por «{}», a la inversa",
        Word::Range => "se muestran {} a {2} de {3}",
        Word::Search => "Buscar en las afirmaciones",
        Word::Any => "Todo",
        Word::FilterCaveat => "Salvedad",
        Word::OpenAll => "Abrir todo",
        Word::CloseAll => "Cerrar todo",
        Word::PageMore => "Mostrar {} más",
        Word::PageAll => "Mostrar todo ({})",
        Word::PageFirst => "Primera",
        Word::PagePrevious => "Anterior",
        Word::PageNext => "Siguiente",
        Word::PageLast => "Última",
        Word::Pages => "Páginas de la tabla",
        Word::LoosenSearch => "sin la búsqueda «{}»",
        Word::LoosenFilter => "sin «{}»",
        Word::LoosenAll => "Mostrar todas las afirmaciones",
        Word::Take => "Descargar",
        Word::TakeShown => "La selección en {}",
        Word::TakeAll => "Todo en {}",
        Word::Rest => "Ver todo: {}",
    }
}
