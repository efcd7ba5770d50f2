# الموقع العام: ما يقرؤه الجميع.

site-nav-edition = هذا العام
site-nav-record = السجل
site-nav-people = الناس
site-nav-stories = القصص
site-nav-events = الفعاليات
site-nav-partners = الشركاء
site-nav-take-part = شاركوا
site-nav-archive = كل الأعوام
site-onward = إلى أين من هنا
site-comma = ،

site-sample = نموذج
site-sample-banner = دورة نموذجية. الأشخاص والأماكن والمؤسسات فيها من نسج الخيال.
site-footer-promise = كل ما يُذكر هنا عن إنسان موجود لأنه وافق عليه بعينه، ويُزال متى رجع عن موافقته.
site-footer-feed = تابعوا القصص (خلاصة Atom)
site-footer-calendar = الفعاليات في تقويمكم
site-feed-title = القصص
site-hashtags = الوسوم

## الدورة
site-today-live = حلّ اليوم الموعود. القصص هنا، والفعاليات جارية.
site-after-thanks = مضى اليوم. وما رُوي يبقى هنا ما شاء رواته.
site-home-people = يروونها بأنفسهم
site-all-people-count = { $count ->
    [zero] الجميع
    [one] شخص واحد
    [two] شخصان
    [few] الأشخاص الـ{ $count } جميعًا
    [many] الأشخاص الـ{ $count } جميعًا
   *[other] الأشخاص الـ{ $count } جميعًا
}
site-read-stories = اقرؤوا قصصهم
site-home-events = ماذا يجري
site-home-events-were = ماذا جرى
site-all-events = كل الفعاليات
site-home-today = ماذا يمكنكم أن تفعلوا اليوم
site-home-so-far = حتى الآن
site-home-record = بالأرقام
site-counted = كل رقم هنا محسوب من سجلات هذا الموقع. وحيث يغيب السجل لا نعدّ شيئًا.
site-count-ambassadors = { $count ->
    [zero] سفير
    [one] سفير
    [two] سفيران
    [few] سفراء
    [many] سفيرًا
   *[other] سفير
}
site-count-events = { $count ->
    [zero] فعالية
    [one] فعالية
    [two] فعاليتان
    [few] فعاليات
    [many] فعالية
   *[other] فعالية
}
site-count-partners = { $count ->
    [zero] مؤسسة شريكة
    [one] مؤسسة شريكة
    [two] مؤسستان شريكتان
    [few] مؤسسات شريكة
    [many] مؤسسة شريكة
   *[other] مؤسسة شريكة
}
site-led-by = بقيادة
site-hashtags-known = عن الوسوم
site-hashtag-since = مستعمل منذ
site-hashtag-others = يستعمله أيضًا:
site-notes = ملاحظات على السجل
site-note-source = المصدر:

## الأرشيف
site-archive-lead = كل دورة في السجل، بالمظهر الذي كان لها. والعام الذي لا دورة فيه يبقى فراغًا.
site-archive-gap = لا دورة في السجل

## الناس
site-people-of = الناس في «{ $edition }»
site-people-lead = كل واحد منهم قرّر ماذا يقول وكيف يُرى. وحيث اختار أحدهم رسمًا فهناك رسم.
site-people-none = لا أحد معروض هنا
site-people-none-yet = لم يقرّر المشاركون في هذه الدورة بعد. وما يوافقون عليه سيظهر هنا.
site-people-none-archived = ليس في السجل شخصٌ يجوز عرضه.
site-ambassador-of = من سفراء «{ $edition }»
site-their-stories = القصص المرويّة
site-all-people = جميع من في هذه الدورة
site-someone = إنسان يروي هنا قصة
site-unnamed = الاسم غير معروض: لا يوجد إذن مسجَّل
site-unnamed-count = { $count ->
    [zero] لا سفراء بلا أسماء في السجل
    [one] سفير واحد في السجل بلا اسم
    [two] سفيران في السجل بلا اسم
    [few] { $count } سفراء في السجل بلا أسماء
    [many] { $count } سفيرًا في السجل بلا أسماء
   *[other] { $count } سفير في السجل بلا أسماء
}
site-unnamed-why = شاركوا فعلًا، وليس لدينا إذن منهم بأن نقول من هم. لذلك لا نقول.

## صور بلا وصف خاص بها
site-portrait-photograph = صورة فوتوغرافية لمن يروي هذا
site-portrait-silhouette = ظلّ مرسوم
site-portrait-from-behind = رسم لشخص من الخلف
site-portrait-hands = رسم ليدين
site-portrait-illustration = صورة شخصية مرسومة
site-portrait-none = نقش بألوان هذه الدورة

## القصص
site-stories-of = قصص «{ $edition }»
site-stories-lead = بكلماتهم، وباللغات التي اختاروها.
site-stories-none = لا قصص هنا
site-stories-none-yet = لم يُنشر شيء بعد. تظهر القصة حين يأذن صاحبها.
site-stories-none-archived = لا يجوز عرض أي قصة من هذه الدورة في الأرشيف.
site-told-by = برواية
site-story-languages = لغات هذه القصة
site-translation-draft = هذه الترجمة لم يقرأها متحدث ثانٍ باللغة بعد.
site-translation-outdated = تغيّر الأصل بعد هذه الترجمة.
site-content-note = قبل أن تقرؤوا
site-content-note-on = إلى القصة
site-recording = استمعوا إلى القصة أو شاهدوها
site-place = مكان العيش
site-published = نُشرت في
site-story-promise = هذه النسخة بعينها قرأها من رواها ووافق عليها، وله أن يغيّرها أو يستعيدها متى شاء، فنرجو أن تشيروا إليها برابطها بدل نسخها.
site-more-stories = قصص أخرى
site-more-of-teller = المزيد من هذا الشخص

## الفعاليات
site-events-of = فعاليات «{ $edition }»
site-events-lead = مع كل فعالية وصفٌ لسهولة الوصول إليها. والأوقات بتوقيت المكان.
site-subscribe = أضيفوها كلها إلى تقويمكم
site-events-none = لا فعاليات للعرض
site-events-none-body = لم يُعلن شيء هنا، أو لا شيء يوافق ما طلبتم.
site-when-unknown = التاريخ غير مدوَّن في السجل
site-online = عبر الإنترنت
site-event-full = نفدت الأماكن
site-event-cancelled = لن تقام هذه الفعالية. تبقى هنا كي يعلم كل من كان ينوي الحضور.
site-event-where = المكان
site-event-address = العنوان
site-event-place-told = مكان اللقاء
site-event-place-kept = يُبلَّغ به من سيحضر
site-event-online = على الإنترنت
site-event-cost = التكلفة
site-event-film = الفيلم
site-event-director = إخراج
site-event-festival = ضمن
site-event-languages = اللغات
site-event-access = سهولة الوصول
site-event-cannot = ما لا نستطيع توفيره
site-event-contact = للسؤال عن الوصول
site-event-age = العمر
site-event-photography = التصوير
site-event-booking = الحجز
site-event-people = المشاركون في النقاش
site-event-outcome = ما خرجت به
site-event-book = احجزوا مكانًا
site-event-calendar = أضيفوها إلى تقويمكم

## الشركاء
site-partners-of = شركاء «{ $edition }»
site-partners-lead = المؤسسات التي تقف وراء هذه الدورة.
site-partners-count = { $count ->
    [zero] المؤسسات التي تقف وراء هذه الدورة.
    [one] مؤسسة واحدة تشارك في هذه الدورة.
    [two] مؤسستان تشاركان في هذه الدورة.
    [few] { $count } مؤسسات تشارك في هذه الدورة.
    [many] { $count } مؤسسة تشارك في هذه الدورة.
   *[other] { $count } مؤسسة تشارك في هذه الدورة.
}
site-partners-none = لا مؤسسة في السجل
site-partners-none-body = سجل هذه الدورة لا يسمّي شريكًا.
site-partner-kind = النوع
site-partner-town = المدينة
site-partner-website = الموقع
site-partner-part = في هذه الدورة
site-partner-events = ما تستضيفه

## المشاركة
site-take-part-lead = أشياء صغيرة في وسع الجميع، لا يحتاج أي منها إلى حساب.
site-take-part-over = هذه الدورة في الأرشيف
site-take-part-now = انظروا ماذا يمكنكم أن تفعلوا هذا العام
site-take-part-none = ما زالت الدعوة إلى هذه الدورة قيد الكتابة.
site-take-part-look = تجوّلوا
site-take-part-events = ابحثوا عن فعالية تحضرونها
site-take-part-stories = اقرؤوا قصة وأرسلوا رابطها إلى صديق
site-take-part-partners = انظروا أي المؤسسات تشارك
site-take-part-later = لا يمكنكم بعدُ أن ترسلوا إلينا عبر هذا الموقع فعالية أو مبادرة أو قصة. سيأتي ذلك، وسنعلنه هنا.

## البحث
site-search = البحث
site-search-for = عمّ تبحثون؟
site-search-go = ابحثوا
site-search-hint = كلمات من قصة أو فعالية أو مدينة أو مؤسسة، بأي لغة من لغات الموقع.
site-search-found = { $count ->
    [zero] لم نجد شيئًا
    [one] وجدنا نتيجة واحدة
    [two] وجدنا نتيجتين
    [few] وجدنا { $count } نتائج
    [many] وجدنا { $count } نتيجة
   *[other] وجدنا { $count } نتيجة
}
site-search-none = لا شيء هنا يجمع هذه الكلمات كلها
site-search-none-body = جرّبوا كلمات أقل، أو أول الكلمة وحده.
site-kind-story = قصة

# قصة في إطار على صفحة شريك
site-embed-read = قراءة القصة كاملة

# الحقيبة للجميع
site-toolkit = حقيبة النشر
site-toolkit-of = حقيبة النشر لـ«{ $edition }»
site-toolkit-lead = ما يمكنك فعله وقوله اليوم، وحدك أو مع فريقك. لا حاجة إلى حساب.
site-toolkit-copy-tags = نسخ الوسوم
site-toolkit-copy = نسخ
site-toolkit-acts = أفعال بسيطة
site-toolkit-people = إن كنت وحدك
site-toolkit-act-tea = اشرب الشاي مع شخص جاء من مكان آخر، وانشر صورة للكوبين مع الوسوم.
site-toolkit-act-story = اقرأ قصة واحدة حتى آخرها، وأرسلها إلى صديق واحد.
site-toolkit-act-event = اذهب إلى فعالية قريبة منك، وخذ معك أحدًا.
site-toolkit-act-thank = اشكر جارًا أو ممرضة أو سائقًا انتقل إلى هنا، وقل على ماذا.
site-toolkit-companies = إن كنتم شركة
site-toolkit-act-team = التقطوا صورة لفريقكم مع ورقة لكل مكان يسمونه وطنًا، وانشروها مع الوسوم.
site-toolkit-act-break = اجتمعوا على الشاي في الحادية عشرة مع حلويات من طفولة كل واحد.
site-toolkit-act-canteen = دعوا الزملاء يختارون قائمة الطعام لذلك اليوم.
site-toolkit-act-pay = ادعوا متحدثًا، وادفعوا له.
site-toolkit-ask-first = اسأل كل من في الصورة قبل نشرها. الرفض لا يحتاج إلى سبب.
site-toolkit-items = للنشر
site-toolkit-none = لا شيء للنشر بعد
site-toolkit-none-body = تظهر النصوص هنا مع اقتراب اليوم.
site-toolkit-source = المصدر
site-toolkit-caption = نص لـ{ $networks }
site-toolkit-alt = وصف الصورة
site-toolkit-facts = الأرقام مع مصادرها (PDF)
site-toolkit-to = إلى حقيبة النشر: ما تفعله وما تقوله
