# The staff workspace: short and exact.
# The frame
desk-brand = مكتب Firsthand
desk-nav-today = اليوم
desk-nav-stories = القصص
desk-nav-people = الأشخاص
desk-nav-media = الوسائط
desk-nav-editions = الدورات
desk-nav-events = الفعاليات
desk-nav-partners = الشركاء
desk-nav-house = الإدارة
desk-nav-audit = ما جرى
desk-nav-jobs = المهام
desk-nav-outbox = الرسائل
desk-nav-staff = الفريق
desk-nav-settings = الإعدادات
desk-search = البحث في كل شيء
desk-search-go = بحث
desk-back = الرجوع دون حفظ
desk-back-story = الرجوع إلى القصة
desk-save = حفظ
desk-edit = تعديل
desk-look = المظهر
desk-review = مراجعة
desk-actions = ما يمكن فعله
desk-all = الكل
desk-state = الحالة
desk-when = متى
desk-who = من
desk-how = كيف
desk-reason = السبب
desk-unreadable = لم نتمكن من قراءة ما وصل، ولم يتغير شيء. يُرجى الرجوع إلى الاستمارة وإرسالها مرة أخرى.
desk-signed-out = انتهت جلستك، فلم نفعل شيئًا. يُرجى تسجيل الدخول في تبويب آخر ثم الرجوع إلى هذه الصفحة وإرسال الاستمارة من جديد: يُفترض أن نصك ما زال فيها.

# Said once, after something was done
desk-said-added = تمت الإضافة.
desk-said-announced = تم الإعلان.
desk-said-archived = أصبحت الدورة في الأرشيف.
desk-said-cancelled = تم الإلغاء.
desk-said-decided = سُجّل القرار.
desk-said-done = تم الإنجاز.
desk-said-drafted = حُفظت المسودة. لا يراها أحد سوى المكتب.
desk-said-embargo = تغيّر حظر النشر.
desk-said-ended = خرج ذلك الجهاز.
desk-said-enrolled = تم التسجيل. هكذا يظهر الشخص حتى الآن.
desk-said-frame = الأسطر في هذه الصفحة الآن. أرسلوها إلى المؤسسة، وصاحب القصة يرى أن لديها إطارًا.
desk-said-forgotten = تم النسيان. لم يبقَ ما يدل على الشخص.
desk-said-invited = تمت الدعوة. الرسالة في الطريق.
desk-said-joined = تم الانضمام.
desk-said-left = تمت المغادرة. تبقى المشاركة السابقة في السجل.
desk-said-mailed = الرسالة في طريقها.
desk-own-page = إرسال رابط إلى صفحته الخاصة
desk-said-opened = أصبحت الدورة مفتوحة للجميع.
desk-said-planned = خُططت الدورة، ولا يراها أحد بعد. الخطوة التالية: مراجعة محطاتها.
desk-said-purged = أُزيل نهائيًا.
desk-said-removed = تمت الإزالة.
desk-said-readdressed = صار لها عنوان آخر. والقديم لا يؤدي إلى شيء.
desk-said-retired = أُزيلت من الموقع. يرى القراء ملاحظة محايدة.
desk-said-retried = ستُعاد المحاولة.
desk-said-reviewed = تمت المراجعة.
desk-said-revoked = لم يعد ذلك يعمل.
desk-said-saved = تم الحفظ.
desk-said-undone = أُعيد فتحها.
desk-said-uploaded = وصل الملف. الخطوة التالية: وصفه.
desk-said-welcome = أهلًا. مع مفتاح المرور لا حاجة إلى رسالة في المرة القادمة.

# Signing in
desk-sign-in = تسجيل الدخول
desk-sign-in-lead = لا كلمات سر هنا. نرسل رابطًا يعمل مرة واحدة.
desk-sign-in-ask = إرسال الرابط إليّ
desk-sign-in-passkey = الدخول بمفتاح المرور
desk-sign-in-sent = إذا كان هذا العنوان لأحد أفراد الفريق فالرسالة في الطريق ومعها رابط. يعمل الرابط نصف ساعة.
desk-sign-in-out = سُجّل خروجك من هذا الجهاز.
desk-sign-in-help = لم تصل رسالة بعد خمس دقائق؟ يُرجى النظر في البريد غير المرغوب فيه، ثم سؤال من يدير النظام عن صحة عنوانك.
desk-sign-in-open-title = الدخول إلى المكتب
desk-sign-in-open-lead = اضغط الزر للدخول على هذا الجهاز. بعد ذلك يتوقف الرابط عن العمل.
desk-sign-in-enter = أدخلني
desk-sign-out = تسجيل الخروج
desk-link-over-title = لم يعد هذا الرابط يعمل
desk-link-over = يعمل كل رابط مرة واحدة ولوقت قصير. يمكن طلب رابط آخر في لحظة.
desk-email = البريد الإلكتروني
desk-account = حسابك
desk-name = الاسم
desk-locale = لغة المكتب
desk-passkey = مفتاح مرور
desk-passkeys = مفاتيح المرور
desk-passkeys-lead = يدخلك مفتاح المرور بقفل جهازك نفسه. لا يُرسل إلينا أبدًا.
desk-passkeys-none = لا مفاتيح مرور بعد
desk-passkeys-next = يتم الدخول برابط إلى أن تضاف واحدة.
desk-passkey-add = إضافة مفتاح مرور على هذا الجهاز
desk-passkey-rename = تسمية مفتاح المرور
desk-passkey-rename-one = { $name }: تغيير الاسم
desk-passkey-label = الاسم
desk-passkey-label-hint = لتمييزه عن غيره: «هاتفي القديم». لا يراه أحد غيرك.
desk-passkey-remove = إزالة هذا المفتاح
desk-device = الجهاز
desk-device-unknown = جهاز لا نتعرف عليه
desk-this-device = هذا الجهاز
desk-added = أضيف
desk-used = آخر استعمال
desk-sessions = الأجهزة التي دخلت منها
desk-session-began = منذ
desk-session-seen = آخر ظهور
desk-session-end = تسجيل الخروج هناك

# Today
desk-milestones = المحطات
desk-milestones-done = محطات أُنجزت
desk-overdue = متأخرة
desk-this-week = هذا الأسبوع
desk-next = بعد ذلك
desk-tick = أُنجزت
desk-untick = إعادة فتح
desk-stories-waiting = قصص تنتظر أحدًا
desk-stories-quiet = لا قصة تنتظر أحدًا.

# Editions
desk-edition = الدورة
desk-kind = النوع
desk-day = اليوم
desk-time = الوقت
desk-editions-none = لا دورات هنا
desk-editions-next = يمكن تخطيط الأولى، أو عرض الكل من جديد.
desk-edition-plan = تخطيط دورة
desk-edition-plan-lead = لا يرى أحد الدورة قبل فتحها. المحطات المنقولة تنتظر المراجعة.
desk-edition-next = تخطيط الدورة التالية انطلاقًا من هذه
desk-edition-open = فتح للجميع
desk-edition-open-ask = سيرى الجميع هذه الدورة. هل تُفتح الآن؟
desk-edition-archive = نقل إلى الأرشيف
desk-edition-archive-what = تبقى صفحاتها في أماكنها، ولا يعود تغيير مظهرها ممكنًا. ومنذ ذلك الحين لا يظهر إلا ما سمح به أصحابه للأرشيف.
desk-edition-still-planned = الدورة نفسها لم تُفتح بعد.
desk-year = السنة
desk-year-hint = تحدد قاعدة الحملة اليوم، ويمكن تغييره لاحقًا.
desk-start = البداية من
desk-start-hint = من دورة سابقة تُنقل المحطات ومظهر قريب من مظهرها. أما الشركاء فينضمون من جديد، لأن الأذون السابقة لا تشملهم.
desk-start-usual = المحطات المعتادة
desk-first-day = اليوم الأول
desk-last-day = اليوم الأخير
desk-theme = الموضوع
desk-theme-new = إضافة موضوع واستعماله هنا
desk-statement = ما يقوله
desk-hashtags = الوسوم
desk-hashtags-choose = اختيار الوسوم
desk-hashtag-new = وسم آخر
desk-hashtag-hint = كلمة واحدة، مع العلامة أو من دونها. في الوسوم اللاتينية ابدأوا كل كلمة بحرف كبير، مثل #AskMeSomethingElse، فيقرأها قارئ الشاشة كلمات.
desk-hashtag = الوسم
desk-hashtags-lead = كثيرًا ما يكون الوسم أقدم من الدورة، ويستعمله آخرون أيضًا. ابحثوا قبل أن تختاروا.
desk-hashtags-none = لا وسوم هنا
desk-hashtags-next = تُختار الوسوم في صفحة الدورة.
desk-hashtag-since = مستعمل منذ
desk-hashtag-since-hint = أول استعمال تعرفونه، أيًّا كان صاحبه. اتركوه فارغًا إن لم تعرفوا.
desk-hashtag-history = ما يُعرف عنه
desk-hashtag-history-change = تغيير ما يُعرف عنه
desk-hashtag-others = من يستعمله غيرنا
desk-hashtag-others-none = لا نعرف أحدًا غيرنا يستعمله
desk-hashtag-others-next = ابحثوا في الشبكات عمن يستعمله، واكتبوا ذلك هنا.
desk-hashtag-other-add = إضافة جهة أخرى تستعمله
desk-hashtag-other-remove = حذف هذه الملاحظة
desk-hashtag-who = الجهة
desk-notes = ملاحظات السجل
desk-notes-none = لا ملاحظات بعد. يُكتب هنا ما هو معروف وأين تختلف الروايات.
desk-note = ملاحظة
desk-note-add = إضافة ملاحظة
desk-source = المصدر
desk-title = العنوان
desk-intro = المقدمة
desk-invitation = ما يمكن فعله
desk-markdown-hint = السطر الفارغ يبدأ فقرة، و*النجمتان* تبرزان كلمة.
desk-slug = الجزء الأخير من عنوان الصفحة
desk-slug-hint = حروف لاتينية صغيرة وأرقام وشرطات. يبقى ثابتًا بعد أن يعرفه الناس.
desk-slug-edition-hint = السنة، ما لم يُكتب شيء آخر.
desk-slug-story-hint = إذا تُرك فارغًا صنعناه من العنوان. لا تضع فيه اسمًا: فحيث لا يجوز إظهار الاسم تحصل القصة على عنوان آخر.
desk-sample = هذا نموذج بأشخاص خياليين
desk-sample-chip = نموذج
desk-address = العنوان
desk-over = انتهت
desk-milestone = المحطة
desk-milestone-add = إضافة محطة
desk-milestone-edit = تعديل محطة
desk-milestone-remove = إزالة هذه المحطة
desk-milestone-done = أُنجزت
desk-milestone-open = للإنجاز
desk-milestone-unreviewed = تنتظر المراجعة
desk-milestones-none = لا محطات بعد
desk-milestones-next = يضاف هنا ما ينبغي عمله، محسوبًا من يوم الحملة.
desk-due = الموعد
desk-duty = على من
desk-days = عدد الأيام عن اليوم
desk-days-hint = سالب قبل اليوم، و0 فيه: ‎-30 تعني قبله بثلاثين يومًا.
desk-on-the-day = في اليوم نفسه
desk-fits = مناسبة
desk-fits-all = كلها مناسبة
desk-look-alt = نقش الدورة بألوانها
desk-look-choose = اختيار المظهر
desk-look-preview = معاينة
desk-look-use = استعمال هذا المظهر
desk-palette = الألوان
desk-motif = النقش
desk-display = خط العناوين
desk-rhythm = الإيقاع
desk-seed = رقم الرسم
desk-seed-hint = رقم آخر يرسم النقش نفسه بشكل مختلف.

# Settings
desk-campaign = الحملة
desk-campaigns = الحملات
desk-campaigns-none = لا حملة بعد
desk-campaign-first = البداية بفتح حملة: اليوم أو الأسبوع المتكرر الذي تنتمي إليه الدورات.
desk-campaign-open = فتح حملة
desk-campaign-edit = تعديل الحملة
desk-campaign-default = تظهر أولًا
desk-campaign-make-default = إظهار هذه أولًا
desk-settings-operator = البريد والتخزين والعناوين يضبطها من يشغّل الجهاز في ملف إعداداته.
desk-summary = الملخص
desk-zone = المنطقة الزمنية
desk-zone-hint = تُكتب هكذا: Europe/London.
desk-comes-round = متى تتكرر
desk-rule = القاعدة
desk-month = الشهر
desk-rule-day = يوم الشهر
desk-rule-nth = أيها في الشهر
desk-rule-weekday = يوم الأسبوع
desk-rule-leap = 29 شباط/فبراير في السنوات الأخرى
desk-rule-length = عدد الأيام

# People
desk-person = الشخص
desk-people-none = لا أحد هنا
desk-people-next = يمكن تسجيل شخص، أو عرض الجميع من جديد.
desk-enrol = تسجيل شخص
desk-enrol-lead = تُملأ هذه الاستمارة مع الشخص نفسه. هويته مختومة بمفتاح خاص به، وطريقة ظهوره محفوظة بعيدًا عنها.
desk-paused = أوقفها صاحبها مؤقتًا
desk-paused-what = لا يظهر شيء يخص الشخص إلى أن يطلب المتابعة.
desk-name-form = الاسم الظاهر
desk-portrait-form = الصورة
desk-voice-form = الصوت
desk-display-name = الاسم كما يظهر
desk-label = وصفهم لأنفسهم
desk-label-hint = كيف يسمي الشخص نفسه، بكلماته.
desk-bio = نبذة
desk-appear-name = كيف يُذكر الاسم
desk-appear-picture = كيف تظهر الصورة
desk-own-language = لغة أخرى
desk-own-language-more = الشيء نفسه بلغة الشخص
desk-portrait-photo = الصورة الفوتوغرافية
desk-portrait-photo-hint = الصور التي تخص هذا الشخص فقط.
desk-portrait-seed-hint = رقم آخر يعطي رسمًا آخر.
desk-photo-missing = لم تُختر صورة بعد
desk-traits = ملامح الرسم
desk-traits-hint = ما وافق عليه الشخص فقط. لا شيء بالتخمين.
desk-trait-skin = البشرة
desk-trait-face = الوجه
desk-trait-hair = الشعر أو غطاء الرأس
desk-trait-hair-colour = لون الشعر
desk-trait-beard = اللحية
desk-trait-glasses = النظارة
desk-trait-neckline = الياقة
desk-trait-age = العمر
desk-trait-turn = اتجاه الرأس
desk-trait-earrings = أقراط
desk-persona-address = العنوان العام
desk-persona-add = طريقة ظهور أخرى
desk-persona-edit = تعديل طريقة الظهور
desk-persona-edit-hint = بعد التغيير يجب أن يوافق أصحاب القصص عليها من جديد حيث تظهر هكذا، ويُطلب ممن لديه ملف منها أن يزيله. وإذا تغيّر الاسم تغيّرت العناوين التي تذكره.
desk-personas-same = يظهر الشخص نفسه أيضًا باسم
desk-slug-random = كلمات لا معنى لها
desk-slug-random-hint = الخيار الآمن.
desk-slug-name = من الاسم الظاهر
desk-slug-name-hint = فقط إذا أراد الشخص أن يُعثر عليه باسمه.
desk-role-then = الدور حينها
desk-affiliation-then = المؤسسة حينها
desk-parts = المشاركات
desk-part-join = المشاركة في دورة أخرى
desk-part-leave = مغادرة هذه الدورة
desk-part-left = غادر
desk-identity = من هو الشخص
desk-identity-hint = لا يُكتب شيء عن وضع الهجرة أو عن أي قضية. لا خانة لذلك عندنا، ولا يُحفظ نص يذكره.
desk-identity-logged = تُسجَّل كل قراءة مع اسمك والسبب، ويمكن للشخص قراءة القائمة.
desk-identity-read = إظهار الهوية
desk-identity-read-contact = إظهار طريقة التواصل الآمنة
desk-identity-written-down = سُجّلت هذه القراءة
desk-identity-screen = يُرجى التأكد من أن لا أحد ينظر إلى الشاشة، وإغلاق الصفحة عند الانتهاء.
desk-identity-close = إغلاق
desk-identity-correct = تصحيح
desk-identity-notes = ملاحظات
desk-identity-notes-hint = احتياجات الوصول ورعاية الأطفال ومن يجوز إخباره. لا تفاصيل عن قضايا.
desk-contact-name = كيف يناديهم الفريق
desk-contact-name-hint = لا يلزم أن يكون اسمًا رسميًا.
desk-legal-name = الاسم الرسمي
desk-legal-name-hint = فقط إذا احتاجه أمر رسمي.
desk-age = العمر
desk-safe-contact = كيف نتواصل معهم بأمان
desk-channel = الطريقة الآمنة
desk-phone = الهاتف
desk-hours = أي شيء آخر عن الأوقات
desk-hours-hint = لمن يتصل: ليس والأطفال في البيت. لا تستطيع الرسالة الالتزام بالكلمات، فحدد لها الأيام والأوقات.
desk-voicemail-name = باسم من نتصل
desk-never-say = ما لا يقال أبدًا
desk-speaks = يتكلم
desk-reads = يقرأ
desk-other-languages = لغات ولهجات أخرى
desk-interpreter = الترجمة الشفوية
desk-reads-title = من قرأ
desk-reads-none = لم يقرأ أحد
desk-reads-what = تظهر هنا كل قراءة للهوية.
desk-actor-operator = مشغّل الجهاز
desk-actor-system = النظام
desk-actor-storyteller = الشخص نفسه
desk-actor-guardian = وليّ أمر
desk-actor-support = شخص سمح له بالاطلاع
desk-actor-partner = شريك
desk-actor-visitor = زائر
desk-actor-staff = أحد أفراد الفريق
desk-forget = نسيان هذا الشخص
desk-forget-what = يُتلف مفتاح الشخص، فلا يمكن بعدها قراءة شيء مما نحفظه عنه، لا هنا ولا في نسخة احتياطية. تنتهي كل الأذون وتُزال كل القصص.
desk-forget-final = لا يمكن لأحد التراجع عن هذا.
desk-forget-type = للمتابعة يُكتب { $slug }
desk-forget-mismatch = هذا ليس مطابقًا. لم يتغير شيء.
desk-forget-act = نسيان نهائي

# Stories
desk-story = القصة
desk-teller = صاحب القصة
desk-language = اللغة
desk-languages = اللغات
desk-changed = آخر تعديل
desk-by-state = القصص حسب الحالة
desk-stories-none = لا قصص هنا
desk-stories-next = يمكن كتابة قصة مع صاحبها، أو عرض الكل من جديد.
desk-story-draft = كتابة قصة
desk-story-draft-lead = لا يرى المسودة سوى المكتب. لا يُنشر شيء قبل أن يوافق صاحب القصة على هذه الكلمات بعينها.
desk-story-save = حفظ المسودة
desk-story-language = لغة القصة
desk-story-language-hint = اللغة التي يتكلمها صاحب القصة. تأتي الترجمات لاحقًا.
desk-opening-hint = جملة من كلام صاحب القصة، تظهر كبيرة فوقها.
desk-quotes-hint = اقتباس في كل سطر، كما ورد في القصة حرفيًا.
desk-portrait-choose = صورة موجودة هنا
desk-portrait-new = صورة جديدة
desk-photo-hint = JPEG أو PNG أو WebP أو GIF. نعدّل اتجاهها ونحذف كل ما هو مخفي فيها، مثل المكان.
desk-alt-hint = ما يود معرفته من لا يرى الصورة.
desk-recording-choose = تسجيل موجود هنا
desk-recording-new = تسجيل جديد
desk-recording-hint = MP3 أو M4A أو Ogg أو WAV أو MP4 أو WebM. للملفات الكبيرة تُستعمل صفحة الوسائط.
desk-transcript-hint = مطلوب مع التسجيل: كل ما يقال فيه.
desk-captions-hint = للفيلم: بصيغة WebVTT.
desk-content-note-hint = ما قد يود القارئ معرفته قبل المتابعة.
desk-credits-hint = سطر لكل اسم: التصوير: الاسم.
desk-place-hint = أين يسكن الشخص الآن، بكلماته. لا يظهر إلا بإذنه.
desk-revise = تنقيح
desk-revise-public = هذه القصة منشورة
desk-revise-public-what = يبقى ما وافق عليه صاحب القصة ظاهرًا للقراء. تنتظر تعديلاتك موافقته.
desk-conflict = حفظ شخص آخر وأنت تكتب
desk-conflict-what = نصك ما زال في الاستمارة أدناه. هذا ما يختلف فيه عما حُفظ. إذا حفظت مرة أخرى أصبح نصك أحدث نسخة، ويبقى الآخر في السجل.
desk-translate = ترجمة
desk-translate-lead = النص الأصلي بجانب الاستمارة. تُعد الترجمة مسودة إلى أن يقرأها متكلم ثانٍ.
desk-read-it = أتكلم هذه اللغة وقرأتها
desk-standing = هل يجوز نشرها؟
desk-may-be-public = يجوز نشرها الآن
desk-not-public = غير منشورة بعد
desk-left-out = يُستثنى لعدم وجود موافقة عليه:
desk-permissions = ما أجاب به صاحب القصة
desk-question = السؤال
desk-answer = الجواب
desk-not-said = لم يُجب
desk-condition-clear = قرأتُ هذا الشرط وسنلتزم به
desk-version = النسخة
desk-versions = النسخ
desk-version-number = النسخة { $number }
desk-version-first = الكلمات الأولى.
desk-approved-version = الموافق عليها
desk-public = المنشورة
desk-public-newest = هذه النسخة
desk-public-earlier = نسخة أقدم
desk-history = السجل
desk-since-approval = ما تغير منذ موافقة صاحب القصة: { $language }
desk-read-language = قراءة: { $language }
desk-asked-before = تعديلات طُلبت سابقًا
desk-rounds = سؤال صاحب القصة
desk-round-waiting = بانتظار الجواب
desk-round-replaced = حلّت محلها أحدث
desk-sent = أُرسلت
desk-answered = أُجيب
desk-link-revoke = إلغاء هذا الرابط
desk-send = إرسال إلى صاحب القصة
desk-send-lead = يقرأ صاحب القصة هذه النسخ بعينها، ويطلب التعديل كما يشاء، ويجيب عن كل استعمال وحده. تتوقف الروابط السابقة.
desk-send-versions = أي نسخ
desk-send-language = اللغة التي يقرأ بها
desk-send-language-hint = تتكلم الصفحة هذه اللغة حيث أمكن.
desk-send-mail = إرسال الرابط بالبريد الإلكتروني أيضًا
desk-send-mail-hint = فقط إذا عدّ الشخص البريد آمنًا.
desk-send-act = إنشاء الرابط
desk-sent-title = رابط صاحب القصة
desk-sent-mailed = والرسالة في الطريق أيضًا.
desk-link-once = يُنسخ الآن: لا يظهر إلا هذه المرة
desk-link-until = يعمل حتى { $moment }.
desk-copy = نسخ الرابط
desk-send-safely = يُمرَّر بالطريقة التي عدّها الشخص آمنة
desk-send-safely-what = من يحمل الرابط يستطيع الإجابة. يُرجى معرفة طريقة التواصل قبل الإرسال.
desk-risk = القرار بشأن المخاطر
desk-risk-none = لا قرار بعد
desk-risk-what = يقرر فريق الحماية بعد موافقة صاحب القصة.
desk-risk-decide = تسجيل القرار
desk-risk-reason-hint = كلمات بسيطة دون تفاصيل قضايا.
desk-outcome = القرار
desk-solicitor = المحامي
desk-solicitor-hint = فقط هل سُئل محامٍ، لا ما قيل.
desk-asked-on = تاريخ السؤال
desk-review-by = تُعاد المراجعة قبل
desk-review-by-hint = منذ ذلك اليوم لا يسري القرار.
desk-replaced = حلّ محله قرار آخر
desk-embargo = حظر النشر
desk-embargo-hint = لا يرى أحد القصة قبل هذه اللحظة، في أي مكان.
desk-embargo-set = حجبها حتى ذلك الوقت
desk-embargo-lift = رفع الحظر
desk-readdress = إعطاؤها عنوانًا آخر
desk-readdress-what = تحصل القصة على عنوان من كلمات تُختار بالصدفة ولا يقول شيئًا عن أحد. وكل رابط إلى العنوان القديم ينتهي فورًا، حتى الروابط التي نشرها الشركاء.
desk-readdress-act = أعطها عنوانًا آخر
desk-held-by-address = العنوان يذكر الاسم، ولا يجوز إظهار الاسم. سيتغير خلال ساعة، ويمكنك تغييره الآن.
desk-retire = إزالة من الموقع
desk-retire-what = تختفي فورًا من كل صفحة وقائمة وخلاصة وبحث لدينا. يرى القراء ملاحظة محايدة لا تقول شيئًا عن الشخص. وينتهي ما كان مسموحًا به، ويُطلب ممن لديه ملف منها أن يزيله. وما نشره آخرون يبقى حتى يفعلوا.
desk-retire-act = إزالتها من كل مكان

# Media
desk-media-upload = رفع ملف
desk-media-upload-lead = تفقد الصور عند دخولها كل ما هو مخفي فيها: المكان والجهاز والأسماء.
desk-media-send = إرسال الملف
desk-media-none = لا ملفات هنا
desk-media-next = يمكن رفع ملف، أو عرض الكل من جديد.
desk-media-one = صورة أو تسجيل
desk-media-kind-picture = صورة
desk-media-kind-audio = صوت
desk-media-kind-video = فيلم
desk-media-undescribed = بلا وصف بعد
desk-undescribed = بلا وصف بـ
desk-media-purge = إزالة نهائية
desk-media-purge-what = يُتلف الملف بكل أحجامه. يُرفض ذلك ما دامت قصة منشورة تعرضه. لا يمكن التراجع.
desk-file = الملف
desk-file-hint = صورة أو تسجيل صوتي أو فيلم. انقطاع الاتصال لا يضر: يستمر الإرسال من حيث توقف.
desk-files = الملفات
desk-size = الحجم
desk-alt = ما يظهر فيه
desk-credit = من صنعه
desk-credit-hint = الاسم كما ينبغي أن يظهر بجانبه.
desk-focal = ما يجب أن يبقى ظاهرًا
desk-focal-hint = عندما تُقص الصورة تبقى هذه النقطة فيها.
desk-focal-grid = جزء الصورة
desk-focal-top-left = أعلى اليسار
desk-focal-top = الأعلى
desk-focal-top-right = أعلى اليمين
desk-focal-left = اليسار
desk-focal-middle = الوسط
desk-focal-right = اليمين
desk-focal-bottom-left = أسفل اليسار
desk-focal-bottom = الأسفل
desk-focal-bottom-right = أسفل اليمين
desk-focal-x = من اليسار، 0 إلى 1000
desk-focal-y = من الأعلى، 0 إلى 1000

# Numbers
desk-count = { $count ->
    [zero] لا شيء
    [one] عنصر واحد
    [two] عنصران
    [few] { $count } عناصر
    [many] { $count } عنصرًا
   *[other] { $count } عنصر
}
desk-days-before = { $count ->
    [one] قبل يوم واحد
    [two] قبل يومين
    [few] قبل { $count } أيام
    [many] قبل { $count } يومًا
   *[other] قبل { $count } يوم
}
desk-days-after = { $count ->
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $count } أيام
    [many] بعد { $count } يومًا
   *[other] بعد { $count } يوم
}
desk-milestones-unreviewed = { $count ->
    [one] محطة واحدة تنتظر المراجعة
    [two] محطتان تنتظران المراجعة
    [few] { $count } محطات تنتظر المراجعة
    [many] { $count } محطة تنتظر المراجعة
   *[other] { $count } محطة تنتظر المراجعة
}
desk-jobs-buried = { $count ->
    [one] مهمة واحدة فشلت ووُضعت جانبًا
    [two] مهمتان فشلتا ووُضعتا جانبًا
    [few] { $count } مهام فشلت ووُضعت جانبًا
    [many] { $count } مهمة فشلت ووُضعت جانبًا
   *[other] { $count } مهمة فشلت ووُضعت جانبًا
}

desk-asked-how = كيف نسأل الناس
desk-lasts-months = تسري الموافقة هذا العدد من الأشهر بعد اليوم
desk-lasts-months-hint = ما لم يختر صاحب القصة غير ذلك. وما اتُّفق عليه من قبل يبقى كما اتُّفق عليه.
desk-gather-hours = نجمع الشركاء الجدد هذا العدد من الساعات
desk-gather-hours-hint = بعدها يصل إلى أصحاب القصص سؤال واحد عنهم جميعًا. اكتب 0 للسؤال خلال ساعة.
desk-until = تنتهي
desk-until-open = بلا نهاية
# إطارات على صفحات الشركاء
desk-frames = على صفحات الشركاء
desk-frames-hint = وافق صاحب القصة على الموقع وعلى كل من هذه المؤسسات. يظهر الإطار على موقع المؤسسة المسجَّل وحده، ويفرغ من تلقاء نفسه حين تنتهي الموافقة. أعطوا إطارًا لمن طلبه: يرى صاحب القصة من لديه إطار. ثم أرسلوا إليه الأسطر.
desk-frames-give = إعطاؤهم إطارًا
desk-frames-not-given = لم يُعطَوا إطارًا بعد.
desk-frames-title = قصة يرويها من عاشها


desk-nav-permissions = الموافقات
desk-permissions-all = الموافقات
desk-permissions-lead = في كل القصص: شروط يجب أن تُقرأ، وما ينتهي ومتى، ومن بقي علينا أن نسأله.
desk-permissions-lists = القوائم
desk-permissions-conditions = شروط يجب أن تُقرأ
desk-permissions-conditions-lead = إلى أن يقرأ أحد الشرط ويعد بالالتزام به لا يُستخدم شيء مما يخصه. وإن لم نستطع الالتزام به فاتركه دون قراءة وتحدّث مع صاحبه.
desk-permissions-conditions-none = لا شرط ينتظر
desk-permissions-conditions-none-body = حين يوافق أحد بشرط من عنده يظهر هنا إلى أن يُقرأ.
desk-permissions-ending = ما ينتهي
desk-permissions-ending-lead = تنتهي الموافقة من تلقاء نفسها في تاريخها. يُسأل الناس قبلها بـ{ 30 } يومًا، ومرة أخرى قبلها بـ{ 7 } أيام. والسكوت يعني أنها تنتهي.
desk-permissions-ending-none = لا شيء ينتهي
desk-permissions-ending-none-body = ليس لأي موافقة سارية تاريخ نهاية في السنة القادمة.
desk-permissions-partners = شركاء جدد
desk-permissions-partners-lead = من انضم بعد أن أجاب الناس ليست لديه موافقة منهم. يصل إلى المعنيين سؤال واحد عنهم جميعًا.
desk-permissions-partners-none = لا أحد يجب سؤاله
desk-permissions-partners-none-body = سُئل كل المعنيين عن كل شركاء الدورات المفتوحة، أو أجابوا.
desk-permissions-hand = يُسألون شخصيًا
desk-permissions-hand-lead = البريد الإلكتروني ليس طريقًا آمنًا إلى هؤلاء. اسألهم بالطريقة التي اختاروها، أو أرسلهم إلى صفحتهم الخاصة.
desk-permissions-hand-none = لا أحد ينتظر هنا
desk-permissions-hand-none-body = يمكن مراسلة كل من يجب سؤاله.
desk-permissions-concerned = المعنيون
desk-permissions-asked = سُئلوا
desk-permissions-ask-now = اسأل الآن: { $edition }
desk-condition = الشرط
desk-condition-of = لأي جواب
desk-asked = سُئل
desk-to-ask-on = يُسأل في
desk-partner = الشريك

desk-factors = ما الذي قد يكون خطرًا؟
desk-factors-hint = اختر كل ما ينطبق.
desk-mitigations = ما فُعل لدفعه
desk-mitigations-hint = مثلًا: بلا اسم بلدة، ورسم بدل صورة. بكلمات بسيطة ودون تفاصيل قضية.
desk-asked-by = سأله
desk-review-over = انقضى التاريخ: لا يخرج منها شيء
desk-permissions-reviews = قرارات تجب مراجعتها
desk-permissions-reviews-lead = بعد تاريخ المراجعة لا يعود القرار ساريًا، ولا يُعرض ما سمح به. وتصل رسالة إلى من يقرر قبل ذلك بـ14 يومًا.
desk-permissions-reviews-none = لا شيء للمراجعة
desk-permissions-reviews-none-body = ليس لأي قرار تاريخ مراجعة في الأيام التسعين القادمة.
desk-reviews-due = { $count ->
    [zero] لا قرارات تجب مراجعتها.
    [one] قرار واحد بشأن الخطر تجب مراجعته خلال 14 يومًا أو فات موعده.
    [two] قراران بشأن الخطر تجب مراجعتهما خلال 14 يومًا أو فات موعدهما.
    [few] { $count } قرارات بشأن الخطر تجب مراجعتها خلال 14 يومًا أو فات موعدها.
    [many] { $count } قرارًا بشأن الخطر تجب مراجعتها خلال 14 يومًا أو فات موعدها.
   *[other] { $count } قرار بشأن الخطر تجب مراجعتها خلال 14 يومًا أو فات موعدها.
}
