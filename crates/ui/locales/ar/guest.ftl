# كلمات لمن يحمل رابطًا: أبسط الكلمات وألطفها.

guest-sample = نموذج: هذه القصة وراويها من الخيال.

guest-review-title = هذه قصتك. هل هي كما تريد؟
guest-review-lead = خذ كل ما تحتاج إليه من وقت. لا نعرض شيئًا على أحد قبل أن تقول «نعم».
guest-back-to-story = العودة إلى القصة
guest-asked-before = ما طلبت تغييره
guest-appear-title = كيف ستظهر
guest-appear-name = الاسم الظاهر
guest-appear-no-name = لا يظهر أي اسم
guest-appear-label = بكلماتك أنت
guest-appear-bio = عنك
guest-appear-portrait = الصورة
guest-appear-alt = من لا يستطيع رؤية الصورة يسمع:

guest-answer-title = جوابك
guest-answer-free = القرار لك. لا حاجة أبدًا إلى ذكر سبب، ولا تتوقف أي مساعدة تتلقاها على جوابك.
guest-answer-yes = نعم، هي كما أريد
guest-answer-change = أطلب تغييرًا
guest-answer-not-now = ليس الآن
guest-answer-no-first = رفض هذه القصة
guest-answer-no-means = عندها لا تظهر في أي مكان، ولا نسألك عنها مرة أخرى.
guest-answer-no = لا، لا تستعملوا قصتي
guest-answer-each = اختر جوابًا من فضلك. «ليس الآن» جواب أيضًا.

guest-said-change = شكرًا لك. وصلتنا كلماتك وسنغيّر القصة، ثم يصلك رابط جديد لتقرأها مرة أخرى.
guest-said-not-now = لا بأس. لن يظهر شيء. يبقى هذا الرابط مفتوحًا إن أردت العودة إليه.
guest-said-no = لن نستعمل هذه القصة. شكرًا لأنك أخبرتنا.
guest-said-yes = شكرًا لك. وصلتنا أجوبتك. يتأكد شخص آخر الآن من أن ذلك آمن لك، وبعدها فقط تظهر القصة حيث قلت «نعم».
guest-said-down = تمّ الأمر. لم تعد قصتك تظهر في أي صفحة من صفحاتنا.
guest-settled-yes = كان جوابك عن هذه القصة «نعم». يمكنك إزالتها في أي وقت.
guest-settled-no = كان جوابك عن هذه القصة «لا». وهي لا تظهر في أي مكان.
guest-settled-withdrawn = أُزيلت هذه القصة بطلب منك. وهي لا تظهر في أي صفحة من صفحاتنا.

guest-change-title = طلب تغيير
guest-change-lead = قل لنا ما الذي نغيّره، بكلماتك وبلغتك. يمكنك ذلك كلما أردت.
guest-change-words = ما الذي ينبغي أن يتغيّر؟
guest-change-hint = مثلًا: «احذفوا اسم شارعي من فضلكم.»
guest-change-send = إرسال هذا إلى الحملة

guest-yes-title = أين يجوز أن تظهر قصتك؟
guest-yes-lead = أجب عن كل سؤال وحده. كل ما لا تقول له «نعم» يبقى «لا».
guest-yes-undo = يمكنك تغيير رأيك لاحقًا، ويسري ذلك على صفحاتنا فورًا. أما ما نسخه الآخرون أو طبعوه فلا نملك إلا أن نطلب منهم إزالته.
guest-yes-next = بإرسال هذا تقول إن هذه الكلمات صحيحة كما قرأتها هنا.
guest-yes-send = إرسال أجوبتي
guest-ask-where = أين
guest-ask-website = على موقع الحملة؟
guest-ask-website-where = يستطيع كل من لديه إنترنت أن يقرأها، ومنهم من يعرفك.
guest-ask-social = على حسابات الحملة في وسائل التواصل؟
guest-ask-social-where = مثلًا في منشور يحمل كلماتك على بطاقة. ويستطيع الآخرون مشاركته.
guest-ask-press = للصحف والإذاعة والتلفزيون؟
guest-ask-press-where = يجوز للصحفيين أن يقتبسوا كلماتك. ولا يمكننا استرجاع صحيفة مطبوعة.
guest-ask-archive = في الأرشيف، بعد حملة هذا العام؟
guest-ask-archive-where = عندها يجد الناس قصتك في الأعوام القادمة أيضًا. ويمكنك إزالتها من هناك كذلك.
guest-ask-what = ما الذي يجوز أن يظهر منك؟
guest-ask-name = اسمك، كما يظهر أعلاه؟
guest-ask-face = وجهك؟
guest-ask-voice = صوتك؟
guest-ask-place = المكان الذي تعيش فيه، كما ورد في القصة؟
guest-ask-partners = المؤسسات الشريكة
guest-ask-partners-free = تودّ كل منها مشاركة القصص. أجب حيث تريد فقط؛ وحيث لا تجيب لا يجوز لها ذلك.

guest-take-down = إزالة هذا من كل مكان
guest-take-down-title = هل تريد إزالة قصتك؟
guest-take-down-now = تختفي فورًا من جميع صفحاتنا: الموقع والقوائم والخلاصات والصور.
guest-take-down-outside = ما نسخه الآخرون أو نشروه أو طبعوه ليس في أيدينا.
guest-take-down-free = لا تحتاج إلى سبب، ولا يلزم أن يوافق أحد.

guest-before-title = قبل أن تجيب
guest-before-lead = اقرأ هذا أولًا من فضلك، أو اطلب من أحد أن يقرأه لك. هنا تجد من يسألك، وأين قد تظهر قصتك، وكيف تسترجعها.
guest-before-read = هذا ما قيل لك. يمكنك قراءته مرة أخرى متى شئت.
guest-before-aloud = يمكنك الاستماع إليه: تتيح معظم الهواتف ذلك من الإعدادات في قسم «تسهيلات الاستخدام»، أو من قائمة المتصفح عبر «الاستماع إلى هذه الصفحة».
guest-before-fallback = ليس لدينا هذا النص بلغتك بعد. قبل أن تجيب، اطلب ممّن تعرفه في الحملة أن يشرحه لك بلغتك.
guest-before-languages = متاح أيضًا بلغات أخرى:
guest-before-check = هل كان ذلك واضحًا؟
guest-before-words = بكلماتك أنت
guest-before-words-hint = يمكنك ترك هذا فارغًا. وإن كتبت شيئًا فإنه يُحفظ مشفّرًا، ويبيّن لنا هل أحسنّا الشرح. لا يوجد جواب خاطئ.
guest-before-go-on = قرأت هذا: إلى الأسئلة
guest-before-to-yes = إلى الأسئلة
guest-yes-told = قراءة ما قيل لك مرة أخرى
guest-when = متى
guest-not-before = لا تظهر قصتك قبل { $when }. حتى ذلك الحين يمكنك أن تفكّر في الأمر وأن تغيّر رأيك، وبعده يمكنك أيضًا إزالتها.
guest-waive = لا أريد الانتظار
guest-waive-hint = هذا القرار لك وحدك. عندها تظهر قصتك فور أن يتأكد شخص آخر من أن ذلك آمن لك.
guest-said-yes-title = شكرًا لك
guest-code-title = رمزك
guest-code-keep = اكتب هذا الرمز أو صوّره: به يمكنك العودة إلى قصتك عبر العنوان أعلاه.
guest-code-once = لا يمكننا عرض هذا الرمز مرة ثانية. إن ضاع منك فاطلب رمزًا جديدًا ممّن تعرفه في الحملة.

told-places = أين قد تظهر
told-purposes = لأي غرض
told-controllers = من يسألك
told-partners = المؤسسات الشريكة
told-no-partners = لا تشارك في هذا أي مؤسسة أخرى. وإن انضمت مؤسسة لاحقًا فسنسألك من جديد.
told-storage = أين تُحفظ
told-retention = إلى متى
told-withdrawal = كيف تسترجعها
told-cannot-be-undone = ما لا يمكن التراجع عنه
told-free-choice = لا تتوقف المساعدة على جوابك
told-pause = وقت للتفكير
told-pause-hours = { $hours ->
    [zero] لا يظهر شيء
    [one] لا يظهر شيء قبل مرور ساعة واحدة
    [two] لا يظهر شيء قبل مرور ساعتين
    [few] لا يظهر شيء قبل مرور { $hours } ساعات
    [many] لا يظهر شيء قبل مرور { $hours } ساعة
   *[other] لا يظهر شيء قبل مرور { $hours } ساعة
} على قراءتك هذا. ولك وحدك أن تختار عدم الانتظار.

guest-lasts = إلى متى
guest-lasts-lead = لا تسري موافقتك إلى الأبد إلا إذا أردت ذلك. يمكنك التراجع عنها قبل ذلك في أي وقت. نسألك من جديد قبل أن تنتهي؛ فإن لم تجب عندها انتهت.
guest-lasts-ask = إلى متى يجوز لنا استخدامها؟
guest-lasts-archive = وفي الأرشيف، إن وافقت عليه؟
guest-lasts-day = إلى أن ينتهي اليوم: { $day }
guest-lasts-usual = حتى { $day }
guest-lasts-open = إلى أن أتراجع عنها
guest-lasts-none = إن لم تختر شيئًا، تنتهي عند { $day }.
