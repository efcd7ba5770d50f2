# الشبكة: فرص أخرى للحديث، للشخص ولمكتب العمل.

my-chances-title = فرص أخرى للحديث
my-chances-ask = هل تود أن تسمع عن فرص أخرى للحديث؟
my-chances-means = مثلًا حديث في مدرسة، أو برنامج إذاعي، أو دورة العام القادم. إن قلت نعم فستختار بعدها ما تقبل به وما لا تقبل. «نعم» ليست وعدًا: نسألك في كل مرة، ويمكنك في كل مرة أن تقول لا.
my-chances-free = يمكنك أن تغيّر رأيك في هذه الصفحة متى شئت. ولا يغيّر ذلك شيئًا في قصتك ولا فيما وافقت عليه.
my-chances-yes = نعم، أود أن أسمع عنها
my-chances-no = لا، شكرًا
my-chances-no-means = إن قلت لا فلن يُكتب شيء، ولن يسألك أحد.
my-chances-said-in = أنت الآن في القائمة. قل الآن ما الذي تقبل به.
my-chances-said-saved = حُفظ ذلك، وهو سارٍ من الآن.
my-chances-said-left = خرجتَ من القائمة، وحُذف كل ما كتبته هنا.
my-chances-said-answered = شكرًا لك. دُوِّن جوابك، ويمكنك تغييره هنا.
my-chances-waits = يسألك أحدنا إن كنت تود أن تشارك مرة أخرى.
my-chances-see = اطّلع على السؤال
my-chances-edition = هل تود أن تشارك في { $edition }؟
my-chances-edition-means = «نعم» ليست وعدًا، ولا تعني أنه تم اختيارك. يتحدث الفريق معك بعدها، ونسألك عن كل شيء من جديد. ولا يُنقل شيء من المرة الماضية.
my-chances-you-said = قلتَ:
my-chances-silence = إن لم تجب فذلك يعني لا، ولن يسألك أحد مرة أخرى عن هذه الدورة.
alumni-answer-yes = نعم، أود ذلك
alumni-answer-not-this-time = ليس هذه المرة
alumni-answer-not-now = ليس الآن
alumni-refused-over = انتهت هذه الدورة، فلا يُسأل أحد عنها بعد الآن.
alumni-refused-no-yes = لم يقل نعم، أو تراجع عنها.
my-chances-in = تسمع عن فرص أخرى للحديث. وهنا تقول أيّها.
my-chances-who = من ينسقون ومن يحرصون على السلامة ومن يعملون مع الصحافة يجدونك بما تختاره هنا. وكلما قرأ أحدهم كلماتك كُتب ذلك، وتراه تحت «من نظر في هويتك».
my-chances-paused = أوقفتَ كل شيء مؤقتًا، فلا يجدك أحد هنا.
my-chances-alone = لا يجدك أحد هنا قبل أن تبلغ الثامنة عشرة، أو قبل أن يقف أحد إلى جانبك.
my-chances-media = كيف تود أن تتحدث؟
my-chances-media-hint = اختر ما تقبل به. وما لا تختاره يعني لا: لا يجدك أحد من أجله.
my-chances-topics = عمّ تود أن تتحدث؟
my-chances-topics-hint = اختر ما تقبل به. وما لا تختاره يعني لا.
my-chances-languages = اللغات التي تود أن تتحدث بها
my-chances-languages-hint = اختر كل لغة منها.
my-chances-spoken = اخترتَ: { $names }.
my-chances-free-from = ليس قبل
my-chances-free-from-hint = اتركه فارغًا إن كان يمكن سؤالك الآن. لا يسألك أحد قبل هذا اليوم.
my-chances-availability = متى يناسبك ذلك
my-chances-availability-hint = بكلماتك أنت. مثلًا: في المساء، وليس في العطلة المدرسية.
my-chances-limits = ما لا تريده
my-chances-limits-hint = بكلماتك أنت. مثلًا: لا تصوير، ولا أسئلة عن أطفالي. ويُرجى ألا تكتب عن أوراقك أو عن قضية.
my-chances-save = احفظ ما أقبل به
my-chances-leave-title = إن لم تعد تريد ذلك
my-chances-leave-means = ضغطة واحدة تُخرجك من القائمة وتحذف كل ما قلته في هذه الصفحة. ولا حاجة إلى سبب.
my-chances-leave = أخرجوني من القائمة

medium-press = جريدة أو مجلة
medium-radio = الإذاعة
medium-television = التلفزيون
medium-podcast = بودكاست
medium-panel = ندوة أو حديث أمام الناس
medium-school = مدرسة أو تدريب
medium-online = على الإنترنت، مباشرة أو كتابة
medium-meeting = لقاء مع أصحاب القرار

chance-topic-arriving = الوصول إلى مكان جديد
chance-topic-work = العمل
chance-topic-family = العائلة
chance-topic-young = أن تكون شابًّا
chance-topic-home = البيت
chance-topic-health = الصحة
chance-topic-learning = المدرسة والتعلّم
chance-topic-language = اللغات
chance-topic-faith = الإيمان
chance-topic-arts = الفنون والموسيقى
chance-topic-food = الطعام
chance-topic-sport = الرياضة
chance-topic-neighbours = الجيران والانتماء
chance-topic-law = القانون والسياسة
chance-topic-safety = الأمان والحرية

my-read-network = لمعرفة فرص الحديث التي تودها.
read-reason-network = لمعرفة فرص الحديث التي يودها

desk-network = الشبكة
desk-network-lead = أشخاص شاركوا وقالوا في صفحاتهم إنهم يودون أن يسمعوا عن فرص أخرى للحديث. «نعم» للسماع ليست «نعم» للحديث: اسألهم في كل مرة.
desk-network-boundaries = لا يُعثر على أحد من أجل ما لم يسمّه. ومن خرج أو أوقف كل شيء مؤقتًا أو كان دون الثامنة عشرة وليس إلى جانبه أحد لا يظهر هنا.
desk-network-none = لم يُعثر على أحد
desk-network-next = يقول الناس في صفحاتهم إن كانوا يودون أن يسمعوا عن فرص أخرى. اطلب أقل، أو أزل شرطًا.
desk-network-media = كيف يودون أن يتحدثوا
desk-network-medium = كيف
desk-network-topics = عمّ
desk-network-topic = الموضوع
desk-network-languages = اللغات
desk-network-free = متى
desk-network-free-now = يمكن السؤال الآن
desk-network-free-later = ليس قبل
desk-network-only-free = فقط من يمكن سؤالهم الآن
desk-network-contacted = آخر تواصل
desk-network-since = في الشبكة منذ
desk-network-changed = آخر تغيير من صاحبه
desk-network-availability = متى يناسبه ذلك
desk-network-limits = ما لا يريده
desk-network-read = اقرأ كلماته
desk-network-person = كيف يظهر
desk-staff-act-see-network = إيجاد من يودون أن يسمعوا عن فرص أخرى للحديث؛ وتُدوَّن كل قراءة لكلماتهم

event-network-joined = شخص يود أن يسمع عن فرص أخرى للحديث
event-network-changed = قال شخص من جديد أي فرص الحديث يود
event-network-left = خرج شخص من الشبكة

event-alumni-begun = تُسأل الشبكة عن دورة
event-alumni-asked = سُئل شخص إن كان يود أن يشارك مرة أخرى
event-alumni-accepted = شخص يود أن يشارك مرة أخرى
event-alumni-declined = شخص لا يود أن يشارك هذه المرة
link-purpose-chances = قول أي فرص الحديث يود
letter-alumni = هل يود أن يشارك مرة أخرى

desk-alumni = اسأل الشبكة
desk-alumni-lead = يُسأل كل من في الشبكة مرة واحدة إن كان يود أن يشارك في هذه الدورة. ويجيب كل منهم في صفحته. لا يُنقل شيء من دورة سابقة، وعدم الجواب يعني لا.
desk-alumni-ask-title = السؤال
desk-alumni-nobody = لا أحد يُسأل الآن. من سُئل لا يُسأل مرة أخرى، ومن ينضم إلى الشبكة لاحقًا يمكن سؤاله.
desk-alumni-waiting = { $count ->
    [zero] لن يُسأل أحد الآن.
    [one] سيُسأل شخص واحد الآن.
    [two] سيُسأل شخصان الآن.
    [few] سيُسأل { $count } أشخاص الآن.
    [many] سيُسأل { $count } شخصًا الآن.
   *[other] سيُسأل { $count } شخص الآن.
}
desk-alumni-once = لا يُسأل أحد مرتين عن دورة واحدة. ومن يشارك فيها أصلًا أو أوقف كل شيء مؤقتًا أو قال «ليس قبل» يوم لاحق لا يُسأل.
desk-alumni-sure = هل نرسل رسالة واحدة إلى كل منهم؟
desk-alumni-ask = اسألهم
desk-alumni-letter = الرسالة
desk-alumni-letter-what = تُرسل بلغتهم وكما قالوا إن الرسائل تصلهم. ومن طلب التكتم تصله الرسالة القصيرة المحايدة. ومن لا يجوز أن تصله رسالة يوضع في قائمة من يُبلَّغون شخصيًا.
desk-alumni-letter-name = سام
desk-alumni-standing = إلى أين وصل الأمر
desk-alumni-asked = من سُئلوا
desk-alumni-waits = رسائل تنتظر أوقاتهم
desk-alumni-by-hand = من يُبلَّغون شخصيًا
desk-alumni-silent = لا جواب بعد
desk-alumni-only-yes = لا تُذكر أدناه إلا أسماء من قالوا نعم. أما «لا» فتُحسب ولا تُعرض.
desk-alumni-candidates = يودون أن يشاركوا
desk-alumni-answered = متى قال ذلك
desk-alumni-there = يشارك
desk-alumni-place = ضعه في هذه الدورة
desk-alumni-none = لم يقل أحد نعم بعد
desk-alumni-none-what = من يقول نعم يظهر هنا. تحدث معه ثم ضعه في الدورة.
desk-said-alumni = الرسائل في طريقها.
desk-staff-act-ask-network = سؤال الشبكة عن دورة، ورؤية من يودون أن يشاركوا

mail-alumni-before = مرحبًا { $name }،

    قلتَ إنك تود أن تسمع عن فرص أخرى. لدينا سؤال واحد لك. لا يلزمك أن تجيب، ويمكنك أن تقول لا. الصفحة لك وحدك:
mail-alumni-after = { $days ->
    [zero] لا يعمل الرابط.
    [one] يعمل الرابط يومًا واحدًا.
    [two] يعمل الرابط يومين.
    [few] يعمل الرابط { $days } أيام.
    [many] يعمل الرابط { $days } يومًا.
   *[other] يعمل الرابط { $days } يوم.
} ويمكنك هناك أيضًا أن تُخرج نفسك من القائمة. ويُرجى ألا تعطيه لأحد.

# لوحة البرنامج لدورة.

board-title = لوحة البرنامج
board-lead = كل من يشارك، بحسب ما وصل إليه. تُقرأ مما هو مدوَّن، ولا يملؤها أحد.
board-stage = إلى أين وصل
board-stage-enrolled = مسجَّل
board-stage-drafted = تُكتب قصته
board-stage-reading = القصة عنده ليقرأها
board-stage-approved = وافق عليها
board-stage-out = نُشرت
board-stage-cared-for = سُئل كيف حاله
board-next = ما التالي
board-next-enrolled = اكتب القصة معه.
board-next-drafted = أرسلها إليه.
board-next-reading = يقرأ ويجيب. لا يستعجله أحد.
board-next-approved = ينظر فيها فريق الحماية، ثم يمكن نشرها.
board-next-out = يُسأل كيف حاله. ويجري ذلك وحده.
board-next-cared-for = لا شيء.
board-next-paused = لا شيء، إلى أن يستأنف.
board-story = افتح القصة
board-only-overdue = المتأخر فقط
board-overdue = متأخر
board-applications = الطلبات: { $state }
board-unnamed = سجلات لا تسمّي أحدًا
board-none = لا أحد هنا
board-none-what = يظهر الناس هنا حين يوضعون في الدورة. أو أزل شرطًا.
board-days = إلى متى
board-days-what = اختر المحطة التي ينبغي أن يكون الجميع قد وصلوا عندها إلى هذا الحد. ومن لم يصل فهو متأخر، إلا من أوقف كل شيء مؤقتًا.
board-days-choose = اختر المحطات
board-no-milestones = ليس لهذه الدورة محطات نظر فيها أحد.
board-milestone = { $day }: { $what }
board-address = في المكتب
board-file-what = لا يسمّي أحدًا: في كل سطر عنوان يفتح لمن سجّل دخوله إلى المكتب.

# Taking a list along.

my-chances-in-files = يجوز أن يظهر اسمي وما اخترته في قائمة يأخذها الفريق معه
my-chances-in-files-hint = على ورق أو في ملف. من دون ذلك تكون في القائمة التي في مكتب الفريق فقط. ما أُخذ لا يمكن استرجاعه، وترى هنا في كل مرة أنه أُخذ.
my-read-network-file = لأخذ قائمة سمحتَ أن تظهر فيها.
read-reason-network-file = لأخذ قائمة سمح أن يظهر فيها
desk-file-take = خذها معك في ملف
desk-file-csv = بصيغة CSV
desk-file-ods = جدول بيانات (ODS)
desk-network-file-count = { $count ->
    [zero] لا أحد من هؤلاء يسمح بأن يظهر في ملف.
    [one] واحد من هؤلاء يسمح بأن يظهر في ملف، ولا يظهر فيه غيره.
    [two] اثنان من هؤلاء يسمحان بأن يظهرا في ملف، ولا يظهر فيه غيرهما.
    [few] { $count } من هؤلاء يسمحون بأن يظهروا في ملف، ولا يظهر فيه غيرهم.
    [many] { $count } من هؤلاء يسمحون بأن يظهروا في ملف، ولا يظهر فيه غيرهم.
   *[other] { $count } من هؤلاء يسمحون بأن يظهروا في ملف، ولا يظهر فيه غيرهم.
}
desk-network-file-what = فيه الاسم كما يراه الفريق وما اختاروه، وليس فيه كلماتهم ولا طريقة للتواصل معهم. ويرى كل منهم أنه أُخذ. احذفه حين تنتهي منه.
event-network-taken = أُخذت قائمة بأشخاص من الشبكة في ملف
event-board-taken = أُخذت لوحة برنامج في ملف، من دون أسماء
desk-staff-act-take-files = أخذ لوحة البرنامج من دون أسماء في ملف، أو من يسمح بذلك من الشبكة؛ ويُدوَّن ذلك

# ما بلغته الدورة بالأرقام.

evaluation-title = بالأرقام
evaluation-lead = ما بلغته هذه الدورة، محسوبًا مما هو مدوَّن. لا يسمّي أحدًا.
evaluation-small = لا يظهر عدد من الناس بين 1 و4، فقد يدل على أحدهم. وحين يكون في مجموعة عدد صغير كهذا لا يظهر إلا مجموعها.
evaluation-report = التقرير بصيغة PDF
evaluation-what = الأمر
evaluation-count = العدد
evaluation-bar = الشريط
evaluation-total = المجموع
evaluation-few = أقل من 5
evaluation-hidden = لا يظهر
evaluation-applications = الطلبات
evaluation-begun = بُدئت ولم تُرسل
evaluation-untold = أُرسلت، ولم يُبلَّغ أصحابها بعد
evaluation-offered = عُرض عليهم مكان
evaluation-reserve = في قائمة الاحتياط
evaluation-not-now = قيل لهم «ليس الآن»، والباب مفتوح
evaluation-declined = اعتُذر إليهم بعناية
evaluation-people = من يشاركون، بحسب ما وصلوا إليه
evaluation-stories = القصص
evaluation-care = من سُئلوا كيف حالهم بعد نشر قصتهم
evaluation-answered = أجابوا
evaluation-silent = لم يجيبوا
evaluation-alumni = من سُئلوا إن كانوا يودون أن يشاركوا مرة أخرى
evaluation-around = من حولهم
evaluation-partners = المنظمات الشريكة
evaluation-events = الفعاليات
evaluation-years = بجانب الدورات الأخرى
evaluation-out = القصص المنشورة
