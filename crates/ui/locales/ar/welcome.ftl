# استقبال الناس: ما يحتاجون إليه، وما لا يتحدثون عنه، وفحص حساباتهم، والمال. لهم وللمكتب.

needs-title = ما تحتاج إليه
needs-lead = كي تشارك براحة. اكتب بكلماتك. يمكنك ترك أي شيء فارغًا، وتغييره متى شئت.
needs-said = قلتَ هذا في { $when }.
needs-saved = حُفظ.
needs-access = ما يسهّل عليك الحضور
needs-access-hint = مثلًا: بلا درج، غرفة هادئة، مقعد قرب الباب، مترجم لغة إشارة، خط كبير.
needs-diet = ما تأكله وما لا تأكله
needs-diet-hint = مثلًا: حلال، بلا مكسرات، نباتي، صائم في ذلك اليوم.
needs-childcare = رعاية الأطفال، أو رعاية أي شخص آخر
needs-childcare-hint = مثلًا: كم طفلًا يأتي معك وكم أعمارهم، أو أن أحدًا يجب أن يُدفع له ليبقى معهم.
needs-faith = الصلاة والأعياد، وأي شيء آخر يتعلق بدينك
needs-faith-hint = مثلًا: مكان ووقت للصلاة، أو أيام لا تسافر فيها.
needs-travel = السفر
needs-travel-from = من أين تسافر
needs-travel-from-hint = يكفي اسم مدينة أو محطة. لا حاجة إلى عنوان.
needs-travel-how = كيف تحب أن تسافر
needs-travel-how-hint = مثلًا: بالقطار، ليس بعد حلول الظلام، مع شخص آخر، مقعد بطاولة.
needs-travel-books = من يشتري التذاكر
travel-books-us = أرجو أن تشتروها لي
travel-books-themself = أشتريها بنفسي
travel-books-no-travel = لا أحتاج إلى السفر
needs-who-reads = يقرأ المنسق هذا. ومن يحضّر التدريب لا يقرأ إلا الجوابين الأولين. كل اطلاع يُدوَّن لك تحت «من اطّلع». يُرجى ألا تكتب عن أوراقك أو عن قضية.
needs-save = حفظ ما أحتاج إليه

limits-title = ما لا نسألك عنه
limits-lead = سمِّ ما لا تريد التحدث عنه. من يعمل على قصتك، ومن يتحدث إلى الصحافة باسمنا، يراه أولًا.
limits-added = أُضيف. ويسري من الآن.
limits-removed = أُزيل.
limits-all-there = شكرًا لك. يبقى كما هو.
limits-lost = يُرجى التأكد من أن كل شيء ما زال هنا
limits-lost-what = اضطررنا إلى الرجوع إلى نسخة أقدم من سجلاتنا. قد ينقص شيء أضفتَه هنا مؤخرًا. وإلى أن تنظر فيه، نطلب ممن يعملون معك أن يسألوك أولًا.
limits-there = نظرتُ: كل شيء هنا
limits-none = لم تسمِّ شيئًا بعد.
limits-add-title = إضافة شيء
limits-topic = عمّ هو
limits-topic-hint = بضع كلمات، مثلًا: أخي، الرحلة، أين أسكن الآن.
limits-strength = إلى أي حد
limit-never = أبدًا
limit-if-raised = فقط إن بدأتُ أنا الحديث عنه
limit-ask-first = اسألوني أولًا
limits-note = سطر بجانبه
limits-note-hint = لا حاجة إلى سبب. يمكنك تركه فارغًا.
limits-add = إضافة هذا
limits-remove = إزالة «{ $topic }»
limits-who-sees = يراه المنسق، ومن يعملون على قصتك، ومن يحرصون على سلامة الجميع، والمدرب، ومن يتحدثون إلى الصحافة. كل اطلاع يُدوَّن لك. يُرجى ألا تكتب عن أوراقك أو عن قضية.
limits-too-many = هذا أقصى ما يمكننا عرضه. أزل واحدًا قبل أن تضيف غيره.

welcome-check-title = فحص حساباتك
welcome-check-lead = قبل أن يظهر اسمك أو وجهك، يفيد أن تنظر إلى صفحاتك كما ينظر إليها غريب. خذ وقتك. لا يرى أحد ما تضع عليه علامة، ولا نحفظ إلا اليوم الذي انتهيت فيه.
check-done-on = أتممتَ هذا في { $day }. يمكنك إعادته متى شئت.
check-noted = تم. دوّنّا اليوم، ولا شيء غيره.
check-steps = ضع علامة على ما فعلتَه
check-steps-hint = اترك ما لا ينطبق عليك.
check-search = بحثتُ عن اسمي وعن الاسم الذي سأستخدمه، ونظرتُ في الصور أيضًا.
check-private = نظرتُ إلى كل حساب من حساباتي من الخارج، وقررتُ من يرى ما أنشره.
check-old-posts = أزلتُ أو أخفيتُ المنشورات والصور القديمة التي لا أريد أن يجدها غريب.
check-tags = لا يستطيع أحد الإشارة إليّ في صورة أو منشور دون أن يسألني.
check-friends = لا يستطيع الغرباء رؤية قائمة أصدقائي ومتابعيّ.
check-place = لا يضيف هاتفي المكان إلى الصور والمنشورات، ولا يظهر أين أسكن أو أعمل أو أدرس.
check-contact = لا يظهر رقم هاتفي ولا بريدي الإلكتروني ولا تاريخ ميلادي.
check-sign-in = لكل حساب كلمة مرور خاصة به، ويطلب خطوة ثانية عند الدخول.
check-family = طلبتُ من عائلتي وأصدقائي ألا يكتبوا عني، ونظرتُ في ما يظهرونه مني.
check-help = إن أردتَ أن يفعل أحد هذا معك فأخبر المنسق. وإن وجدتَ شيئًا يخيفك فأخبرنا فورًا: يمكنك التوقف في أي وقت.
check-done = أتممتُ هذا

money-title = المال
money-lead = ما تكلفك المشاركة يُعاد إليك. أرسل إلينا صورة الإيصال.
money-route-none = لم يُتفق بعد على طريقة الدفع لك. سيتحدث المنسق معك عنها.
money-route-fee = تُدفع لك مكافأة. ويُعاد إليك أيضًا ما تنفقه.
money-route-expenses = يُعاد إليك ما تنفقه، مقابل إيصال.
money-route-supplier = ندفع نحن ثمن ما تحتاج إليه، مثل تذكرة القطار. وإن اضطررتَ إلى دفع شيء فإنه يُعاد إليك.
money-route-declined = قلتَ إنك لا تريد أن يُدفع لك. يمكنك مع ذلك أن تطلب ما أنفقتَه.
money-all = ما طلبتَه وما دُفع
money-new = اطلب ما أنفقتَه
money-no-edition = لست مشاركًا في دورة، فلا شيء يُطلب هنا. يمكن للمنسق أن يساعدك.
money-receipt = صورة الإيصال
money-receipt-hint = التقطها بهاتفك، أو اختر صورة أو ملف PDF. نزيل من الصورة أين التُقطت وبأي جهاز، أما ملف PDF فيبقى كما هو. إن لم يكن هناك إيصال فاترك هذا فارغًا وقل ذلك أدناه.
money-receipt-again = إيصالك عندنا. لا تختر غيره إلا إن كان سيحل محله.
money-receipt-type = يُرجى اختيار صورة أو ملف PDF.
money-receipt-see = رؤية الإيصال
money-receipt-none = بلا إيصال.
money-amount = كم المبلغ
money-amount-hint = كما هو على الإيصال، مثلًا 12.50
money-currency = العملة
money-purpose = أي نوع
money-what = لأي شيء كان
money-what-hint = مثلًا: القطار من ليدز إلى لندن ذهابًا وإيابًا
money-on = اليوم المكتوب على الإيصال
money-edition = لأي سنة
money-no-papers = يُرجى ألا تكتب عن أوراقك أو عن قضية.
money-next = ينظر المنسق فيه ويجيب هنا.
money-send = إرسال هذا
money-send-again = إرساله من جديد
money-said-sent = أُرسل. ترى هنا أين وصل.
money-said-changed = أُرسل من جديد كما غيّرتَه.
money-said-back = سُحب.
money-said-at = أرسلتَ هذا في { $when }.
money-one = ما أنفقتَه
money-answer = كتب المنسق:
money-change = تغييره
money-take-back = لم أعد أطلب هذا
money-take-back-means = يبقى في القائمة مسحوبًا. يمكنك إرساله من جديد.
money-state-sent = ننظر فيه
money-state-asked-back = لدينا سؤال
money-state-paid = دُفع
money-state-supplier = دفعنا هذا عنك
money-state-declined = لم يُدفع
money-state-taken-back = سحبتَه

payment-route-fee = مكافأة
payment-route-expenses = النفقات مقابل إيصالات
payment-route-supplier = ندفع نحن للمورّد
payment-route-declined = لا يريد أن يُدفع له
payment-kind-expenses = نفقات
payment-kind-fee = مكافأة
payment-kind-supplier = دُفع لمورّد
payment-purpose-travel = سفر
payment-purpose-food = طعام وشراب
payment-purpose-childcare = رعاية أطفال أو غيرهم
payment-purpose-stay = مبيت
payment-purpose-phone = هاتف وإنترنت
payment-purpose-other = شيء آخر
payment-state-sent = ينتظرنا
payment-state-asked-back = سألناه
payment-state-paid = دُفع
payment-state-declined = لم يُدفع
payment-state-taken-back = سُحب
currency-GBP = جنيه إسترليني (£)
currency-EUR = يورو (€)
currency-USD = دولار أمريكي ($)
currency-AUD = دولار أسترالي
currency-CAD = دولار كندي
currency-CHF = فرنك سويسري
currency-DKK = كرونة دنماركية
currency-JPY = ين ياباني
currency-NOK = كرونة نرويجية
currency-NZD = دولار نيوزيلندي
currency-PLN = زلوتي بولندي
currency-SEK = كرونة سويدية
money-sign = { $amount } { $mark }
money-code = { $amount } { $mark }

payment-no-flat-fee = لا يمكن دفع مكافأة مقطوعة لهذا الشخص. ادفعوا ما أنفقه مقابل إيصالات، أو ادفعوا للمورّد بأنفسكم.
payment-fee-not-agreed = لم يُتفق على مكافأة مع هذا الشخص. اختر أولًا «مكافأة» طريقةً للدفع له.
payment-amount-odd = لا نستطيع قراءة هذا المبلغ. يُرجى كتابته هكذا: 12.50.
payment-day-to-come = هذا اليوم لم يأت بعد.
payment-day-long-ago = مضى على هذا اليوم وقت طويل جدًا.
payment-settled-meanwhile = أُجيب عن هذا أو غُيّر في هذه الأثناء. يُرجى النظر فيه من جديد.
payment-too-many = ينتظرنا الكثير بالفعل. يُرجى أن تدعنا نجيب عنه أولًا.

read-reason-needs = لتحضير ما يحتاج إليه
read-reason-boundaries = للالتزام بما لا يتحدث عنه
read-reason-payment = للدفع له
my-read-needs = لتحضير ما تحتاج إليه
my-read-boundaries = للالتزام بما لا تتحدث عنه
my-read-payment = للدفع لك، أو لإعادة ما أنفقتَه

desk-welcome = الاستقبال
desk-needs = ما يحتاج إليه
desk-needs-said = قال ما يحتاج إليه في { $when }.
desk-needs-not-said = لم يقل بعد ما يحتاج إليه. مكانه صفحته الخاصة.
desk-needs-read = قراءة ما يحتاج إليه
desk-comfort-read = قراءة ما يحتاج إليه للحضور والطعام
desk-check-done = أتم فحص حساباته في { $when }.
desk-check-not-done = لم يتم فحص حساباته بعد.
desk-limits = ما لا يتحدث عنه
desk-limits-read = رؤية ما لا يتحدث عنه
desk-limits-none = لم يسمِّ شيئًا.
desk-limits-lost = قد ينقص شيء هنا.
desk-limits-lost-what = رجعت سجلاتنا إلى نسخة أقدم، ولم ينظر فيها منذ ذلك الحين. اسألوه قبل أن تتطرقوا إلى أي شيء خاص.

desk-terms = كيف يُدفع له
desk-terms-read = رؤية كيف يُدفع له
desk-terms-route = المتفق عليه معه
desk-terms-no-fee = لا مكافأة مقطوعة لهذا الشخص
desk-terms-no-fee-hint = يرفض البرنامج عندئذ تدوين مكافأة. لا يُسأل أحد عن السبب، ولا يجوز تدوين سبب.
desk-terms-save = حفظ طريقة الدفع
desk-payments = المال
desk-payments-lead = ما أنفقه الناس ويطلبون إعادته، والمكافآت، وما دُفع لمورّدين عنهم.
desk-payments-all = كل الدورات
desk-payments-none = لا مال هنا
desk-payments-none-what = يطلب الناس ما أنفقوه على صفحاتهم الخاصة. أما المكافأة أو ما دفعتموه لمورّد فيُدوَّن على صفحة الشخص.
desk-payments-csv = تصدير بصيغة CSV
desk-payments-ods = تصدير بصيغة ODS
desk-payments-totals = المجاميع
desk-payments-how-many = العدد
desk-payment-on = اليوم
desk-payment-kind = النوع
desk-payment-purpose = الغرض
desk-payment-what = لأي شيء كان
desk-payment-amount = المبلغ
desk-payment-currency = العملة
desk-payment-receipt = إيصال
desk-payment-said-on = دُوّن
desk-payment-settled-on = أُجيب عنه
desk-payment-settled-by = أجاب عنه
desk-payment-by-them = من الشخص نفسه
desk-payment-answer = الجواب
desk-payment-receipt-open = فتح الإيصال
desk-payment-no-receipt = لا يوجد إيصال.
desk-payment-reply = الجواب
desk-payment-words = كلماتك إليه
desk-payment-words-hint = مطلوبة حين تسأله أو لا تدفع. يقرؤها على صفحته الخاصة.
desk-payment-paid = دُفع
desk-payment-ask-back = سؤاله عن شيء
desk-payment-decline = عدم دفع هذا
desk-payment-reopen = فتحه من جديد
desk-payment-reopen-what = يُسحب الجواب، وينتظر من جديد.
desk-payment-undo = كان هذا خطأ
desk-payment-undo-what = يبقى في القائمة مسحوبًا، ولا يدخل في مجموع ما دُفع.
desk-payment-note = تدوين مكافأة، أو ما دفعتموه عنه
desk-payment-note-what = ما دفعه الشخص بنفسه يقوله على صفحته الخاصة مع الإيصال.
desk-payment-note-save = تدوين هذا مدفوعًا
desk-claims-wait = { $count ->
    [zero] لا نفقات تنتظر جوابًا
    [one] نفقة واحدة تنتظر جوابًا
    [two] نفقتان تنتظران جوابًا
    [few] { $count } نفقات تنتظر جوابًا
    [many] { $count } نفقةً تنتظر جوابًا
   *[other] { $count } نفقة تنتظر جوابًا
 }
desk-audit-of-boundary = حدّ
desk-audit-of-payment = مال

plan-title = خطة سلامتك
plan-lead = ما اتفقنا عليه معك إن بدا شيء غير مريح. لا يقرؤه إلا أنت والمنسق ومن يحرصون على سلامة الجميع.
plan-none = لا توجد خطة بعد. إن أردتَ واحدة فأخبر المنسق.
plan-call-first = بمن نتصل أولًا
plan-signs = علامات على أن هناك خطبًا ما
plan-steps = ماذا نفعل
plan-may-be-told = من يجوز إخباره
plan-dates = دُوّنت في { $day }. ننظر فيها معك من جديد قبل { $review }.
plan-change = إن لم يعد شيء فيها صحيحًا فأخبرنا. يمكنك طلب غيرها في أي وقت.
plan-review-odd = يُرجى اختيار يوم خلال الاثني عشر شهرًا المقبلة.

beside-new = السماح لشخص بالاطلاع
beside-name = ماذا تسميه
beside-reach = كيف يمكن الوصول إليه
beside-reach-hint = تراه هنا. ويراه أيضًا من يجوز له في الحملة أن يقرأ كيف يُتواصل معك، ولا يراه غيره.
beside-sees = ما يجوز أن يراه
beside-sees-dates = ما ينتظرك، والمواعيد
beside-sees-call = بمن يتصل حين يقلق عليك
beside-call = بمن يتصل
beside-call-hint = اسم ورقم، إن سمحتَ له برؤيته.
beside-first = تحدثوا إليه قبل أن تتحدثوا إليّ
beside-first-hint = تقول صفحته عندئذ إنك طلبتَ هذا، وتقوله صفحتنا أيضًا حيث يُبحث عن كيفية التواصل معك.
beside-first-said = نتحدث إليه أولًا
beside-with-first = طلب أن نتحدث إليك أولًا.
beside-with-call = إن قلقتَ فاتصل بـ:

desk-beside = من يقف إلى جانبه
desk-beside-first = طلب أن نتحدث إلى هذا الشخص أولًا
desk-plan = خطة السلامة
desk-plan-lead = اكتبوها مع الشخص وبكلماته. يقرؤها على صفحته الخاصة، ولا يقرؤها غيره إلا فريق الحماية والمنسق.
desk-plan-dates = دُوّنت في { $when }. يُنظر فيها من جديد قبل { $review }.
desk-plan-until = يُنظر في خطة السلامة من جديد قبل { $day }.
desk-plan-none = لا توجد خطة سلامة بعد.
desk-plan-read = قراءة خطة السلامة
desk-plan-begin = كتابة خطة سلامة معه
desk-plan-call-first-hint = اسم وطريقة آمنة له.
desk-plan-signs-hint = ما يلاحظه هو، وما يلاحظه غيره.
desk-plan-steps-hint = خطوة خطوة: إلى أين يذهب، وماذا يأخذ، وماذا يُزال.
desk-plan-may-be-told-hint = بالاسم، وبماذا. أما غيرهم فلا يُخبرون بشيء.
desk-plan-review = يُنظر فيها من جديد قبل
desk-plan-review-hint = خلال اثني عشر شهرًا، وقبل ذلك إن كان سيظهر في مكان ما.
desk-plan-save = حفظ الخطة
desk-plans-due = { $count ->
    [zero] لا خطط سلامة يُنظر فيها من جديد
    [one] خطة سلامة واحدة يُنظر فيها من جديد
    [two] خطتا سلامة يُنظر فيهما من جديد
    [few] { $count } خطط سلامة يُنظر فيها من جديد
    [many] { $count } خطة سلامة يُنظر فيها من جديد
   *[other] { $count } خطة سلامة يُنظر فيها من جديد
 }

# The table of roles
desk-staff-act-read-needs = قراءة ما يحتاج إليه الشخص: سهولة الوصول والطعام ورعاية الأطفال والدين والسفر؛ وتُسجَّل كل قراءة
desk-staff-act-read-comfort = قراءة ما يحتاج إليه الشخص من سهولة الوصول والطعام؛ وتُسجَّل كل قراءة
desk-staff-act-see-boundaries = رؤية ما لا يتحدث عنه الشخص؛ ويُسجَّل كل اطلاع
desk-staff-act-safety-plans = كتابة خطة أمان مع الشخص وقراءتها؛ وتُسجَّل كل قراءة
desk-staff-act-manage-payments = تحديد طريقة الدفع لشخص، والرد على ما أنفقه، ورؤية ما دُفع وتصديره
