# الإثبات والإشعارات والإيصالات والملفات التي لدى آخرين.

consent-event-requested = سألنا
consent-event-explained = شُرِح
consent-event-waived = اختيار عدم الانتظار
consent-event-deferred = ليس الآن
consent-event-given = نعم
consent-event-refused = لا
consent-event-reconfirmed = نعم مرة أخرى
consent-event-varied = نعم، مع تغيير
consent-event-expired = انتهت مدّته
consent-event-withdrawn = سُحِب
consent-event-ended-by-us = أنهيناه نحن
consent-event-invalidated = تبيّن أنه غير صالح
consent-by-person = صاحب الشأن
consent-by-guardian = وليّ الأمر
consent-by-support = شخص طلب صاحب الشأن مساعدته
consent-by-house = نحن
consent-by-clock = التقويم
agreement-take-part = المشاركة
agreement-be-recorded = التسجيل أو التصوير
agreement-release = السماح بعرض عمل مكتمل
interpreting-none = من دون مترجم
interpreting-spoken = بحضور مترجم
interpreting-signed = بحضور مترجم لغة إشارة
interpreting-machine = بترجمة آلية
read-reason-evidence = لقراءة كيف جاء الإذن
read-reason-support = لرؤية ما هو مخطط
read-reason-beside = لقراءة القصة التي سُئل عنها

people-not-their-act = هذا قرار صاحب الشأن وحده، أو من يتكلم باسمه. من فضلك اذكر من كان وكيف وصلك كلامه.
people-waive-theirs = صاحب الشأن وحده يختار عدم الانتظار، برابطه أو رمزه.
people-waive-before-explained = لم يُشرح هذا بعد. اقرأه أولًا، ثم يمكنك أن تختار عدم الانتظار.
people-not-explained = لم يُشرح هذا لصاحب الشأن بعد.
people-cooling-off = ما زال هناك وقت للتفكير: { $hours ->
    [zero] { $hours } ساعة
    [one] ساعة واحدة ({ $hours })
    [two] ساعتان ({ $hours })
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
}. ويمكن لصاحب الشأن أن يختار عدم الانتظار.
people-cooling-hours = من فضلك اختر بين { $least } و{ $most } ساعة. لا يتنازل عن الانتظار إلا صاحب الشأن.
people-cooling-shared = مدة الانتظار واحدة في كل لغات هذه النسخة.
people-notice-drafted = هناك نسخة جديدة قيد الكتابة هنا. من فضلك أكمل العمل عليها.
people-notice-shown = عُرض هذا النص على الناس فيبقى كما هو. من فضلك ابدأ نسخة جديدة.
people-notice-newer = هناك نسخة أحدث مستخدمة الآن.
people-notice-replaced = استُبدل هذا النص وأنت تقرؤه. من فضلك اقرأ النص الجديد.
people-notice-changed-meanwhile = حفظ شخص آخر هذا في هذه الأثناء. من فضلك اطّلع على كلماته أولًا؛ وكلماتك ما زالت هنا.
people-notice-country = من فضلك اكتب رمز البلد بحرفين، مثل GB
people-notice-twice = هذا مذكور في القائمة مرتين

people-code-mistyped = في هذا الرمز خطأ كتابي. يتكوّن من اثني عشر حرفًا ورقمًا، ولا ترد فيه أبدًا الحروف i وl وo وu.
people-basis-needs-staff = لا يحدّد هذا إلا عضو في الفريق
people-basis-balancing = من فضلك اكتب كيف وازنت بين مصلحتنا ومصلحة صاحب الشأن
people-own-page-not-safe = لم يقل هذا الشخص إن البريد الإلكتروني آمن له. الرمز الذي على إيصاله يفتح صفحته أيضًا.
people-receipt-nothing = لم تصل أي إجابة عن هذا بعد، فلا شيء نعطي به إيصالًا.
people-file-other-holder = هذا الإذن لجهة أخرى
people-file-not-permitted = لم يعد تسليم هذا ممكنًا. أجاب صاحب الشأن بغير ذلك في هذه الأثناء.
people-file-code-taken = هذا الرمز يخص ملفًا آخر. من فضلك حاول مرة أخرى.
people-nothing-to-give-again = لا يوجد هنا شيء تراجعتَ عنه ويمكن إظهاره من جديد كما كان.
people-posts-many = ذكرتم أماكن كثيرة لهذه الصورة. يُرجى حذف واحد منها أولًا.
people-recall-nothing = لم يبقَ أحد نسأله
people-recall-closed = أُغلق هذا في هذه الأثناء. شكرًا لك، لا حاجة إلى شيء آخر.
basis-consent = موافقة صاحب الشأن
basis-legitimate-interests = مصالحنا المشروعة بعد الموازنة
basis-public-archive = الحفظ للصالح العام
basis-journalism = الصحافة
receipt-answered = إيصال بإجابة
receipt-varied = إيصال بتغيير
receipt-withdrawn = إيصال بسحب الإذن
file-check-may-still = ما زال استعمال هذا الملف ممكنًا
file-check-may-not = لم يعد استعمال هذا الملف ممكنًا
file-check-unknown = لا نعرف هذا الرمز
recall-step-asked = سُئل
recall-step-reminded = ذُكِّر
recall-step-answered = أجاب
recall-step-closed = أُغلق
recall-step-reopened = أُعيد فتحه
recall-answer-removed = أُزيل
recall-answer-never-used = لم يُستعمل قط
recall-answer-cannot = لا يمكن إزالته
recall-answer-still-up = ما زال منشورًا

file-place-website = الموقع الإلكتروني
file-place-instagram = Instagram
file-place-facebook = Facebook
file-place-x = X
file-place-linkedin = LinkedIn
file-place-bluesky = Bluesky
file-place-mastodon = Mastodon
file-place-tiktok = TikTok
file-place-newsletter = النشرة البريدية
file-place-printed = مطبوع
file-place-elsewhere = مكان آخر
