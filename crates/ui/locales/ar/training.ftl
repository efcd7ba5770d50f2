# Training: at the desk, on somebody's own page, in letters and on paper.

ui-span = { $date }، من { $from } إلى { $until } ({ $zone })

training-title = التدريب
training-clock = الأوقات بتوقيت الحملة ({ $zone }).
training-none = لم يُخطَّط لأي تدريب بعد
training-none-next = اكتبوا أين يُعقد، ثم خطّطوا للجلسة الأولى.
training-none-here = لا شيء يُعقد هنا
training-none-here-next = اختاروا مكانًا آخر، أو امسحوا التصفية.
training-sessions = الجلسات
training-session = الجلسة
training-session-new = خطّطوا لجلسة
training-session-edit = تغيير جلسة
training-session-title = اسم الجلسة
training-about = موضوعها
training-when = متى
training-day = اليوم
training-start = من الساعة
training-hours = الوقت
training-minutes = المدة بالدقائق
training-minutes-hint = عدد صحيح، مثل 90.
training-place = المكان
training-place-hint = تُكتب الأماكن والقاعات في صفحة التدريب.
training-online = عبر الإنترنت
training-joining = كيفية الانضمام عبر الإنترنت
training-joining-hint = مطلوب حين تُعقد الجلسة عبر الإنترنت وحده. يقرؤه من له مقعد.
training-trainers = من يديرها
training-trainers-none = لا أحد من الفريق مدرّب أو منسّق بعد.
training-seats = المقاعد
training-seats-hint = حين تُشغل كلها ينتظر الناس. لا يفقد أحد مقعده إن كتبتم عددًا أقل.
training-care = كي يستطيع الجميع الحضور
training-access = سهولة الوصول
training-quiet = الغرفة الهادئة
training-support = من الحاضر للمساندة في ذلك اليوم
training-support-hint = الاسم وكيف نجده، مثل: هناء، وشاح أخضر، 01632 960000.
training-venues = الأماكن
training-venues-none = لم يُكتب أي مكان بعد. يمكن عقد جلسة عبر الإنترنت بلا مكان.
training-venue-new = أضيفوا مكانًا
training-venue-edit = تغيير مكان
training-venue-name = اسم المكان
training-venue-address = العنوان
training-venue-access = سهولة الوصول في المكان
training-venue-access-hint = الدرج والمصاعد ودورات المياه والطريق من المحطة ومواقف السيارات.
training-venue-remove = حذف هذا المكان
training-venue-remove-hint = فقط ما دامت لا جلسة تُعقد فيه، ولو كانت ملغاة.
training-venue-remove-ask = أتريدون حذف هذا المكان؟
training-rooms = القاعات
training-rooms-hint = كل قاعة في سطر، كما كُتبت على بابها.
training-clashes = انظروا في هذه من جديد
training-clash-room = قاعة واحدة وجلستان
training-clash-trainer = { $name } في مكانين معًا
training-cancelled = ملغاة
training-cancel = إلغاء هذه الجلسة
training-cancel-title = إلغاء جلسة
training-cancel-hear = { $count ->
    [zero] لا أحد في قائمتها.
    [one] في قائمتها شخص واحد وسيُبلَّغ.
    [two] في قائمتها شخصان وسيُبلَّغان.
    [few] في قائمتها { $count } أشخاص وسيُبلَّغون.
    [many] في قائمتها { $count } شخصًا وسيُبلَّغون.
   *[other] في قائمتها { $count } شخصًا وسيُبلَّغون.
}
training-cancel-final = تبقى في البرنامج وعليها أنها ملغاة. لا يمكن استئنافها؛ خطّطوا لجلسة جديدة بدلًا منها.
training-will-hear = { $count ->
    [one] في القائمة شخص واحد. يصله الوقت أو المكان الجديد في رسالة واحدة بعد عشر دقائق من الحفظ.
    [two] في القائمة شخصان. يصل كلًّا منهما الوقت أو المكان الجديد في رسالة واحدة بعد عشر دقائق من الحفظ.
    [few] في القائمة { $count } أشخاص. يصل كلًّا منهم الوقت أو المكان الجديد في رسالة واحدة بعد عشر دقائق من الحفظ.
    [many] في القائمة { $count } شخصًا. يصل كلًّا منهم الوقت أو المكان الجديد في رسالة واحدة بعد عشر دقائق من الحفظ.
   *[other] في القائمة { $count } شخصًا. يصل كلًّا منهم الوقت أو المكان الجديد في رسالة واحدة بعد عشر دقائق من الحفظ.
}
training-seats-of = { $count } من { $all }
training-wait = { $count ->
    [one] واحد ينتظر
    [two] اثنان ينتظران
    [few] { $count } ينتظرون
    [many] { $count } ينتظرون
   *[other] { $count } ينتظرون
}
training-wait-how = من انتظر أطول يحصل على أول مقعد شاغر، ويُبلَّغ بذلك.
training-over-full = الأشخاص أكثر من المقاعد
training-seats-none = لا أحد في القائمة بعد
training-seats-none-next = يُختار أشخاص هذه الدورة أدناه.
training-who = من
training-came = الحضور
training-there = حاضر
training-not-there = غائب
training-sent-word = اعتذر
training-undo = تراجع
training-seated = له مقعد
training-waiting = ينتظر
training-left = لن يأتي
training-take-off = إخراج من القائمة
training-take-off-ask = أتريدون إخراجه من القائمة؟ سيُبلَّغ بذلك.
training-enrol = إعطاء المقاعد
training-enrol-hint = يُبلَّغ كل من اخترتموه برسالة، أو منكم حيث لا يجوز إرسال رسالة. حين تُشغل المقاعد ينتظر الآخرون.
training-enrol-who = أشخاص هذه الدورة
training-enrol-do = ضعوهم في القائمة
training-enrol-nobody = جميع أشخاص هذه الدورة في القائمة.
training-enrol-choose = اختاروا أحدًا أولًا.
training-handouts = للأخذ إلى البيت
training-handouts-none = لا شيء بعد.
training-handout-new = أضيفوا شيئًا للأخذ إلى البيت
training-handout-title = اسمه
training-handout-words = النص
training-handout-link = أو أين نجده
training-handout-link-hint = عنوان على الويب. لا يمكن حفظ الملفات هنا بعد: ضعوا الملف حيث يصل إليه الناس واكتبوا عنوانه.
training-handout-hint = يقرؤه من له مقعد في صفحته الخاصة، قبل الجلسة وبعدها.
training-handout-remove = حذفه
training-handout-remove-ask = أتريدون حذف هذا مما يأخذه الناس إلى البيت؟

training-error-joining = يُرجى كتابة كيفية الانضمام، فهذه الجلسة عبر الإنترنت
training-error-room-used = تُعقد جلسة في { $room }. انقلوها أولًا، ثم يمكن حذف القاعة.
training-error-handout = يُرجى كتابة النص أو أين نجده
training-refused-cancelled = هذه الجلسة ملغاة وقد أُبلغ الناس. لعقدها رغم ذلك خطّطوا لجلسة جديدة.
training-refused-over = انتهت هذه الجلسة. لا تُعطى مقاعد بعد الآن.
training-refused-archived = هذه الدورة في الأرشيف. يبقى تدريبها كما كان.
training-refused-venue-used = تُعقد جلسة هنا. انقلوها أولًا، ثم يمكن حذف المكان.
training-refused-no-seat = لا يُكتب الحضور إلا لمن له مقعد.
training-refused-handouts = يُرجى الاكتفاء بـ { $most } أشياء للأخذ إلى البيت

training-news-seated = لك مقعد.
training-news-waits = أنت في قائمة الانتظار. نخبرك حين يشغر مقعد.
training-news-given = شغر مقعد وهو لك.
training-news-lost = لم تعد في القائمة.
training-news-cancelled = أُلغيت هذه الجلسة.
training-news-time = الوقت جديد.
training-news-place = المكان جديد.
training-news-joining = طريقة الانضمام عبر الإنترنت جديدة.

desk-staff-act-see-training = رؤية تدريب الدورة: الأماكن والجلسات ومن له مقعد ومن حضر
desk-staff-act-plan-training = تخطيط التدريب: الأماكن والجلسات وإعطاء المقاعد وسحبها
desk-staff-act-run-training = كتابة من حضر جلسة تدريب، وإعطاء الناس ما يأخذونه إلى البيت
desk-audit-of-training = جلسة تدريب
desk-audit-of-venue = مكان تدريب

event-venue-changed = تغيّر مكان تدريب
event-training-scheduled = خُطّط لجلسة تدريب
event-training-changed = تغيّرت جلسة تدريب
event-training-cancelled = أُلغيت جلسة تدريب
event-training-told = أُبلغ عن تدريبه
event-training-calendar-made = أُنشئ عنوان لتقويم تدريب
event-training-calendar-ended = أُنهي عنوان تقويم تدريب
event-seat-asked = وُضع في قائمة جلسة تدريب
event-seat-given = أُعطي مقعدًا شاغرًا في جلسة تدريب
event-seat-left = ترك جلسة تدريب
event-attendance-marked = كُتب الحضور
event-handouts-changed = تغيّر شيء للأخذ إلى البيت

training-it-was = كان: { $what }
mail-training-before = مرحبًا { $name }،

    هناك جديد بشأن تدريبك:
mail-training-after = { $days ->
        [one] في تلك الصفحة كل ما يتعلق به، ويمكنك أن تقول فيها إن لم تستطع الحضور. يعمل الرابط يومًا واحدًا.
        [two] في تلك الصفحة كل ما يتعلق به، ويمكنك أن تقول فيها إن لم تستطع الحضور. يعمل الرابط يومين.
        [few] في تلك الصفحة كل ما يتعلق به، ويمكنك أن تقول فيها إن لم تستطع الحضور. يعمل الرابط { $days } أيام.
        [many] في تلك الصفحة كل ما يتعلق به، ويمكنك أن تقول فيها إن لم تستطع الحضور. يعمل الرابط { $days } يومًا.
       *[other] في تلك الصفحة كل ما يتعلق به، ويمكنك أن تقول فيها إن لم تستطع الحضور. يعمل الرابط { $days } يومًا.
    } نرجو ألا تشاركه مع أحد.
letter-training = أين ومتى يكون التدريب
link-purpose-training = رؤية مكان التدريب ووقته
link-purpose-training-feed = تقويم التدريب

my-training-title = تدريبك
my-training-lead = متى وأين، ومن الحاضر من أجلك، وما الجديد.
my-training-none = لا شيء مخطط لك حاليًا.
my-training-over = ما شاركت فيه
my-training-seated = لك مقعد
my-training-waits = أنت في قائمة الانتظار
my-training-left = لن تأتي
my-training-changed = ما الجديد
my-training-support = من الحاضر من أجلك في ذلك اليوم
my-training-cannot = لا أستطيع الحضور
my-training-cannot-hint = لا تحتاج إلى ذكر سبب. يذهب مقعدك إلى من ينتظر.
my-training-can = أستطيع الحضور رغم ذلك
my-training-said-not = شكرًا لإخبارنا. لن ننتظر حضورك.
my-training-said-after-all = عدت إلى القائمة. إن شُغلت المقاعد في هذه الأثناء فستنتظر أول مقعد شاغر.
my-training-said-ended = لم يعد عنوان تقويمك يعمل.
my-training-open = افتحه
my-training-calendar = في تقويمك
my-training-calendar-lead = يمكنك إضافة هذه الأيام إلى تقويم هاتفك. ثم يتبع كل تغيير من تلقاء نفسه.
my-training-calendar-is = هناك عنوان لتقويمك. العنوان الجديد ينهيه.
my-training-calendar-make = أنشئ عنوانًا لتقويمي
my-training-calendar-end = إنهاء ذلك العنوان
my-training-calendar-once = يُعرض هذا العنوان هذه المرة فقط. يمكنك إنشاء عنوان جديد في أي وقت، وعندها يتوقف هذا.
my-training-calendar-address = عنوان تقويمك
my-training-calendar-says = من لديه العنوان أو ينظر في تقويمك يرى هذه الأيام. إن طلبت منا التكتم فلا يقول تقويمك إلا «موعد» والوقت، بلا مكان.
my-training-back = العودة إلى تدريبك
my-calendar-appointments = مواعيد
my-calendar-appointment = موعد
event-name-card-said = قال ما يُكتب على بطاقة اسمه

training-papers = للطباعة
training-paper-agenda = جدول الأعمال (PDF)
training-paper-agenda-hint = الأيام والأوقات والأماكن وسهولة الوصول والغرف الهادئة ومن الحاضر للمساندة. أسماء الفريق ولا أحد سواه.
training-paper-cards = بطاقات الأسماء (PDF)
training-paper-cards-hint = يُكتب على البطاقة ما قاله كل شخص في صفحته الخاصة. من لم يقل شيئًا تكون بطاقته فارغة للكتابة عليها.
training-paper-shots = قائمة التصوير للمصوّر (PDF)
training-paper-shots-hint = بحسب الرقم على بطاقة الاسم: من يجوز تصويره وكيف. لا تسمّي أحدًا لم يختر اسمًا لبطاقته.
training-card-number = رقم { $number }
training-shots-title = من يجوز تصويره
training-shots-lead = انظروا أولًا إلى الرقم على بطاقة الاسم. عند الشك لا تلتقطوا صورة، واسألوا المنسّق لا الشخص نفسه. لا يجوز استخدام صورة قبل أن يراها صاحبها ويوافق.
training-shots-day = كما كان في { $day }. اطبعوها من جديد في اليوم نفسه.
training-shot-number = الرقم
training-shot-card = على البطاقة
training-shot-may = ما يجوز تصويره
training-shot-not = لا شيء، ولا في الخلفية.
training-shot-no-face = اليدان أو من الخلف، بلا وجه.
training-shot-yes = الوجه وكل شيء
training-shot-nobody = لا أحد في هذه الدورة بعد.

my-training-card = على بطاقة اسمك
my-training-card-hint = يستطيع كل من في القاعة قراءتها. اكتب ما تحب أن تُنادى به هناك، أو اتركها فارغة فتكون بطاقتك بيضاء. يحصل مصوّرنا على قائمة فيها هذا والرقم الذي على بطاقتك.
my-training-card-save = احفظه
my-training-said-card = حُفظ. يمكنك تغييره في أي وقت إلى أن تُطبع البطاقات.
training-paper-cards-title = بطاقات الأسماء
