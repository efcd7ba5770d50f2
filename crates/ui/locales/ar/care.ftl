# الرعاية بعد الظهور: كيف حال الشخص، له ولفريق الحماية.

my-how-title = كيف حالك
my-how-thanks = شكرًا لك. يصل هذا إلى من يحرصون على سلامة الجميع، ولا يصل إلى غيرهم.
my-how-said-off = لن نسألك بعد الآن.
my-how-said-on = سنسألك من جديد بعد أن تظهر.
my-how-choose = يُرجى الضغط على أحد الأجوبة الأربعة. كلماتك ما زالت هنا.
my-how-line-not-kept = سجلنا جوابك. أما السطر فلا يمكن حفظه كما هو، وما زال هنا.
my-how-you-said = قلتَ:
my-how-words = أي شيء تود إضافته
my-how-words-hint = يمكنك تركه فارغًا. ويُرجى ألا تكتب عن أوراقك أو عن قضية.
my-how-tap = كيف حالك؟ تكفي ضغطة واحدة.
my-how-change = اضغط من جديد إن تغيّر الحال.
my-how-who = لا يقرأ هذا إلا من يحرصون على سلامة الجميع. لا يراه أحد ممن يعملون على الحملة، ولا يغيّر شيئًا مما وافقت عليه.
my-how-not-asked = بعد أن تظهر في مكان ما نسألك كيف حالك: في اليوم نفسه، وفي اليوم التالي، وبعد أسبوع، وبعد شهر. لا سؤال لك الآن.
my-how-being-asked = أن نسألك
my-how-paused = أوقفتَ كل شيء مؤقتًا، فلا يسألك أحد.
my-how-on = نسألك أربع مرات بعد أن تظهر، ولا نسألك مرتين في يوم واحد. يمكنك إيقاف ذلك دون ذكر سبب.
my-how-off = قلتَ إنك لا تريد أن نسألك.
my-how-turn-off = لا تسألوني كيف حالي
my-how-turn-on = اسألوني كيف حالي

check-in-about-story = يمكن الآن قراءة قصتك. كيف حالك؟
check-in-about-event = تحدثتَ في فعالية. كيف حالك؟
check-in-step-same-day = في اليوم نفسه
check-in-step-next-day = في اليوم التالي
check-in-step-week = بعد أسبوع
check-in-step-month = بعد شهر
check-in-answer-fine = بخير
check-in-answer-mixed = بين بين
check-in-answer-not-good = لست بخير
check-in-answer-call-me = أرجو أن تتصلوا بي

concern-not-well = قال إنه ليس بخير
concern-call-me = طلب الاتصال به
link-purpose-check-in = قول كيف الحال
letter-check-in = كيف الحال بعد الظهور

desk-check-ins = كيف حال الناس
desk-check-ins-lead = ما أجاب به الناس بعد ظهورهم، لفريق الحماية وحده. كل اطلاع على جواب يُدوَّن حيث يستطيع صاحبه قراءته. و«لست بخير» و«أرجو أن تتصلوا بي» تظهران أيضًا في قائمة ما يثير القلق.
desk-check-ins-none = لم يجب أحد بعد
desk-check-ins-none-what = يُسأل الناس في اليوم نفسه وفي اليوم التالي وبعد أسبوع وبعد شهر.
desk-check-in = كيف حاله
desk-check-in-read = اقرأ الجواب
desk-check-in-after = عمّ سُئل
desk-check-in-step = متى
desk-check-in-asked = سُئل
desk-check-in-answered = أجاب
desk-check-in-answer = الجواب

desk-asked-often = سُئل خلال { $days } يومًا: { $count }
desk-asked-often-what = أن يُسأل المرء عمل أيضًا، ولو كان الجواب لا. لا تسأل من جديد إلا إن كان الأمر لا يحتمل التأخير، أو اسأل أولًا إن كان يود أن يستريح.

concern-incident = دوّنه الفريق
desk-worry = أبلغ فريق الحماية بأن شيئًا حدث، أو بأنك قلق
desk-worry-what = لا يقرأه إلا فريق الحماية. ولا يرى غيره أن شيئًا كُتب. ويُحفظ من كتبه ومتى.
desk-worry-words = ما حدث، أو ما يقلقك
desk-worry-send = أبلغ فريق الحماية
desk-said-worry = وصل إلى فريق الحماية.
desk-decisions = ما تقرر
desk-decisions-none = لم يتقرر شيء بعد.
desk-decision-new = ما قررتَه، ولماذا
desk-decision-hint = يظهر هنا مع اسمك والوقت، ولا يمكن تغييره. دوّن أي قرار لاحق قرارًا جديدًا.
desk-decision-save = دوّن القرار
desk-decision-gone = ذهبت الكلمات مع الوقت.
desk-concern-care-next = اعتنِ به
desk-concern-care-next-what = تواصل معه بالطريقة التي قال إنها آمنة، في أقرب وقت. ثم دوّن ما قررتَه. وأغلق هذا حين لا يبقى ما يُفعل.
desk-concern-care-clear = لم يبق ما يُفعل
desk-staff-act-see-check-ins = قراءة ما قاله الناس عن حالهم بعد ظهورهم؛ تُدوَّن كل قراءة
