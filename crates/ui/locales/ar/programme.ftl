# Campaigns, editions, milestones, events and partners.

programme-edition-kind-ambassadors = برنامج السفراء
programme-edition-kind-screening = عرض فيلم وحلقة نقاش
programme-edition-kind-forum = منتدى
programme-edition-kind-symposium = ندوة
programme-edition-state-planned = مخطط لها
programme-edition-state-open = مفتوحة
programme-edition-state-archived = في الأرشيف

programme-rule-date = تاريخ ثابت
programme-rule-nth = يوم معيّن من أيام الأسبوع في شهر
programme-rule-week-of = الأسبوع الذي يقع فيه تاريخ معيّن
programme-leap-before = في 28 شباط/فبراير
programme-leap-after = في 1 آذار/مارس
programme-nth-first = الأول
programme-nth-second = الثاني
programme-nth-third = الثالث
programme-nth-fourth = الرابع
programme-nth-last = الأخير
programme-day-monday = الاثنين
programme-day-tuesday = الثلاثاء
programme-day-wednesday = الأربعاء
programme-day-thursday = الخميس
programme-day-friday = الجمعة
programme-day-saturday = السبت
programme-day-sunday = الأحد

programme-duty-admin = إدارة النظام
programme-duty-coordinator = التنسيق
programme-duty-editor = التحرير
programme-duty-press = الصحافة
programme-duty-safeguarding = الحماية
programme-duty-trainer = التدريب
programme-duty-translator = الترجمة

programme-event-kind-screening = عرض فيلم
programme-event-kind-panel = حلقة نقاش
programme-event-kind-symposium = ندوة
programme-event-kind-forum = منتدى
programme-event-kind-workshop = ورشة عمل
programme-event-kind-exhibition = معرض
programme-event-kind-walk = جولة سيرًا على الأقدام
programme-event-kind-performance = عرض أدائي
programme-event-kind-concert = حفل موسيقي
programme-event-kind-reading = أمسية قراءة
programme-event-kind-meal = مائدة طعام
programme-event-kind-sport = نشاط رياضي
programme-event-kind-gathering = لقاء
programme-event-kind-broadcast = بث
programme-event-kind-meeting = اجتماع
programme-event-kind-residential = إقامة تدريبية
programme-event-kind-online = فعالية عبر الإنترنت
programme-event-kind-other = فعالية
programme-event-state-draft = مسودة
programme-event-state-announced = معلن عنها
programme-event-state-cancelled = ملغاة
programme-tense-upcoming = قادمة
programme-tense-past = سابقة

programme-precision-exact = المكان والعنوان والمدينة
programme-precision-town = المدينة فقط، ويُبلَّغ المشاركون بالمكان
programme-precision-hidden = لا المكان ولا المدينة
programme-host = الجهة المضيفة
programme-co-host = جهة مضيفة مشاركة
programme-access-step-free = مدخل بلا درجات
programme-access-accessible-toilet = دورة مياه مهيأة
programme-access-bsl = لغة الإشارة البريطانية
programme-access-captions = تعليقات مكتوبة
programme-access-hearing-loop = حلقة سمعية
programme-access-quiet-space = مكان هادئ
programme-access-companion-ticket = تذكرة مجانية للمرافق
programme-access-large-print = طباعة بخط كبير
programme-cost-unknown = غير معروفة بعد
programme-cost-free = مجانًا
programme-cost-amount = سعر محدد
programme-cost-donation = بالتبرع
programme-currency-gbp = جنيه إسترليني
programme-currency-eur = يورو

programme-partner-kind-charity = جمعية خيرية
programme-partner-kind-community = مجموعة أهلية
programme-partner-kind-arts = جهة فنية
programme-partner-kind-museum = متحف
programme-partner-kind-library = مكتبة
programme-partner-kind-university = جامعة
programme-partner-kind-school = مدرسة
programme-partner-kind-faith = جماعة دينية
programme-partner-kind-sport = جهة رياضية
programme-partner-kind-food = جهة تعنى بالطعام
programme-partner-kind-housing = جهة إسكان
programme-partner-kind-health = جهة صحية
programme-partner-kind-legal = استشارات قانونية
programme-partner-kind-union = نقابة عمالية
programme-partner-kind-media = وسيلة إعلام
programme-partner-kind-business = شركة
programme-partner-kind-council = مجلس محلي
programme-partner-kind-international = منظمة دولية
programme-partner-kind-other = جهة أخرى
programme-part-lead = تقود الدورة
programme-part-partner = شريك
programme-part-supporter = داعم
programme-part-host = مضيف

programme-error-amount = يُرجى كتابة مبلغ، مثل 7.50
programme-error-contrast = ستصعب قراءة النص بهذه الألوان. يُرجى اختيار مجموعة ألوان أخرى.
programme-error-control = في هذا النص حرف مخفي لا يمكننا حفظه. يُرجى كتابته من جديد.
programme-error-days = يُرجى اختيار عدد بين 1 و{ $most } من الأيام
programme-error-end-before-start = النهاية تسبق البداية. يُرجى مراجعة الاثنتين.
programme-error-last-day = اليوم الأخير يسبق الأول. يُرجى مراجعة الاثنين.
programme-error-look = لا نعرف هذا المظهر. يُرجى اختيار واحد من المجموعة.
programme-error-milestone-days = يُرجى كتابة عدد الأيام قبل يوم الحملة أو بعده، عددًا صحيحًا
programme-error-slug-needed = يُرجى كتابة اسم قصير للعنوان بحروف لاتينية من a إلى z
programme-error-slug-reserved = هذا الاسم محجوز لإحدى صفحات النظام. يُرجى اختيار غيره.
programme-error-tag = الوسم كلمة واحدة بلا مسافات ولا علامات ترقيم، وفيها حرف واحد على الأقل
programme-error-time-skipped = تُقدَّم الساعة في تلك الليلة وهذا الوقت غير موجود. يُرجى اختيار وقت آخر.
programme-error-time-twice = تُؤخَّر الساعة في تلك الليلة وهذا الوقت يأتي مرتين. يُرجى تحديد المقصود.
programme-error-too-many-days = يمكن أن تدوم الفعالية 31 يومًا على الأكثر. لما هو أطول يمكن الإعلان عن عدة فعاليات.
programme-error-zone = لا نعرف هذه المنطقة الزمنية. تُكتب هكذا: Europe/London
programme-error-hashtags = يُرجى ألا يزيد عدد الوسوم على { $most }
programme-refused-already-open = هذه الدورة مفتوحة بالفعل أو في الأرشيف
programme-refused-not-open = لا تُنقل إلى الأرشيف إلا دورة مفتوحة
programme-refused-not-over = لم تنتهِ هذه الدورة بعد. يمكن نقلها إلى الأرشيف بعد يومها الأخير.
programme-refused-look-frozen = هذه الدورة في الأرشيف، فيبقى مظهرها كما كان
programme-refused-milestone-unreviewed = نُسخت هذه المرحلة من دورة سابقة. يُرجى مراجعتها أولًا، ثم يمكن إتمامها.
programme-refused-unreviewed = { $count ->
    [zero] لا مراحل تنتظر المراجعة
    [one] ما زالت مرحلة واحدة منسوخة من دورة سابقة تنتظر المراجعة
    [two] ما زالت مرحلتان منسوختان من دورة سابقة تنتظران المراجعة
    [few] ما زالت { $count } مراحل منسوخة من دورة سابقة تنتظر المراجعة
    [many] ما زالت { $count } مرحلة منسوخة من دورة سابقة تنتظر المراجعة
   *[other] ما زالت { $count } مرحلة منسوخة من دورة سابقة تنتظر المراجعة
}
programme-conflict = غيّر شخص آخر هذا في هذه الأثناء. يُرجى الاطلاع عليه من جديد ثم الحفظ.
programme-error-slug-taken = هذا الاسم مستخدم بالفعل. يُرجى اختيار غيره، بإضافة رقم في آخره مثلًا.
programme-error-slug-public = صار هذا العنوان معروفًا للناس، فيبقى كما هو
programme-error-tag-taken = هذا الوسم موجود لدينا بالفعل. لا تفرّق الشبكات بين الحروف الكبيرة والصغيرة.
programme-error-partner-known = لدينا شريك باسم { $name }. إن كانت هذه مؤسسة أخرى فيُرجى تأكيد ذلك هنا.
programme-error-people = يُرجى ألا يزيد عدد الأشخاص على { $most }
programme-refused-cancelled = أُلغيت هذه الفعالية وأُبلغت التقويمات بذلك. لإقامتها من جديد يمكن الإعلان عن فعالية جديدة.

programme-error-between = يُرجى كتابة عدد صحيح من { $least } إلى { $most }.
