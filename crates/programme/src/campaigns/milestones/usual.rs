//! The milestones that a campaign's first edition may start with, from eleven
//! months before the day to two months after. They are proposals in words, to
//! be reviewed, changed and dropped like any others.

use super::input::MilestoneDraft;
use super::model::Duty::{self, Admin, Coordinator, Editor, Press, Safeguarding, Trainer, Translator};
use base::{Locale, Text};

/// Days from the day, whose task, in English, in Arabic.
const USUAL: &[(i32, Duty, &str, &str)] = &[
    (
        -330,
        Coordinator,
        "Look back at the last edition and agree what to keep",
        "مراجعة الدورة السابقة والاتفاق على ما نُبقي منها",
    ),
    (
        -310,
        Coordinator,
        "Choose the theme; check who else uses the hashtag",
        "اختيار الشعار، والتحقق ممن يستخدم الوسم أيضًا",
    ),
    (
        -300,
        Admin,
        "Agree with partners in writing who does what, and who answers for which data",
        "الاتفاق كتابةً مع الشركاء على توزيع العمل وعلى المسؤول عن كل نوع من البيانات",
    ),
    (-280, Editor, "Write the glossary: words we say, words we avoid", "كتابة المسرد: كلمات نقولها وكلمات نتجنبها"),
    (-270, Safeguarding, "Go through the risk register and the on-call list", "مراجعة سجل المخاطر وقائمة المناوبين"),
    (
        -180,
        Coordinator,
        "Open the call for ambassadors, in several languages and by phone",
        "فتح باب الترشح للسفراء بعدة لغات وعبر الهاتف",
    ),
    (
        -150,
        Coordinator,
        "Hold informal conversations; two people score separately",
        "إجراء محادثات ودية، يقيّم كلًّا منها شخصان كلٌّ على حدة",
    ),
    (-140, Safeguarding, "Talk with each person about readiness and wellbeing", "الحديث مع كل شخص عن استعداده وراحته"),
    (
        -125,
        Coordinator,
        "Answer everyone who applied, with care and with a way back",
        "الرد على كل من تقدّم بعناية، مع ترك الباب مفتوحًا",
    ),
    (
        -110,
        Safeguarding,
        "Agree safety plan, support person and safe ways of contact with each ambassador",
        "الاتفاق مع كل سفير على خطة السلامة والشخص الداعم وطرق التواصل الآمنة",
    ),
    (
        -100,
        Trainer,
        "Book the residential: rooms, travel, food, childcare, quiet room",
        "حجز اللقاء التدريبي: الغرف والسفر والطعام ورعاية الأطفال وغرفة هادئة",
    ),
    (-65, Trainer, "Hold the residential", "عقد اللقاء التدريبي"),
    (
        -64,
        Safeguarding,
        "Check in with everyone the day after the residential",
        "الاطمئنان على الجميع في اليوم التالي للقاء التدريبي",
    ),
    (-49, Editor, "First drafts of all stories with their tellers", "وصول المسودات الأولى لكل القصص إلى أصحابها"),
    (
        -42,
        Press,
        "Agree with each ambassador which interviews they would take",
        "الاتفاق مع كل سفير على المقابلات التي يقبلها",
    ),
    (-35, Translator, "A second speaker reads every translation", "قراءة كل ترجمة من متحدث ثانٍ باللغة"),
    (-35, Coordinator, "Brief the partners; show them the toolkit", "إطلاع الشركاء على الخطة وعرض حزمة المواد عليهم"),
    (
        -30,
        Safeguarding,
        "Decide on the risk of every approved story; ask a solicitor where it matters",
        "اتخاذ قرار بشأن مخاطر كل قصة موافق عليها، وسؤال محامٍ عند الحاجة",
    ),
    (-28, Coordinator, "Announce the edition and open the event listings", "الإعلان عن الدورة وفتح باب إدراج الفعاليات"),
    (
        -21,
        Press,
        "Finish the press pack: facts with sources, quotes, credits, contact",
        "إنجاز ملف الصحافة: حقائق بمصادرها واقتباسات ونسب الأعمال وجهة اتصال",
    ),
    (
        -14,
        Editor,
        "Release the toolkit; every picture has alt text, every film has captions",
        "إصدار حزمة المواد، ولكل صورة نص بديل ولكل مقطع ترجمة نصية",
    ),
    (-7, Coordinator, "Content week begins", "بداية أسبوع النشر"),
    (
        -1,
        Press,
        "Confirm every interview: time, travel, company, topics that are off",
        "تأكيد كل مقابلة: الموعد والسفر والمرافقة والمواضيع المستبعدة",
    ),
    (0, Coordinator, "The day", "اليوم نفسه"),
    (1, Safeguarding, "Ring every ambassador", "الاتصال بكل سفير"),
    (
        7,
        Coordinator,
        "Settle expenses, say thank you, hand over copies of everything",
        "تسوية النفقات وتقديم الشكر وتسليم نسخ من كل شيء",
    ),
    (
        30,
        Press,
        "Check the coverage against what was agreed; ask for corrections",
        "مقارنة التغطية بما اتُّفق عليه وطلب التصحيح",
    ),
    (
        45,
        Coordinator,
        "Write the evaluation, with partners’ and ambassadors’ answers",
        "كتابة التقييم متضمنًا إجابات الشركاء والسفراء",
    ),
    (
        60,
        Admin,
        "Put the edition into the archive; set a review date for every name",
        "نقل الدورة إلى الأرشيف وتحديد موعد مراجعة لكل اسم",
    ),
];

pub(super) fn milestones() -> Vec<MilestoneDraft> {
    let one = |&(days_from_day, duty, english, arabic): &(i32, Duty, &str, &str)| MilestoneDraft {
        title: Text::en(english).and(Locale::ARABIC, arabic),
        days_from_day,
        duty,
    };
    USUAL.iter().map(one).collect()
}
