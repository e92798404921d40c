//! עברית: Hebrew, in the standard language of newsrooms.
//!
//! A claim is called טענה, the word of fact-checkers, and of courts for what either side says; אמירה would be something spoken,
//! and half of what stands here is written. What is said of a claim is feminine with it, and what is said of its source is said
//! of מקור, so that nothing has to agree with a name. Gershayim and quotation marks are U+05F4, as Hebrew keyboards have them;
//! a prefix stands before a number with a maqaf, never before a name or a date.

use crate::strings::Language;
use crate::strings::plural::{Category, PluralRule};
use crate::strings::word::{Counted, Word};

/// Hebrew.
pub static HEBREW: Language = Language { tag: "he", plural: PluralRule::Hebrew, word, counted };

fn counted(counted: Counted) -> &'static [(Category, &'static str)] {
    use Category::{One, Other, Two};
    match counted {
        Counted::Claims => &[(One, "טענה אחת"), (Two, "שתי טענות"), (Other, "{} טענות")],
        Counted::Caveats => &[(One, "הסתייגות אחת"), (Two, "שתי הסתייגויות"), (Other, "{} הסתייגויות")],
        Counted::Single => &[
            (One, "טענה אחת נשענת על מקור יחיד"),
            (Two, "שתי טענות נשענות כל אחת על מקור יחיד"),
            (Other, "{} טענות נשענות כל אחת על מקור יחיד"),
        ],
        Counted::Unnamed => &[
            (One, "טענה אחת ממקור ששמו לא נמסר"),
            (Two, "שתי טענות ממקורות ששמם לא נמסר"),
            (Other, "{} טענות ממקורות ששמם לא נמסר"),
        ],
        Counted::Party => {
            &[(One, "טענה אחת באה מאחד הצדדים"), (Two, "שתי טענות באות מאחד הצדדים"), (Other, "{} טענות באות מאחד הצדדים")]
        }
        Counted::Reports => &[(One, "דיווח אחד"), (Two, "שני דיווחים"), (Other, "{} דיווחים")],
        Counted::Origins => {
            &[(One, "מקור ראשוני אחד"), (Two, "שני מקורות ראשוניים בלתי תלויים"), (Other, "{} מקורות ראשוניים בלתי תלויים")]
        }
        Counted::Problems => &[(One, "בעיה אחת במסמך הטענות"), (Two, "שתי בעיות במסמך הטענות"), (Other, "{} בעיות במסמך הטענות")],
    }
}

fn word(word: Word) -> &'static str {
    match word {
        Word::Caption => "הטענות בכתבה זו",
        Word::ColumnClaim => "הטענה",
        Word::ColumnSpeaker => "מי אומר",
        Word::ColumnAsOf => "מועד",
        Word::ColumnStatus => "מצב",
        Word::Updated => "עדכון אחרון: {}",
        Word::SourceIs => "מקור",
        Word::NoSource => "לא צוין מקור",
        Word::NoCaveats => "לא צוינו הסתייגויות",
        Word::NothingMore => "לא נמסר דבר נוסף על טענה זו.",
        Word::HeadingSource => "מקור",
        Word::HeadingCitations => "היכן אפשר לקרוא",
        Word::HeadingCaveats => "הסתייגויות",
        Word::HeadingStanding => "מצב הטענה",
        Word::HeadingRelations => "ביחס לטענות אחרות",
        Word::HeadingRevisions => "שינויים בשורה זו",
        Word::FactSpeaker => "מי",
        Word::FactNaming => "זהות",
        Word::FactStake => "אינטרס",
        Word::FactWords => "ניסוח",
        Word::FactSaid => "מתי נאמרה",
        Word::FactAsOf => "המועד הנדון",
        Word::FactPlace => "מקום",
        Word::FactBasis => "על סמך",
        Word::FactRelay => "הועברה דרך",
        Word::FactFigure => "מספר",
        Word::FactCounts => "מה נספר",
        Word::FactParts => "מתוכם",
        Word::FactPeriod => "תקופה",
        Word::FactKind => "סוג",
        Word::FactStatus => "מצב",
        Word::FactSince => "ממתי",
        Word::FactAssessment => "הקביעה שלנו",
        Word::Overview => "מצב הטענות",
        Word::OvertakenOn => "הייתה נכונה כשנכתבה. אינה עדכנית עוד ({})",
        Word::OvertakenSince => "הייתה נכונה כשנכתבה. אינה עדכנית עוד",
        Word::CorrectedOn => "תיקון: {}",
        Word::SaidBefore => "קודם לכן נכתב",
        Word::HeadingPlot => "מספרים שונים על אותו עניין",
        Word::PlotClaim => "טענה {}",
        Word::PlotAsOf => "מועד: {}",
        Word::PlotApart => "מחוץ לסולם",
        Word::AlsoCounts => "נספרו גם: {}",
        Word::ApartCounts => "נספרו רק: {}",
        Word::ApartUnsaid => "לא נאמר מה נספר",
        Word::ApartUnit => "ביחידה אחרת",
        Word::ApartTime => "לפרק זמן אחר",
        Word::DisputedBy => "חולקת עליה",
        Word::RelayThen => ", ואז דרך ",
        Word::ListOr => " או ",
        Word::ListNot => ", ולא ",
        Word::Glossary => "מה פירוש המילים",
        Word::StatusMeanings => {
            "מישהו אומר זאת; לא הכרענו בדבר.|\
             לא הצלחנו לאמת אותה.|\
             גורמים אחרים מאששים חלק ממנה.|\
             מקורות בלתי תלויים מאששים אותה.|\
             אחרים שמכירים את העניין אומרים אחרת.|\
             ראיות מעידות נגדה.|\
             הייתה נכונה כשנכתבה; האירועים שינו זאת.|\
             מי שאמר זאת חזר בו."
        }
        Word::CaveatMeanings => {
            "לא נבדקה בידי גורם שאין לו אינטרס.|\
             באה מאחד הצדדים.|\
             לקוראים לא נמסר מי אומר זאת.|\
             אף גורם אחר אינו אומר זאת מידיעתו שלו.|\
             מה שמאשש אותה חוזר בסופו של דבר אליה עצמה.|\
             לא נאמר כיצד הדבר נודע.|\
             אפשר להבין אותה בכמה דרכים, למשל הרוגים בלבד, או הרוגים ופצועים.|\
             מקיפה יותר או פחות ממה שנראה: זמן, מקום או קבוצה אחרים.|\
             ייתכן שהדברים השתנו מאז.|\
             חושבה ממספר אחר, לא נספרה.|\
             כנראה לא נספר כל מה שהיה אמור להיספר.|\
             כנראה חלק נספר פעמיים, או שנספר יותר מדי.|\
             הדברים תורגמו לשפה אחרת.|\
             אחרים מוסרים מספר אחר או גרסה אחרת.|\
             אינה מתיישבת עם עצמה או עם מה שלצידה.|\
             עדיין אי אפשר לבדוק אותה.|\
             דבר נוסף שכדאי לדעת."
        }
        Word::Casualties => "(נפגעים)",
        Word::CasualtiesMean => "נפגעים: ההרוגים והפצועים, ולעתים קרובות גם הנעדרים והשבויים. לא הרוגים בלבד.",
        Word::StakeIs => "{}",
        Word::StakeAnd => ", ",
        Word::Quote => "ציטוט ישיר",
        Word::AnonymousBecause => "הסיבה: {}",
        Word::AnonymousNoReason => "לא נמסרה סיבה",
        Word::CitationPrimary => "פרסום של המקור עצמו",
        Word::CitationPublished => "תאריך פרסום: {}",
        Word::CitationAccessed => "תאריך קריאה: {}",
        Word::CitationArchived => "עותק שמור",
        Word::CitationArchivedOn => "עותק שמור ({})",
        Word::CitationUntitled => "ללא כותרת",
        Word::Settles => "מה יכול להכריע",
        Word::RevisionChanged => "שינוי",
        Word::RevisionCorrected => "תיקון",
        Word::RevisionFrom => "קודם",
        Word::RevisionTo => "כעת",
        Word::ByWhom => "מאת {}",
        Word::NoticeEmpty => "עדיין לא נרשמו טענות לכתבה זו.",
        Word::NoticeBroken => "לא ניתן היה לקרוא את הטענות של כתבה זו.",
        Word::NoticeBrokenPart => "רשימת הטענות נקטעת כאן: לא ניתן היה לקרוא את ההמשך.",
        Word::NoticeUnreachable => "קבלת הטענות של כתבה זו נכשלה.",
        Word::ListComma => ", ",
        Word::ListSemicolon => "; ",
        Word::SentenceEnd => ". ",
        Word::LabelColon => ": ",
        Word::NumberGroup => ",",
        Word::NumberGroupedFrom => "1000",
        Word::NumberDecimal => ".",
        Word::BoundAbout => "כ־{}",
        Word::BoundAtLeast => "לפחות {}",
        Word::BoundAtMost => "לכל היותר {}",
        Word::BoundNearly => "כמעט {}",
        Word::BoundOver => "יותר מ־{}",
        Word::RangeTo => " עד ",
        Word::RangeFrom => "לפחות {}",
        Word::RangeUpTo => "עד {}",
        Word::RangeBetween => "טווח: {}",
        Word::DateDay => "{d} ב{m} {y}",
        Word::DateMonth => "{m} {y}",
        Word::DateYear => "{}",
        Word::DateInterval => "{} עד {2}",
        Word::DateSince => "מאז {}",
        Word::DateUntil => "עד {}",
        Word::DateAbout => "בסביבות {}",
        Word::DateUncertain => "{} (לא ודאי)",
        Word::DateAboutUncertain => "בסביבות {} (לא ודאי)",
        Word::DateDecade => "שנות ה־{}",
        Word::DateBefore => "{} לפנה״ס",
        Word::Months => "ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר",
        Word::Seasons => "אביב|קיץ|סתיו|חורף",
        Word::StatusAttributed => "לדברי המקור",
        Word::StatusUnverified => "לא אומתה",
        Word::StatusPartlyCorroborated => "אוששה חלקית",
        Word::StatusCorroborated => "אוששה",
        Word::StatusDisputed => "שנויה במחלוקת",
        Word::StatusContradicted => "בסתירה לראיות",
        Word::StatusOvertaken => "אינה עדכנית עוד",
        Word::StatusWithdrawn => "המקור חזר בו",
        Word::KindQuantity => "מספר",
        Word::KindEvent => "אירוע",
        Word::KindIntent => "כוונה",
        Word::KindDenial => "הכחשה",
        Word::KindPrediction => "תחזית",
        Word::KindOpinion => "דעה",
        Word::ForceStates => "נאמר כעובדה",
        Word::ForceEstimates => "נמסר כהערכה",
        Word::ForceClaims => "נאמר כטענה",
        Word::ForceAlleges => "נאמר כהאשמה",
        Word::ForceDenies => "נאמר כהכחשה",
        Word::ForceAdmits => "נאמר כהודאה",
        Word::ForceBelieves => "נאמר כסברה",
        Word::BasisNamedCount => "ספירה שמית",
        Word::BasisRecords => "רישומים",
        Word::BasisIntercept => "תקשורת שיורטה",
        Word::BasisSatellite => "צילומי לוויין",
        Word::BasisFootage => "תיעוד מצולם",
        Word::BasisModel => "מודל חישובי",
        Word::BasisRatio => "חישוב ממספר אחר לפי יחס מקובל",
        Word::BasisTestimony => "עדות",
        Word::BasisDocuments => "מסמכים",
        Word::BasisUndisclosed => "לא נמסר",
        Word::TypePerson => "אדם",
        Word::TypeOrganisation => "ארגון",
        Word::TypeGovernment => "גורם ממשלתי",
        Word::TypeMilitary => "גורם צבאי",
        Word::TypeIntelligence => "שירות מודיעין",
        Word::TypeMedia => "כלי תקשורת",
        Word::TypeResearcher => "חוקר",
        Word::TypeEyewitness => "עד ראייה",
        Word::TypeDocument => "מסמך",
        Word::NamingNamed => "גלויה",
        Word::NamingAnonymous => "חסויה",
        Word::NamingCollective => "קבוצה שאיש מחבריה לא הוזכר בשמו",
        Word::SideParty => "אחד הצדדים",
        Word::SideAlly => "בעל ברית של אחד הצדדים",
        Word::SideOpponent => "יריב של אחד הצדדים",
        Word::SideIndependent => "גורם בלתי תלוי",
        Word::SideUnknown => "עמדה לא ידועה",
        Word::GainsHigher => "מספר גבוה יותר מועיל למקור",
        Word::GainsLower => "מספר נמוך יותר מועיל למקור",
        Word::GainsNone => "מספר גבוה או נמוך יותר אינו מועיל למקור",
        Word::GainsUnknown => "לא ידוע מה מועיל למקור",
        Word::CaveatNotIndependentlyVerified => "לא אומתה באופן בלתי תלוי",
        Word::CaveatPartyToConflict => "צד לסכסוך",
        Word::CaveatAnonymousSource => "מקור אנונימי",
        Word::CaveatSingleSource => "מקור יחיד",
        Word::CaveatCircular => "הסתמכות מעגלית",
        Word::CaveatUndisclosedMethod => "השיטה לא נמסרה",
        Word::CaveatUnitAmbiguous => "לא ברור מה נספר",
        Word::CaveatScope => "היקף",
        Word::CaveatStale => "ייתכן שאינה עדכנית",
        Word::CaveatDerivedByRatio => "חישוב לפי יחס",
        Word::CaveatLikelyUndercount => "כנראה ספירת חסר",
        Word::CaveatLikelyOvercount => "כנראה ספירת יתר",
        Word::CaveatTranslation => "תרגום",
        Word::CaveatDisputed => "שנויה במחלוקת",
        Word::CaveatInternallyInconsistent => "סתירה פנימית",
        Word::CaveatPredictsFuture => "עוסקת בעתיד",
        Word::CaveatOther => "הערה",
        Word::DirectionTooHigh => "ייתכן שהמספר גבוה מדי",
        Word::DirectionTooLow => "ייתכן שהמספר נמוך מדי",
        Word::DirectionEither => "ייתכן שהמספר גבוה מדי או נמוך מדי",
        Word::DirectionUnknown => "כיוון לא ידוע",
        Word::WeightMajor => "מהותית",
        Word::WeightMinor => "משנית",
        Word::RelationSupports => "מחזקת את",
        Word::RelationDisputes => "חולקת על",
        Word::RelationQualifies => "מסייגת את",
        Word::RelationUpdates => "מעדכנת את",
        Word::RelationRepeats => "חוזרת על",
        Word::RelationOther => "ראו גם",
        Word::RelationClaim => "טענה {}",
        Word::MarkName => "טענה {}",
        Word::CardWay => "מקור והסתייגויות",
        Word::ToPassage => "בכתבה",
        Word::ToPassageOf => "בכתבה, {} מתוך {2}",
        Word::CopyLink => "העתקת קישור",
        Word::LinkCopied => "הקישור הועתק",
        Word::CopyCitation => "העתקה לציטוט",
        Word::CitationCopied => "הועתק לציטוט",
        Word::CitedArticle => "הכתבה",
        Word::NoMatch => "לא נמצאה טענה מתאימה",
        Word::LeftOf => "{} מתוך {2}",
        Word::SortedUp => "ממוין לפי ״{}״",
        Word::SortedDown => "ממוין לפי ״{}״ בסדר הפוך",
        Word::Range => "מוצגות {} עד {2} מתוך {3}",
        Word::Search => "חיפוש בטענות",
        Word::Any => "הכול",
        Word::FilterCaveat => "הסתייגות",
        Word::OpenAll => "פתיחת הכול",
        Word::CloseAll => "סגירת הכול",
        Word::PageMore => "הצגת עוד {}",
        Word::PageAll => "הצגת כל {} הטענות",
        Word::PageFirst => "הראשון",
        Word::PagePrevious => "הקודם",
        Word::PageNext => "הבא",
        Word::PageLast => "האחרון",
        Word::Pages => "עמודי הטבלה",
        Word::LoosenSearch => "ללא החיפוש ״{}״",
        Word::LoosenFilter => "ללא הסינון ״{}״",
        Word::LoosenAll => "הצגת כל הטענות",
        Word::Take => "הורדה",
        Word::TakeShown => "המוצג בפורמט {}",
        Word::TakeAll => "הכול בפורמט {}",
        Word::Rest => "הכול: {}",
    }
}
