# صفحة صاحب القصة، وصفحة من لديه ملف، وهل ما زال استعمال الملف مسموحًا.

my-enter-title = صفحتك
my-enter-lead = اكتب الرمز الذي على إيصالك. لا تحتاج إلى حساب.
my-enter-code = رمزك
my-enter-hint = اثنا عشر حرفًا ورقمًا، مثل K7M2-9XQF-4T8C. بحروف كبيرة أو صغيرة، بالشرطات أو بدونها.
my-enter-send = فتح صفحتي
my-enter-link-title = أو برابط
my-enter-link = إن أرسلنا إليك رابطًا فافتحه، فهو يأخذك مباشرةً إلى قصتك.
my-enter-lost = هل ضاع كلاهما؟ اطلب رمزًا جديدًا ممّن تعرفه في الحملة.
my-enter-again = كتابة الرمز مرة أخرى
my-code-opens-nothing = هذا الرمز لا يفتح صفحة. ربما حلّ محله رمز آخر، أو صار قديمًا جدًا. قارنه بأحدث إيصال لديك، أو اسأل من تعرفه في الحملة.
my-said-forgotten = تمّ الأمر. لقد نسيناك. شكرًا لك على ما رويت.
my-sample = نموذج: هذا الشخص وكل ما هنا من الخيال.
my-back = العودة إلى صفحتي

my-home-title = صفحتك
my-home-lead = القرار لك في كل ما يخص قصصك. لا حاجة أبدًا إلى ذكر سبب.
my-where = أين يراك الناس الآن
my-where-nothing = لا يوجد هنا شيء لك بعد.
my-where-implied = حيث تُقرأ القصة، تظهر أيضًا في قوائم الموقع وخلاصاته وبحثه، وفي الصورة الصغيرة التي تظهر عند مشاركة رابطها.
my-holders = من لديه ملفات لك
my-holders-none = لم يُسلَّم أي ملف إلى أحد خارج الحملة.
my-holders-some = { $count ->
    [one] ملف واحد لدى { $names }.
    [two] ملفان لدى { $names }.
    [few] { $count } ملفات لدى { $names }.
    [many] { $count } ملفًا لدى { $names }.
   *[other] { $count } ملف لدى { $names }.
}
my-holders-waiting = { $count ->
    [one] طلبنا استرجاع واحد منها وننتظر الجواب.
    [two] طلبنا استرجاع اثنين منها وننتظر الجواب.
    [few] طلبنا استرجاع { $count } منها وننتظر الأجوبة.
    [many] طلبنا استرجاع { $count } منها وننتظر الأجوبة.
   *[other] طلبنا استرجاع { $count } منها وننتظر الأجوبة.
}
my-holders-see = عرض كل الملفات
my-holder-gone = مؤسسة لم تعد معنا
my-holder-journalist = صحفي أو صحفية
my-next = ما الذي يأتي بعد ذلك
my-next-waits = { $title } تنتظر جوابك. لا يظهر منها شيء قبل أن تقول «نعم».
my-next-read = قراءتها والجواب عنها
my-read-again = قراءة القصة
my-next-cooling = { $title }: لديك وقت للتفكير حتى { $when }.
my-next-checking = { $title }: كان جوابك «نعم». يتأكد شخص آخر الآن من أن ذلك آمن لك.
my-next-held = { $title } تظهر في { $when }، وليس قبل ذلك.
my-next-nothing = لا شيء جديد في الخطة.
my-more = ما نحتفظ به
my-reads-link = { $count ->
    [0] لم ينظر أحد في هويتك
    [one] نظر شخص في هويتك مرة واحدة
    [two] نُظر في هويتك مرتين
    [few] نُظر في هويتك { $count } مرات
    [many] نُظر في هويتك { $count } مرة
   *[other] نُظر في هويتك { $count } مرة
}
my-receipts = إيصالاتك
my-code = رمزك
my-stop = إيقاف
my-stop-free = لا تحتاج إلى سبب، ولا يلزم أن يوافق أحد.
my-pause = إيقاف كل شيء مؤقتًا
my-pause-means = عندها لا يظهر منك شيء حتى تستأنف. وتبقى أجوبتك كما هي.
my-paused = كل شيء متوقف مؤقتًا
my-paused-means = لا يظهر منك شيء في أي صفحة من صفحاتنا.
my-go-on = استئناف العرض
my-said-paused = كل شيء متوقف الآن. يمكنك الاستئناف في أي وقت.
my-said-going-on = استؤنف العرض. تظهر قصصك من جديد حيث قلت «نعم».
my-take-down = إزالة شيء ما
my-take-down-work = إزالة هذه القصة

my-state-shown = يمكن قراءتها
my-state-withdrawn = أزلتَها أنت
my-state-refused = كان جوابك «لا»
my-state-retired = أزالتها الحملة
my-state-waiting = تنتظر جوابك
my-state-checking = قيد التأكد
my-state-held = تنتظر يومها
my-state-hidden = لا تظهر الآن
my-state-draft = قيد الكتابة

my-work-title = إحدى قصصك
my-place = باللغة { $language }، على موقعنا
my-answers = ما وافقت عليه
my-answers-lead = يمكنك تغيير أي جواب هنا. ويسري جواب «لا» فورًا.
my-since = منذ { $day } ({ $way })
my-not-answered = بلا جواب: أي لا
my-turn-no = «لا» من الآن: { $about }
my-turn-yes = قل «نعم»: { $about }
my-undo = تراجع: «نعم» من جديد لـ«{ $about }»
my-ended = أجوبة سابقة
my-ended-line = { $about }: { $said }، من { $from } إلى { $until }
my-said-no = { $about }: صار الجواب «لا». وإن كانت لدى أحد ملفات لذلك طلبنا استرجاعها.
my-said-yes = { $about }: صار الجواب «نعم». يمكنك التراجع في أي وقت.
my-said-shown = تظهر قصتك من جديد. أما الملفات التي طلبنا استرجاعها فيبقى طلبها قائمًا.
my-said-shown-later = عاد جوابك «نعم». تظهر القصة بعد التأكد منها مرة أخرى.
my-said-open-again = القصة مفتوحة من جديد. لا يظهر منها شيء قبل أن تقول «نعم».
my-show-again = إظهار هذه القصة من جديد
my-show-again-means = عندها يعود كل ما تراجعت عنه مع هذه القصة «نعم» كما كان. ولا تظهر إلا بالكلمات التي وافقت عليها.
my-show-name = اسمك
my-show-face = وجهك
my-show-voice = صوتك
my-show-place = المكان الذي تعيش فيه
my-yes-title = هل تقول «نعم» لهذا؟
my-yes-means = يشمل ذلك الكلمات التي وافقت عليها، وما سمحت بإظهاره معها. يمكنك التراجع في أي وقت؛ أما ما نسخه الآخرون أو طبعوه فلا نملك عندها إلا أن نطلب استرجاعه.
my-yes-notice = ما أخبرناك به
my-yes-send = نعم، أوافق على هذا

my-down-choose = ما الذي تريد إزالته؟
my-down-choose-lead = اختر شيئًا واحدًا. ترى في الصفحة التالية ما سيحدث، قبل أن تضغط على شيء.
my-down-all = كل شيء
my-down-works = قصة واحدة
my-down-uses = استعمال واحد، في كل القصص
my-down-partners = مؤسسة واحدة، في كل القصص
my-down-elements = شيء واحد عنك، في كل القصص
my-down-title = هل تريد إزالة هذا؟
my-down-now-title = ما يُزال الآن
my-down-now = فورًا، من جميع صفحاتنا: الموقع والقوائم والخلاصات والبحث والصور.
my-down-now-element = تبقى الصفحات، ولا يعود هذا ظاهرًا فيها. ويحدث ذلك فورًا.
my-down-now-nothing = لا شيء في صفحاتنا يتوقف على هذا الآن.
my-down-asked-title = ما نطلب استرجاعه
my-down-asked-nobody = لم يُسلَّم أي ملف منه إلى أحد.
my-down-files = { $count ->
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفًا
   *[other] { $count } ملف
}
my-down-asked = نكتب إليهم اليوم ونذكر الملفات بعينها. وترى هنا جواب كل منهم.
my-down-never-title = ما لا يمكن استرجاعه
my-down-never = ما رآه الناس أو نسخوه أو طبعوه أو شاركوه. يمكننا أن نطلب، ولا يمكننا أن نأخذه منهم.
my-down-undo = يمكنك التراجع عن هذا في صفحتك في أي وقت. أما الملفات التي طلبنا استرجاعها فيبقى طلبها قائمًا.
my-down-send = إزالته الآن
my-done-title = تمّت الإزالة
my-done-lead = هكذا حال قصصك الآن.
my-done-nothing-title = لم يكن هناك ما يُزال
my-done-nothing = كان قد أُزيل، أو لم تكن قد وافقت عليه.

my-files-title = من لديه ملفات لك
my-files-lead = كل ملف سلّمناه إلى أحد، وما يقوله عن مصيره.
my-files-asked = من سألناهم، وما يقولون
my-files-none = لا توجد ملفات كهذه.
my-file-handed = سُلّم في { $day }
my-file-there = يجوز استعماله
my-file-asked = سألنا، ولا جواب بعد
my-file-removed = يقولون إنه أُزيل
my-file-never-used = يقولون إنه لم يُستعمل قط
my-file-cannot = يقولون إن إزالته غير ممكنة
my-file-still-up = يقولون إنه ما زال منشورًا
my-file-closed = تركتَ الأمر
my-file-close = ترك هذا الأمر
my-file-ask-again = سؤالهم مرة أخرى
my-file-no-address = لا عنوان لهم لدينا هنا، لذلك يسألهم شخص من الحملة بنفسه.
my-said-closed = لن نسأل عن هذا الملف بعد الآن.
my-said-asked-again = نسألهم مرة أخرى.
file-kind-card = صورة لوسائل التواصل
file-kind-poster = ملصق
file-kind-portrait = صورة شخصية
file-kind-brief = صفحة للصحفيين

my-guides = أماكن تُنسى فيها النسخ بسهولة
my-guides-lead = إن كنت تعرف من استعمل قصتك، فاسأل عن هذه الأماكن.
my-guide-photos = مكتبات الصور
my-guide-photos-how = تحفظ المؤسسات الصور في ألبومات مشتركة وعلى هواتف العاملين. اطلب حذفها من هناك، ومن سلة المحذوفات حيث تبقى عادةً نحو شهر.
my-guide-ads = الإعلانات
my-guide-ads-how = الصورة التي استُعملت مرة في منشور مدفوع تبقى في حساب الإعلانات وفي مكتبته العامة. اطلب إيقاف الإعلان وإزالة الصورة من الحساب.
my-guide-design = أدوات التصميم
my-guide-design-how = كثيرًا ما تُصنع البطاقات والملصقات في أداة على الإنترنت تحفظ نسخة مع كل مسودة. اطلب حذف المسودة والصورة المرفوعة.
my-guide-mail = النشرات البريدية
my-guide-mail-how = الرسالة التي أُرسلت لا تُسترجع، لكن نسختها على الإنترنت يمكن حذفها. اطلب حذف نسخة الويب والصورة من برنامج البريد.
my-guide-search = محركات البحث
my-guide-search-how = قد تظهر الصفحة المحذوفة في النتائج بضعة أيام. لدى محركات البحث نموذج للصفحات القديمة؛ ويمكن لأي شخص أن يملأه بعنوان الصفحة.

my-reads-title = من نظر في هويتك
my-reads-lead = اسمك وطريقة الوصول إليك محفوظان في مكان مغلق. ومن يفتحه يُكتب هنا.
my-reads-none = لم ينظر أحد.
my-read-by-staff = شخص من الحملة ({ $duty })
my-read-by-team = شخص من الحملة
my-read-by-you = أنت
my-read-by-machine = حاسوبنا
my-read-by-operator = من يعتني بحاسوبنا
my-read-contact = للوصول إليك
my-read-they-asked = لأنك طلبت ذلك منا
my-read-correct = لتصحيح شيء
my-read-add-persona = لإضافة طريقة أخرى تظهر بها
my-read-send-link = لإرسال رابط إليك
my-read-safeguarding = من أجل سلامتك
my-read-forget = لنسيانك
my-read-evidence = لقراءة كيف جاء أحد أجوبتك

my-receipts-lead = يقول الإيصال ما أجبت به ومتى. ولكل تغيير إيصاله.
my-receipts-none = لا إيصالات لديك بعد.
my-receipt-day = سُلّم في
my-receipt-work = عن
my-receipt-number = الرقم
my-receipt-mark = علامة التحقق
my-receipt-answers = ما أجبت به
my-receipt-shows = ويظهر فيه: { $elements }
my-receipt-nowhere = لا يظهر في أي مكان
my-receipt-until = حتى { $day }
my-receipt-ended = نعم، وانتهى
my-receipt-told = ما أخبرناك به
my-receipt-events = كل ما حدث
my-receipt-print = يمكنك طباعة هذه الصفحة؛ ولا تظهر الأزرار على الورق.
my-receipt-json = تنزيله ليقرأه الحاسوب (JSON-LD)
my-receipt-language = سُلّم هذا الإيصال باللغة { $language }.

my-code-lead = برمزك تعود إلى هذه الصفحة من أي هاتف.
my-code-ends = إن ضاع رمزك أو رآه غيرك فاصنع رمزًا جديدًا. تتوقف الرموز القديمة فورًا، وكذلك كل صفحة فتحتها.
my-code-send = صنع رمز جديد
my-code-new = رمزك الجديد
my-code-keep = اكتبه الآن من فضلك؛ لا يمكننا عرضه مرة أخرى. يعمل حتى { $day }.

my-all-title = كل ما نحتفظ به عنك
my-all-lead = يمكنك أن تأخذه كله معك في ملف واحد.
my-all-inside = فيه ما نعرفه عن هويتك وكيف تظهر، وكل نسخ قصصك، وكل جواب وإيصال، وكل ملف لدى الآخرين، ومن نظر في هويتك، وصورك وتسجيلاتك. فيه صفحة للقراءة، والشيء نفسه ليقرأه الحاسوب.
my-all-careful = هذا الملف يقول من أنت. إن كان الهاتف مستعارًا فاحذفه بعد الاطلاع عليه.
my-all-send = تنزيل كل شيء (zip)
my-all-forget = إن كنت لا تريد أن نحتفظ به بعد الآن:
my-all-you = من أنت
my-all-called = كيف نناديك
my-all-legal = الاسم الرسمي
my-all-email = البريد الإلكتروني
my-all-phone = الهاتف
my-all-hours = متى يمكننا الوصول إليك
my-all-notes = ملاحظات
my-all-files = الملفات الموجودة هنا
my-forget = نسياني
my-forget-sure = هل تريد ذلك حقًا؟
my-forget-lead = يمكننا أن ننسى من أنت. لا يمكن التراجع عن ذلك، ولهذا نسأل مرتين.
my-forget-goes-title = ما يزول
my-forget-goes = اسمك وطريقة الوصول إليك وكل ما يدل عليك. تُزال قصصك من كل مكان، ويُطلب استرجاع الملفات، وتتوقف رموزك وروابطك. ولا يعود أحد قادرًا على فتح ما كان مقفلًا بمفتاحك، ولا من نسخة قديمة من بياناتنا.
my-forget-stays-title = ما يبقى
my-forget-stays = أنه كانت هناك أجوبة، ومتى: بلا اسم، لنستطيع أن نبيّن أننا التزمنا بها. ولن تتمكن من رؤية ما يجيب به من لديهم ملفات.
my-forget-copy = أخذ نسخة من كل شيء أولًا
my-forget-first = المتابعة إلى السؤال الأخير
my-forget-final = بعد الضغطة التالية لا يستطيع أحد هنا أن يعرف من أنت. ولا يمكننا إعادة ذلك.
my-forget-last = نعم، انسوني الآن

my-support = شخص إلى جانبك
my-support-lead = يمكنك أن تسمح لشخص تثق به برؤية ما هو مقرر.
my-support-sees = يرى كم قصة تنتظر جوابك، وما هو قيد التأكد، والمواعيد. ولا يرى أي قصة ولا أي اسم ولا أيًا من أجوبتك، ولا يستطيع تغيير شيء.
my-support-make = صنع رابط له
my-support-open = الروابط التي تعمل الآن
my-support-since = صُنع في { $day }، ويعمل حتى { $until }
my-support-end = إنهاء هذا الرابط
my-support-made = صُنع الرابط
my-support-give = أعطه لمن تثق به. لا يمكننا عرضه مرة أخرى. يعمل حتى { $day }، أو إلى أن تنهيه.
my-with-title = ما هو مقرر
my-with-lead = سمح لك شخص برؤية هذا لتكون إلى جانبه. ويمكنه إنهاء ذلك في أي وقت.
my-with-paused = أوقف كل شيء مؤقتًا.
my-with-waits = { $count ->
    [one] قصة واحدة تنتظر جوابه.
    [two] قصتان تنتظران جوابه.
    [few] { $count } قصص تنتظر جوابه.
    [many] { $count } قصة تنتظر جوابه.
   *[other] { $count } قصة تنتظر جوابه.
}
my-with-checking = { $count ->
    [one] قصة واحدة قيد التأكد مرة أخرى.
    [two] قصتان قيد التأكد مرة أخرى.
    [few] { $count } قصص قيد التأكد مرة أخرى.
    [many] { $count } قصة قيد التأكد مرة أخرى.
   *[other] { $count } قصة قيد التأكد مرة أخرى.
}
my-with-held = تظهر قصة في { $when }، وليس قبل ذلك.

holder-title = ملفات نطلب استرجاعها
holder-lead = لم يعد استعمال هذه الملفات مسموحًا. نرجو إزالتها من كل مكان، وإخبارنا بضغطة واحدة.
holder-fingerprint = البصمة (SHA-256):
holder-where = نرجو البحث أيضًا في مكتبات الصور وأدوات إدارة الإعلانات وأدوات التصميم والنشرات البريدية.
holder-removed = أُزيل كل شيء
holder-cannot = تعذّرت الإزالة
holder-never-used = لم يُستعمل قط
holder-one-by-one = الجواب عن كل ملف
holder-send = إرسال هذه الأجوبة
holder-again = يمكنكم اختيار جواب آخر لاحقًا ما دامت هذه الصفحة تعمل.
holder-heard = شكرًا لكم. نقلنا جوابكم.
holder-choose = نرجو اختيار جواب. لم يتغير شيء.
holder-back = العودة إلى الملفات

check-title = هل ما زال استعمال الملف مسموحًا؟
check-lead = تحمل ملفات الحملة رمزًا. اكتبه هنا لتعرف هل ما زال استعمال الملف مسموحًا. ولا نقول شيئًا عمّن يظهر فيه.
check-code = الرمز الذي في الملف
check-hint = اثنا عشر حرفًا ورقمًا، مثل K7M2-9XQF-4T8C
check-send = تحقق
check-yes = يمكنكم الاستمرار في استعماله كما سُلّم إليكم. نرجو التحقق قبل كل استعمال جديد.
check-no = نرجو إزالته من كل مكان وحذف نسخكم.
check-unknown = لم يسلّم هذا الموقع ملفًا بهذا الرمز. نرجو ألا تستعملوا ملفًا لا يمكنكم التحقق منه.

my-until = تنتهي عند { $day }
my-until-open = بلا نهاية
my-grown = بلغت الثامنة عشرة
my-grown-means = ما وافقت عليه من قبل مع وليّ أمرك انتهى، ولا يظهر منه شيء. كل قصة أدناه تنتظر جوابك أنت. لا عجلة، ولا بأس بأن تقول «لا» أو ألا تجيب.
my-guardian = وليّ أمرك
my-guardian-not-asked = لم يُسأل وليّ أمرك بعد. لا يظهر شيء قبل ذلك.
my-guardian-waiting = سُئل وليّ أمرك ولم يجب بعد. لا يظهر شيء قبل أن يقول كلاكما «نعم».
my-guardian-yes = أجاب وليّ أمرك. لا يظهر إلا ما قال له كلاكما «نعم».
my-guardian-no = قال وليّ أمرك «لا». لا يظهر شيء من هذه القصة.
my-guardian-answers = ما أجاب به وليّ أمرك
my-guardian-again = حيث أزالها وليّ أمرك، عليه أن يقول «نعم» مرة أخرى أيضًا.
my-receipt-by-guardian = قالها وليّ أمرك
my-done-receipt = إيصالك عن هذا
my-receipt-whole = هذه القصة كلها، في كل مكان
