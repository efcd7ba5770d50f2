# Permission: what a use is for, what it shows, and why something may not appear yet.

purpose-website = موقعنا
purpose-campaign-social = حسابات الحملة على وسائل التواصل
purpose-partner-social = حسابات أحد الشركاء على وسائل التواصل
purpose-press = الصحافة
purpose-archive = أرشيف السنوات السابقة
purpose-print = المطبوعات
purpose-screening = العروض
purpose-education = التعليم
purpose-training = تدريب الآخرين
purpose-evaluation = التقييم
purpose-lobbying = المناصرة لدى صنّاع القرار
purpose-research = البحث
purpose-fundraising = جمع التبرعات

element-words = الكلمات
element-paraphrase = كلماته بصياغة أخرى
element-name = الاسم
element-face = الوجه
element-voice = الصوت
element-place = المكان
element-origin = بلد الأصل أو مكانه
element-journey = الرحلة
element-family = الأسرة
element-faith = الدين
element-health = الصحة
element-work = العمل
element-age = العمر
element-handle = الاسم على وسائل التواصل

transformation-crop = قص الصورة
transformation-shorten = الاختصار
transformation-subtitle = الترجمة المكتوبة على الشاشة
transformation-translate = الترجمة
transformation-dub = الدبلجة
transformation-illustrate = الرسم
transformation-combine = الجمع مع غيره
transformation-machine-reading = القراءة بصوت آلي
transformation-music = موسيقى مصاحبة

permit-nobody-named = لم يُحدَّد شخص لهذا الاستخدام بعد.
permit-nothing-named = لا يذكر هذا الاستخدام ما الذي سيُعرَض.
permit-paused = أوقف الشخص المعني هذا الاستخدام مؤقتًا.
permit-not-approved = لم يوافق الشخص المعني على هذه النسخة بعينها.
permit-not-explained = لم يشرح أحد للشخص المعني معنى النشر قبل موافقته.
permit-cooling-off = ما زال لدى الشخص المعني وقت للتفكير.
permit-not-agreed-by-all = لم يوافق كل من يلزم أن يوافق: الشخص المعني، ومعه وليّ أمره إن كان دون الثامنة عشرة.
permit-ask-again-at-18 = بلغ الشخص المعني الثامنة عشرة بعد موافقته، فاسألوه من جديد.
permit-not-granted = لم يقل الشخص المعني «نعم» لهذا.
permit-denied = قال الشخص المعني «لا» لهذا.
permit-condition-open = وضع الشخص المعني شرطًا بكلماته، ولا بد أن يقرأه أحد أولًا.
permit-second-eyes = من جمع هذا الإذن هو وحده من أجازه، ولا بد أن يراجعه شخص آخر.
permit-risk-not-decided = لم يصدر قرار فريق الحماية بعد.
permit-risk-held = أرجأ فريق الحماية هذا في الوقت الحالي.
permit-risk-vetoed = قال فريق الحماية «لا».
permit-embargoed = هناك حظر نشر سارٍ على هذا.
