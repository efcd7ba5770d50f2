# حزمة النشر: ما يمكن للشركاء نشره، والقواعد من حوله.

kit-design-quote = اقتباس
kit-design-portrait-quote = صورة مع اقتباس
kit-design-meet = تعرّفوا على شخص
kit-design-event = فعالية
kit-design-theme = الشعار
kit-design-fact = معلومة
kit-design-message = رسالة أساسية
kit-design-countdown = العد التنازلي
kit-design-thank-you = شكر

kit-sample = { $campaign } · نموذج
kit-meet = تعرّفوا على
kit-days-to-go = { $count ->
    [zero] هذا هو اليوم
    [one] يوم متبقٍّ
    [two] يومان متبقيان
    [few] أيام متبقية
    [many] يومًا متبقيًا
   *[other] يوم متبقٍّ
  }
kit-alt-event = فعالية: { $title }
kit-alt-countdown = { $count ->
    [zero] اليوم هو { $name }، { $day }
    [one] بقي يوم واحد على { $name }، في { $day }
    [two] بقي يومان على { $name }، في { $day }
    [few] بقيت { $count } أيام على { $name }، في { $day }
    [many] بقي { $count } يومًا على { $name }، في { $day }
   *[other] بقي { $count } يوم على { $name }، في { $day }
  }
kit-print-nobody = هذه المادة تُظهر شخصًا. وما يسمح للشريك بنشره ليس إذنًا بالطباعة: اختاروا مادة لا تُظهر أحدًا، أو اطلبوا إذنه بملصق أولًا.
kit-terms = للنشر ضمن الحملة كما هي. بلا تعديل، وبلا أي استخدام آخر، وبلا تدريب للذكاء الاصطناعي. لمعرفة هل ما زال يجوز استخدامها، افتحوا العنوان المكتوب في هذا الملف.
kit-terms-nobody = للنشر ضمن الحملة كما هي. بلا تدريب للذكاء الاصطناعي.

kit-state-draft = مسودة
kit-state-embargoed = تنتظر موعدها
kit-state-released = يمكن نشرها
kit-state-over = انتهى وقتها
kit-state-recalled = تم استرجاعها


network-x = X
network-bluesky = Bluesky
network-mastodon = Mastodon
network-instagram = Instagram
network-facebook = Facebook
network-linkedin = LinkedIn
network-tiktok = TikTok

caption-too-long = النص أطول مما تسمح به هذه الشبكة، ولا نقصّ منه شيئًا.
caption-alt-too-long = ما تقوله الصورة أطول مما يتسع له وصفها في هذه الشبكة.
caption-not-permitted = لا يجوز عرض هذا على هذه الشبكة.
caption-no-words = لا يوجد نص مرافق بهذه اللغة.

room-letters-none = بلا رسائل
room-letters-changes = عند تغيّر شيء، مرة في اليوم على الأكثر
room-letters-daily = كل يوم: ماذا ننشر وما الذي تغيّر

kit-error-design = هذا التصميم لا يناسب موضوع المادة.
kit-error-no-words = يأخذ هذا التصميم كلماته مما يعرضه. يُرجى ترك هذا الحقل فارغًا.
kit-error-person-caption = لا تُكتب بجانب شخص إلا الكلمات التي وافق عليها. يُرجى ترك هذا الحقل فارغًا.
kit-error-no-source = المصدر للمعلومات فقط.
kit-error-window = يجب أن تأتي النهاية بعد البداية.
kit-error-names = «{ $name }» اسم شخص في هذه الدورة. الكلمات عن الأشخاص تأتي من قصصهم هم.

room-not-a-partner = لا تشارك هذه المؤسسة في هذه الدورة، لذلك ليست لها غرفة فيها.
room-no-contact = لم يُذكر بعد أين يمكن الوصول إلى هذه المؤسسة. أضيفوا جهة اتصال أولًا.

# غرفة الشريك.

room-sample = نموذج: هذه الحملة والأشخاص فيها متخيَّلون.
room-back = العودة إلى غرفتكم
room-today = اليوم
room-today-title = ماذا ننشر اليوم
room-week = الأسبوع
room-everything = كل شيء
room-changes = ما الذي تغيّر
room-welcome = هذه غرفة { $partner }. ما تجدونه هنا يمكنكم نشره الآن.
room-nothing-title = لا شيء للنشر بعد
room-nothing-body = حالما يوجد شيء سيظهر هنا. وإن طلبتم رسائل فستصلكم واحدة.
room-coming = ليس بعد
room-from = ابتداءً من { $when }. لا يُعرض على أحد قبل ذلك.
room-more = شبكات وأحجام ولغات أخرى
room-no-network = لا يوجد لهذه المادة نص يتسع له أي شبكة. ما زال يمكن تنزيل الصورة من «كل شيء».

room-caption = النص المرافق
room-alt = ما تقوله الصورة، لمن لا يراها
room-alt-why = ألصقوا هذا في خانة «النص البديل» أو «وصف الصورة».
room-copy-caption = نسخ النص
room-copy-alt = نسخ الوصف
room-size = الحجم
room-sizes = كل الأحجام
room-download = تنزيل الصورة
room-share = مشاركة الصورة والنص
room-networks = الشبكة
room-languages = اللغة
room-left-out = شبكات لا تذهب إليها هذه المادة
room-note = قبل القراءة:
room-until = يمكن استخدامها حتى { $when }.
room-until-taken-back = يمكنكم استخدامها إلى أن تُسحب. انظروا هنا قبل نشرها مرة أخرى.
room-source = المصدر:
room-theirs = هذه كلمات شخص بعينه. يُرجى نشرها كما هي. إن سحبها فستختفي من هنا، وسنكتب إليكم بشأن كل ملف أخذتموه.
room-planned = مخطط لها في
room-posted-go = قولوا أين نشرتموها
room-posted = أين نشرتموها
room-posted-why = يرى صاحب القصة أو صاحبتها هذا في الصفحة الخاصة. وإن سُحبت القصة يومًا، تجدون هنا أين نشرتموها.
room-posted-none = ليست لديكم صورة من هذه بعد
room-posted-none-body = نزّلوا الصورة أولًا. بعدها يمكنكم أن تقولوا أين نشرتموها.
room-posted-file = أي صورة
room-posted-place = أين
room-posted-address = رابط المنشور
room-posted-address-hint = يبدأ بـ https://. اتركوه فارغًا إن لم يوجد رابط.
room-posted-send = حفظ
room-posted-back = العودة إلى الصورة
room-posted-list = ما قلتموه لنا
room-posted-drop = ليست هناك
room-posted-said = سُجّل ذلك. يمكن لصاحب القصة أو صاحبتها أن يراه الآن.
room-posted-said-dropped = سُجّل ذلك. لم يعد مذكورًا هنا.
room-posted-told = قلتم لنا إنكم نشرتموها هنا:
room-link = الصفحة التي يقود إليها النص

room-choices = لغاتكم وشعاركم
room-choices-change = اللغات والمنطقة الزمنية والرسائل
room-choices-languages = بأي لغات تنشرون؟
room-choices-languages-hint = تُعرض أولًا أول لغة تتوفر بها المادة.
room-choices-letters = رسائل منا
room-choices-zone = المنطقة الزمنية
room-choices-zone-hint = المنطقة والمدينة، مثلًا Europe/London.
room-choices-send = حفظ والانتقال إلى اليوم
room-said-welcome = أهلًا بكم. أخبرونا مرة واحدة بأي لغات تنشرون.
room-said-chosen = تم الحفظ.
room-said-seen = تم. من الآن فصاعدًا نعرض ما يتغيّر بعد هذا.

room-logo = شعاركم
room-logo-lead = يظهر على كل بطاقة تنزّلونها من هنا.
room-logo-hint = يمكنكم إضافته لاحقًا أيضًا. SVG أو PNG.
room-logo-none = لم تضيفوا شعارًا بعد، فبطاقاتكم بلا شعار.
room-logo-send = استخدام هذا الشعار
room-logo-another = استخدام شعار آخر
room-logo-on-card = على بطاقة
room-logo-card-alt = بطاقة من الحملة وشعاركم في أسفلها
room-logo-waits = هو على بطاقاتكم الآن
room-logo-waits-body = تنظر الحملة إليه قبل أن يظهر أيضًا في قائمة الشركاء العامة.
room-logo-public = وهو أيضًا في قائمة الشركاء العامة.
room-logo-remove = إزالة الشعار
room-logo-remove-lead = يزول فورًا من بطاقاتكم هنا ومن القائمة العامة. أما الملفات التي نزّلتموها فتبقى كما هي.
room-logo-go = انظروا إلى شعاركم أو استبدلوه
room-logo-said-set = شعاركم على بطاقاتكم من الآن.
room-logo-said-removed = أُزيل الشعار.

room-week-lead = ما يُنشر في كل يوم.
room-week-none = لم تُخطَّط أيام بعد
room-week-none-body = كل ما يمكنكم نشره موجود تحت «كل شيء».
room-week-past = أيام سابقة
room-calendar = في تقويمكم
room-calendar-lead = يمكنكم إضافة هذه الأيام إلى تقويم الهاتف، ثم يتابعها بنفسه.
room-calendar-make = إنشاء عنوان لتقويمي
room-calendar-once = تُعرض هذه العناوين هذه المرة فقط. يمكنكم إنشاء غيرها في أي وقت، وعندها تتوقف هذه.
room-calendar-address = عنوان للتقويم
room-calendar-how = في تقويمكم اختاروا «إضافة تقويم من رابط» وألصقوا هذا العنوان.
room-feed-address = عنوان لقارئ الخلاصات
room-feed-how = يقول ما الجديد وما تغيّر وما سُحب.
room-feed-inside = افتحوا غرفتكم لرؤيته.
room-calendar-secret = احتفظوا بها لأنفسكم: من يملكها يستطيع أن يقرأ ما الذي يُنشر ومتى. وهي لا تقول شيئًا عن الأشخاص فيه.
room-calendar-end = إنهاء هذه العناوين
room-copy-address = نسخ العنوان

room-changes-see = انظروا ما الذي تغيّر
room-changes-since = منذ { $when }
room-changes-none = لم يتغيّر شيء
room-changes-none-body = لقد رأيتم كل ما هو هنا.
room-changes-seen = رأيت هذا
room-count-new = الجديد: { $count }
room-count-changed = المعدّل: { $count }
room-count-withdrawn = المسحوب: { $count }
room-new = جديد
room-changed = معدّل
room-changed-what = إن نشرتم شيئًا من هذا فيُرجى إزالة القديم واستخدام الجديد.
room-withdrawn = مسحوب
room-withdrawn-what = { $count ->
    [one] مادة واحدة لم يعد يجوز استخدامها. إن نشرتموها فيُرجى إزالتها.
    [zero] لا توجد مواد لم يعد يجوز استخدامها.
    [two] مادتان لم يعد يجوز استخدامهما. إن نشرتموهما فيُرجى إزالتهما.
    [few] { $count } مواد لم يعد يجوز استخدامها. إن نشرتموها فيُرجى إزالتها.
    [many] { $count } مادة لم يعد يجوز استخدامها. إن نشرتموها فيُرجى إزالتها.
   *[other] مواد لم يعد يجوز استخدامها، وعددها { $count }. إن نشرتموها فيُرجى إزالتها.
  }

room-narrow = البحث عن شيء بعينه
room-any = الكل
room-search = كلمات
room-language = اللغة
room-design = النوع
room-network = الشبكة
room-state = ما رأيتموه
room-state-new = جديد عليكم
room-state-changed = معدّل
room-state-known = رأيتموه
room-found = { $count ->
    [one] مادة واحدة
    [zero] لا مواد
    [two] مادتان
    [few] { $count } مواد
    [many] { $count } مادة
   *[other] عدد المواد: { $count }
  }
room-none-title = لا شيء يطابق
room-none-body = احذفوا مرشحًا أو ابحثوا عن كلمة أخرى.
room-pick = إضافة إلى الملف
room-zip = عدة مواد في ملف واحد
room-zip-lead = صور مع نصوصها وأوصافها، وصفحة تعددها.
room-zip-send = تنزيل الملف
room-zip-title = صور ونصوص
room-zip-made = أُعدّ لـ { $partner } في { $when }.
room-zip-check = قبل نشر شيء من هنا انظروا في غرفتكم: ما لم يعد هناك لا يجوز استخدامه بعد الآن.
room-zip-file = الملف:

room-take-down-title = يُرجى إزالة هذه
room-take-down-count = { $count ->
    [one] ملف واحد لديكم لم يعد يجوز استخدامه.
    [zero] لا ملفات لديكم لم يعد يجوز استخدامها.
    [two] ملفان لديكم لم يعد يجوز استخدامهما.
    [few] { $count } ملفات لديكم لم يعد يجوز استخدامها.
    [many] { $count } ملفًا لديكم لم يعد يجوز استخدامها.
   *[other] ملفات لديكم لم يعد يجوز استخدامها، وعددها { $count }.
  }
room-take-down-go = انظروا أيها وأجيبوا
room-take-down-lead = لم يعد استخدام هذه الملفات مسموحًا. يُرجى إزالتها من كل مكان استخدمتموها فيه، وإخبارنا عن كل منها.
room-take-down-none = لا شيء مطلوب إزالته
room-take-down-none-body = إن سُحب شيء نزّلتموه فسيظهر هنا.
room-taken-back = صور سحبتها الحملة
room-taken-back-what = لا تُظهر أحدًا. يُرجى إزالتها حيث استخدمتموها، ولا حاجة إلى جواب.
room-taken-back-see = انظروا هل نزّلتم شيئًا منها
room-by-place = الإجابة عن كل مكان
room-place-not = لم يُستخدم هنا
room-still-up = ما زال منشورًا
room-asked = بانتظار جوابكم

# المكتب

desk-room-send = إرسال رابط الغرفة
desk-room-end = إنهاء روابط الغرفة
desk-said-room-sent = رابط الغرفة في الطريق.
desk-said-room-ended = لا يدخل أحد تلك الغرفة بعد الآن إلى أن ترسلوا رابطًا جديدًا.
desk-audit-of-item = مادة من حزمة النشر
desk-audit-of-room = غرفة شريك
desk-audit-of-run = رسم حزمة

## أوراق للصحافة
press-pack-title = الملف الصحفي: { $name }
press-facts-title = صحيفة الأرقام: { $name }
press-facts-lead = بجانب كل رقم مصدره وتاريخه. يرجى ذكر كليهما حيثما تستخدمونه.
press-messages = ما نرجو منكم نقله
press-people = بكلماتهم هم
press-figures = أرقام
press-figure = الرقم
press-source = المصدر
press-day = بتاريخ
press-contact = للتواصل
press-terms = يرجى اقتباس كلمات الناس كما هي، وبالاسم الذي يذكرونه هنا. اسألونا قبل أي استخدام آخر، واسألوا من جديد كلما استخدمتموها مرة أخرى: فما يسمح به الناس قد يتغير.
