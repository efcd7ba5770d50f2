# Choosing among those who applied: scorers, sheets, talks, outcomes.

scoring-state-open = لم تُسلَّم بعد
scoring-state-handed-in = سُلِّمت
scoring-state-conflict = لا يستطيع الحكم على هذا الطلب
scoring-state-replaced = استُبدل بغيره
mark-0 = 0 · لا شيء فيه يدل على ذلك
mark-1 = 1 · فيه قليل مما يدل على ذلك
mark-2 = 2 · معظم ذلك موجود
mark-3 = 3 · ذلك موجود تمامًا
selection-step-unnamed = يلزم تكليف شخص
selection-step-scoring = قيد التقييم
selection-step-scored = سلّم الاثنان
selection-error-same = اختر شخصين مختلفين من فضلك.
selection-refused-blind = ما زال عليك تسليم تقييمات لهذه الدعوة. وحتى ذلك الحين يبقى كل ما يدل على شخص مغلقًا أمامك، لتبقى قراءتك عادلة. سلّم تقييماتك أو اسأل زميلًا.
selection-refused-open = لم تُغلق الدعوة بعد، وقد يغيّر الناس ما كتبوه. كلّف من يقيّم حين تُغلق.
selection-refused-two = كُلّف شخصان من قبل. أخرج أحدهما أولًا.
selection-refused-not-able = لا يستطيع هذا الشخص التقييم: حسابه مغلق أو دوره لا يسمح بذلك.
selection-refused-conflict = قال هذا الشخص إنه لا يستطيع الحكم على هذا الطلب بعدل. اختر غيره من فضلك.
selection-refused-knows = عرف هذا الشخص من هو صاحب الطلب، فلا يمكنه تقييمه. اختر غيره من فضلك.
selection-refused-handed-in = سُلّمت هذه التقييمات من قبل، وتبقى كما هي.
selection-refused-out = لم تعد تقيّم هذا الطلب.
selection-refused-not-both = على الاثنين أن يسلّما أولًا.

## Events
event-scorer-named = تكليف من يقيّم طلبًا
event-scorers-named = تكليف من يقيّم طلبات دعوة
event-scorer-replaced = إخراج شخص من تقييم طلب
event-scorer-conflict = قول شخص إنه لا يستطيع الحكم على طلب
event-scores-kept = حفظ تقييم
event-scores-handed-in = تسليم تقييم
event-scoring-guide-written = كتابة المقصود بالمعايير
event-application-notes-read = قراءة ملاحظات عن صاحب طلب
event-talk-noted = تدوين حديث مع صاحب طلب
event-applicant-screened = قرار بشأن متابعة صاحب طلب
event-outcome-decided = قرار بشأن طلب
event-outcome-told = إبلاغ صاحب طلب بالقرار
event-outcome-reached = إبلاغ صاحب طلب شخصيًا
event-offer-accepted = قبول عرض
event-offer-declined = الاعتذار عن عرض
event-offer-withdrawn = سحب عرض

## Roles
desk-staff-act-select-applicants = تكليف اثنين بتقييم طلب، ورؤية التقييمين بعد تسليمهما، واتخاذ القرار وإبلاغه
desk-staff-act-score-applications = تقييم طلب كُلّف به، من دون معرفة صاحبه ومن دون رؤية تقييم الآخر، وكل قراءة تُدوَّن
desk-staff-act-note-talks = كتابة ملاحظات الأحاديث مع أصحاب الطلبات وقراءتها، وكل قراءة تُدوَّن
desk-staff-act-screen-applicants = تقرير ما إذا كان صاحب طلب يستطيع المتابعة وقراءة السبب؛ يرى الآخرون القرار ولا يرون السبب أبدًا

## The coordinator
desk-said-scorers-named = تم التكليف.
desk-said-handed-in = تم التسليم. شكرًا لك.
desk-said-stepped-out = شكرًا لقولك ذلك. سيُكلَّف شخص آخر.
desk-selection = الاختيار
desk-selection-lead = يقيّم شخصان كل طلب من دون اسم صاحبه. تظهر علاماتهما هنا حين يسلّم الاثنان.
desk-selection-no-call = ليست لهذه الدورة دعوة.
desk-selection-none = لا طلبات هنا
desk-selection-none-next = يظهر هنا ما أُرسل جوابًا على الدعوة.
desk-selection-later = يبدأ التقييم حين تُغلق الدعوة
desk-selection-all = بعض الطلبات ما زالت تحتاج إلى من يقيّمها
desk-selection-all-what = اختر شخصين. يُكلَّفان بكل طلب ما زال يحتاج إلى أحد، إلا حيث يعرفان صاحبه أو لا يستطيعان الحكم عليه.
desk-selection-first = الشخص الأول
desk-selection-second = الشخص الثاني
desk-selection-name-all = كلّفهما بالجميع
desk-selection-named = المكلّفون
desk-selection-handed-in = المسلَّم
desk-selection-of-two = { $count } من 2
desk-selection-total = المجموع
desk-selection-total-of = { $total } من { $most }
desk-selection-apart = التباعد
desk-selection-differs = يختلفان بدرجتين أو أكثر
desk-selection-differs-what = حيث يختلف الاثنان بدرجتين أو أكثر، دعهما يتحدثان. ما سلّماه يبقى كما هو.
desk-selection-scores = التقييم
desk-selection-scorers = من يقيّمه
desk-selection-scorer = كلّف شخصًا
desk-selection-scorer-hint = يصله ما كُتب من دون الاسم. لا تختر من يعرف هذا الشخص.
desk-selection-name = كلّفه
desk-selection-nobody = لم يُكلَّف أحد بعد
desk-selection-nobody-next = كلّف شخصين لا يعرفان صاحب الطلب.
desk-selection-account-over = لم يعد يستطيع التقييم
desk-selection-replace = أخرجه
desk-selection-do = ما يمكنك فعله
desk-selection-both = ما رآه الاثنان
desk-selection-not-both = على الاثنين أن يسلّما أولًا. وحتى ذلك الحين لا يرى أحد علامات الآخر.
desk-selection-criterion = المعيار
desk-selection-notes = أظهر ملاحظاتهما
desk-scoring-guide = ما تعنيه المعايير
desk-scoring-guide-lead = اكتب بجانب كل معيار ما تبحث عنه، ليقصد كل من يقيّم الشيء نفسه بالعلامة نفسها.
desk-scoring-guide-hint = مثلًا: ما الذي يستحق 1 هنا، وما الذي يستحق 3؟
desk-scoring-guide-save = احفظ
desk-applications-blind = ما زال عليك تسليم تقييمات، فلا يمكنك البحث عن اسم هنا.

## Whoever scores
desk-scoring = التقييم
desk-scoring-lead = هذه هي الطلبات التي طُلب منك تقييمها.
desk-scoring-waiting = { $count ->
    [zero] لا طلبات تنتظر علاماتك
    [one] طلب واحد ينتظر علاماتك
    [two] طلبان ينتظران علاماتك
    [few] { $count } طلبات تنتظر علاماتك
    [many] { $count } طلبًا ينتظر علاماتك
   *[other] { $count } طلب ينتظر علاماتك
}
desk-scoring-blind = لكل منها رقم لا يملكه غيرك، والترتيب لا يدل على شيء. لا تحاول من فضلك معرفة صاحب أي طلب.
desk-scoring-open = أظهر ما لم يُسلَّم
desk-scoring-over = أظهر ما سلّمته
desk-scoring-sheet = ورقة
desk-scoring-none = لا شيء هنا
desk-scoring-none-next = حين يطلب منك منسق التقييم تظهر هنا.
desk-scoring-logged = في كل مرة تفتحها يستطيع صاحب الطلب أن يرى أن أحدًا قرأ، لا من قرأ.
desk-scoring-marks = علاماتك
desk-scoring-note = ملاحظتك
desk-scoring-note-hint = ما الذي جعلك تختار هذه العلامات. تظهر لمنسق حين يسلّم الاثنان.
desk-scoring-hand-in = سلّم
desk-scoring-hand-in-what = حين تسلّم تبقى علاماتك كما هي. وحتى ذلك الحين لا يراها أحد.
desk-scoring-keep = احفظ لوقت لاحق
desk-scoring-fixed = سلّمت هذه العلامات، وتبقى كما هي.
desk-scoring-not-saved = لم يُحفظ هذا
desk-scoring-out = هل تعرف هذا الشخص، أو لا تستطيع الحكم بعدل؟
desk-scoring-out-what = قل ذلك بضغطة واحدة. لا يلزمك ذكر السبب، ويُكلَّف شخص آخر.
desk-scoring-out-ask = هل تترك هذا الطلب لشخص آخر؟
desk-scoring-out-do = لا أستطيع الحكم على هذا الطلب

## Talks and the risk screen
talk-conversation = حديث
talk-readiness = حديث عن الاستعداد والراحة النفسية
screen-may-go-on = يمكنه المتابعة
screen-not-yet = ليس بعد
screen-not = ليس هذه المرة
desk-talks = الأحاديث
desk-talks-to = الأحاديث والحماية
desk-talks-what = حديث لا مقابلة: ما الذي يريده الشخص، وما الذي يريد معرفته منا. ثم حديث عما إذا كان الوقت مناسبًا له، وعما يحفظ راحته.
desk-talks-none = لم يُدوَّن أي حديث بعد.
desk-talks-read = أظهر ما دُوّن
desk-talks-add = دوّن حديثًا
desk-talks-kind = أي حديث كان؟
desk-talks-words = ما تريد تذكّره
desk-talks-words-hint = ما يساعد على القرار وعلى رعاية الشخص جيدًا فقط. يمكنه أن يطلب قراءته. لا شيء عن أوراق أو قضية.
desk-talks-save = احفظ الملاحظة
desk-screen = الحماية
desk-screen-unsaid = لم يُقل شيء بعد
desk-screen-others = يقرر فريق الحماية هذا، ولا يُعرض السبب على أحد غيره.
desk-screen-what = أنت تقرر ما إذا كان الشخص يستطيع المتابعة. يرى الآخرون جوابك، ولا يرون السبب أبدًا.
desk-screen-stands = هل يمكنه المتابعة؟
desk-screen-why = السبب
desk-screen-why-hint = لفريق الحماية وحده. لا شيء عن أوراق أو قضية.
desk-screen-no-why = لم يُتخذ قرار بعد.
desk-screen-read = أظهر السبب
desk-screen-save = احفظ

## Outcomes
outcome-offered = عرض مكان
outcome-reserve = قائمة الاحتياط
outcome-not-now = ليس الآن
outcome-declined = اعتذار بلطف
outcome-answer-accepted = قُبل
outcome-answer-declined = اعتذر
outcome-way-mail = أُرسلت رسالة تقول إن على صفحته شيئًا.
outcome-way-by-hand = لا يجوز إرسال رسالة إليه. أخبره من فضلك بالطريقة التي ذكرها.
outcome-state-draft = لم يُبلَّغ بعد
outcome-state-told = أُبلغ
outcome-state-accepted = قَبِل
outcome-state-declined = قال لا
outcome-state-withdrawn = سُحب
outcome-refused-scores = على الاثنين تسليم تقييمهما أولًا.
outcome-refused-screen = لم يقل فريق الحماية إنه يستطيع المتابعة، فلا يمكن عرض شيء بعد.
outcome-refused-offer-stands = لديه عرض لم يجب عنه. اسحبه أولًا.
outcome-refused-accepted = قَبِل العرض وهو يشارك. لا يُقرَّر شيء آخر هنا.
outcome-refused-changed = كتب أحد رسالة أخرى في هذه الأثناء. راجعها من فضلك قبل إبلاغها.
outcome-refused-answered = أُجيب عن هذا العرض من قبل. انظر من فضلك من جديد كيف أصبح.
outcome-refused-withdrawn = نعتذر: لم يعد هذا العرض قائمًا. اتصل بنا من فضلك لنتحدث عن ذلك.
outcome-refused-wait = نحتاج إلى الحديث معك قبل أن تقول نعم. لم تفقد مكانك. اتصل بنا من فضلك أو انتظر حتى نصل إليك.
desk-said-told = تم الإبلاغ، وهو على صفحته من الآن.
desk-outcome = النتيجة
desk-outcome-none = لا قرار بعد
desk-outcome-by-hand = يُبلَّغ شخصيًا
desk-outcome-waiting = { $count ->
    [zero] لا أحد ينتظر الإبلاغ شخصيًا.
    [one] شخص واحد يجب إبلاغه شخصيًا لأنه لا يجوز إرسال رسالة إليه.
    [two] شخصان يجب إبلاغهما شخصيًا لأنه لا يجوز إرسال رسائل إليهما.
    [few] { $count } أشخاص يجب إبلاغهم شخصيًا لأنه لا يجوز إرسال رسائل إليهم.
    [many] { $count } شخصًا يجب إبلاغهم شخصيًا لأنه لا يجوز إرسال رسائل إليهم.
   *[other] { $count } شخص يجب إبلاغهم شخصيًا لأنه لا يجوز إرسال رسائل إليهم.
}
desk-outcome-told = ما أُبلغ به
desk-outcome-way-soon = رسالة في الطريق، إن جاز إرسالها.
desk-outcome-reached = أُبلغ شخصيًا
desk-outcome-how = ابحث كيف تصل إليه
desk-outcome-reach = أبلغته
desk-outcome-unreached = لم يُبلَّغ في الواقع
desk-outcome-withdraw = اسحب العرض
desk-outcome-withdraw-ask = هل تسحب هذا العرض؟
desk-outcome-withdraw-what = إن اضطررت إلى سحبه فأخبره بلطف لماذا: اتصل به، ثم اكتب إليه هنا.
desk-outcome-enrolled = أصبح من أشخاص هذه الدورة
desk-outcome-preview = راجعها
desk-outcome-preview-what = هكذا سيراها. لا يرى شيئًا قبل أن تبلغه.
desk-outcome-name-here = (هنا يظهر اسمه.)
desk-outcome-tell = أبلغه الآن
desk-outcome-change = غيّر الرسالة
desk-outcome-write = القرار
desk-outcome-choose = اختر ما يكون، فتبدأ رسالة بكلمات لطيفة يمكنك تغييرها.
desk-outcome-letter = الرسالة
desk-outcome-letter-hint = تظهر على صفحته تحت اسمه. قل شيئًا يصدق على هذا الشخص.
desk-outcome-letter-other = ليست لدينا كلمات بلغته، فهذه بالإنجليزية. اكتبها بلغته إن استطاع أحد ذلك.
desk-outcome-look = احفظ وراجعها
letter-outcome-offered =
    شكرًا لتقدّمك إلى { $campaign }. قرأنا ما كتبته بعناية، وبقي معنا.

    نودّ أن نعرض عليك مكانًا سفيرًا هذا العام.

    القرار لك. يمكنك أن تقول نعم أو لا أدناه، ولا يلزمك ذكر السبب. إن كانت لديك أسئلة فاسألنا أولًا، ولن يغيّر ذلك شيئًا في العرض.

    إن قلت نعم تواصل معك أحد من الفريق بالطريقة التي ذكرتها، وخططنا لكل شيء معك. لا يظهر منك شيء قبل أن تراه وتقول نعم.
letter-outcome-reserve =
    شكرًا لتقدّمك إلى { $campaign }. قرأنا ما كتبته بعناية.

    تقدّم هذا العام عدد أكبر من الأماكن المتاحة، وكثيرون منهم مناسبون كما أنت. لا نستطيع أن نعرض عليك مكانًا الآن، ونودّ أن نسألك إن خلا مكان.

    لا يلزمك فعل شيء. إن كنت لا تريد الانتظار فأخبرنا، أو اسحب طلبك في أي وقت.
letter-outcome-not-now =
    شكرًا لتقدّمك إلى { $campaign }. قرأنا ما كتبته بعناية.

    لا نعرض عليك مكانًا هذا العام. هذا يخص هذا العام، ولا يخصك أنت ولا ما تريد قوله.

    يسعدنا أن نسمع منك مرة أخرى. حين تُفتح الدعوة المقبلة يمكنك التقدّم بالطريقة نفسها، وإن أردت تحدث معك أحد من الفريق عنها قبل ذلك.
letter-outcome-declined =
    شكرًا لتقدّمك إلى { $campaign }، ولثقتك بنا بكلماتك. قرأناها بعناية.

    نأسف لأننا لا نستطيع أن نعرض عليك مكانًا. قراءة هذا صعبة، وهو لا يقول شيئًا عن قيمة قصتك.

    إن أردت الحديث عن ذلك فاتصل بنا من فضلك. يُحذف ما أرسلته في اليوم المذكور على هذه الصفحة، أو حالما تسحبه.
mail-outcome-before = مرحبًا { $name }،

    على صفحتك شيء لك. يمكنك قراءته هنا:
mail-outcome-after = { $days ->
    [zero] لا يُفتح هذا الرابط بعد الآن. رمزك يفتح الصفحة نفسها.
    [one] يُفتح هذا الرابط يومًا واحدًا. وبعد ذلك يفتح رمزك الصفحة نفسها.
    [two] يُفتح هذا الرابط يومين. وبعد ذلك يفتح رمزك الصفحة نفسها.
    [few] يُفتح هذا الرابط { $days } أيام. وبعد ذلك يفتح رمزك الصفحة نفسها.
    [many] يُفتح هذا الرابط { $days } يومًا. وبعد ذلك يفتح رمزك الصفحة نفسها.
   *[other] يُفتح هذا الرابط { $days } يوم. وبعد ذلك يفتح رمزك الصفحة نفسها.
}

## The applicant's page
apply-outcome = جوابنا
apply-outcome-dear = العزيز { $name }،
apply-outcome-next = حين تُفتح الدعوة المقبلة تجدها هنا
apply-offer-what = هل تودّ المشاركة؟ خذ ما تحتاج إليه من وقت.
apply-offer-adult = عمري 18 عامًا أو أكثر
apply-offer-adult-hint = إن كنت أصغر فاتصل بنا من فضلك قبل أن تجيب: يجب أن يوافق أيضًا من يقف إلى جانبك.
apply-offer-adult-needed = ضع علامة هنا من فضلك إن كان هذا صحيحًا. إن كنت دون 18 فاتصل بنا أولًا.
apply-offer-yes = نعم، أودّ المشاركة
apply-offer-no = لا، شكرًا
apply-offer-no-what = إن كنت لا تريد فلا بأس، ولا يلزمك ذكر السبب.
apply-offer-no-ask = هل تعتذر عن هذا العرض؟
apply-offer-accepted = قلت نعم. يتواصل معك أحد من الفريق بالطريقة التي ذكرتها.
apply-offer-declined = قلت لا، ولا بأس بذلك. إن غيّرت رأيك فاتصل بنا من فضلك.
apply-offer-withdrawn = نعتذر: اضطررنا إلى سحب عرضنا. اتصل بنا من فضلك لنخبرك لماذا.
apply-said-accepted = شكرًا لك. يسعدنا أن تكون معنا.
apply-said-declined = شكرًا لإخبارنا.
apply-look-notes = قرأ أحد منا ما دوّناه عن طلبك

## Fairness
desk-fairness = هل كان عادلًا؟
desk-fairness-lead = هل يحسم معيار واحد أكثر من غيره؟ هل يعطي شخص علامات أدنى من الجميع؟ تحدثوا عن ذلك قبل القرار.
desk-fairness-small = لا تُحسب إلا الطلبات التي سلّمها الاثنان. ولا يظهر شيء لما يقل عن { $least }، لأنه قد يكشف ورقة واحدة.
desk-fairness-criteria = بحسب المعيار
desk-fairness-scorers = بحسب من قيّم
desk-fairness-mean = المتوسط
desk-fairness-spread = التباين
desk-fairness-marks = العلامات
desk-fairness-sheets = الأوراق
desk-fairness-none = لا شيء يُعرض بعد
desk-fairness-none-next = يبدأ حين يسلّم الاثنان.
