# ما يُقال للناس قبل أن يُسألوا

desk-nav-notices = نصوص الإعلام
desk-said-published = أصبح مستعملًا من الآن.
desk-notice = نص الإعلام
desk-notices-lead = ما يقرؤه الناس، أو يُقرأ لهم، قبل أن يُسألوا. ما دام مستعملًا فلا يتغيّر أبدًا، وكل تغيير هو إصدار جديد.
desk-notices-none = لا نصوص هنا
desk-notices-next = اكتب نصًا، أو اعرض الكل من جديد.
desk-notice-missing = لا يُقال للناس شيء هنا قبل أن يجيبوا
desk-notice-missing-what = لا يوجد نص إعلام مستعمل لهذه الحملة أو الدورة. وإلى أن يوجد، على صفحة الأسئلة أن تشرح كل شيء وحدها، وتنتظر كل قصة 48 ساعة رغم ذلك. اكتب نصًا من فضلك، وليضعه مسؤول الحماية قيد الاستعمال.
desk-notice-new = كتابة نص إعلام
desk-notice-new-lead = بكلمات بسيطة وجمل قصيرة، كما تقولها وجهًا لوجه. ثم تأتي اللغات واحدة بعد أخرى.
desk-notice-edit = تعديل المسودة
desk-notice-next = بدء الإصدار التالي
desk-notice-translate = كتابته بلغة أخرى
desk-notice-translate-lead = الإصدار نفسه بكلمات يستعملها الناس. تُنقل الأسماء والعناوين كما هي.
desk-notice-original = النص كما كُتب أول مرة
desk-notice-theirs = حفظ شخص آخر هذا في الأثناء
desk-notice-save = حفظ المسودة
desk-notice-version = نص الإعلام، الإصدار { $number }
desk-notice-for = لأجل
desk-notice-for-hint = حملة كاملة أو دورة واحدة. نص الدورة يحل محل نص الحملة.
desk-notice-published = مستعمل منذ
desk-notice-preview = كما يراه الراوي
desk-notice-aloud = لا تسجيل صوتيًا بجانب النص. تشرح الصفحة للناس كيف يقرؤه هاتفهم بصوت مسموع.
desk-notice-publish = وضعه قيد الاستعمال
desk-notice-publish-title = هل تضع هذا النص قيد الاستعمال؟
desk-notice-publish-what = من الآن يبقى كما هو تمامًا. وكل تغيير إصدار جديد.
desk-notice-publish-asked = كل من لم يجب بعد يقرأ هذا قبل أن يستطيع قول «نعم». وما أجاب به الناس من قبل يبقى كما هو.
desk-notice-what = ما الذي يُسألون عنه
desk-notice-what-hint = قل من يريد ماذا، وأن القرار لهم.
desk-notice-places-hint = مكان في كل سطر: اسمه، ثم نقطتان، ثم مثال يُرى أو يُتخيّل. «صحيفة: صورتك بجانب مقال على طاولة في مقهى».
desk-notice-purposes-hint = ما تسأل عنه فقط، كل غرض بكلمات يفهمها أي شخص. اترك الباقي فارغًا.
desk-notice-controllers-hint = كل مؤسسة تتخذ القرار، واحدة في كل سطر: الاسم؛ طريقة الاتصال؛ العنوان، وبينها الفاصلة المنقوطة ;
desk-notice-joint = كيف تتقاسم المسؤولية
desk-notice-joint-hint = فقط إن كانت أكثر من مؤسسة تتخذ القرار.
desk-notice-partners-hint = كل شريك باسمه، واحد في كل سطر. ومن ينضم لاحقًا يُسأل عنه لاحقًا.
desk-notice-storage-hint = أين تُحفظ، ومن يستطيع الاطلاع.
desk-notice-retention-hint = إلى متى، وماذا يحدث بعد ذلك.
desk-notice-withdrawal-hint = ما الذي يفعلونه، وكم يستغرق، وأنه لا حاجة إلى سبب.
desk-notice-cannot-hint = قلها بوضوح: المطبوع، والنسخ، وما نشره الآخرون.
desk-notice-free-hint = أن المساعدة لا تتوقف على الجواب، ومن الذي لا يُخبَر به.
desk-notice-question-hint = سؤال واحد، لنسمع بكلماتهم هل كان ذلك واضحًا.
desk-notice-hours = ساعات للتفكير
desk-notice-hours-hint = بين قراءة هذا وظهور القصة. 48 ما لم يوجد سبب آخر. وللشخص وحده أن يختار عدم الانتظار.
desk-notice-country = قانون أي بلد
desk-notice-country-hint = بلد بحرفين، مثل GB
notice-state-draft = مسودة
notice-state-in-use = مستعمل
notice-state-replaced = حلّ محله غيره
desk-settings-pause = مدة انتظار القصة بين الشرح والظهور مذكورة في كل نص إعلام، كي لا ينتظر أحد أقل مما قيل له:

# الموافقات التي تسبق أي عمل

desk-agreements = الموافقات
desk-agreements-none = لم يُدوَّن شيء بعد. يُتفق على المشاركة وعلى التسجيل أو التصوير قبل صنع أي شيء.
desk-agreement = موضوع الموافقة
desk-agreement-note = تدوين موافقة
desk-agreement-said = ما قيل
desk-agreement-by = من قاله
desk-agreement-method = كيف وصلك
desk-agreement-witness = من حضر أيضًا
desk-agreement-witness-hint = يُحفظ بمفتاح الشخص نفسه.
desk-agreement-place = أين
desk-agreement-aside = مع كلمات محفوظة مشفّرة
desk-agreement-save = تدوين
people-release-elsewhere = العمل المكتمل يسمح الشخص بنشره عبر رابطه هو، نسخةً بعد نسخة.

# دون الثامنة عشرة

desk-grown = دون 18: الشهر الذي يبلغ فيه الثامنة عشرة
desk-grown-hint = السنة والشهر، مثل 2028-03. لا يُذكر يوم الميلاد أبدًا. يظهر دون اسم ما لم يرغب هو ووليّ أمره في غير ذلك.
people-grown-when = اكتب من فضلك السنة والشهر اللذين يبلغ فيهما الثامنة عشرة، مثل 2028-03. وإن كان ذلك قد مضى فهو بالغ.
error-guardian-missing = هذا الشخص دون الثامنة عشرة، ولذلك يجب أن يوافق وليّ أمره معه. دوّن من هو مع بيانات هويته؛ وللطفل الموجود هنا من دون أسرته هو الأخصائي الاجتماعي. وقبل ذلك لا يجوز إرسال شيء.
error-young-closed = في هذا اسمه أو وجهه أو صوته أو مكانه، ولا يُسأل من هو دون الثامنة عشرة عن ذلك قبل أن يقول أحد لماذا ينبغي السؤال عنه. قل ذلك في صفحته، أو احذفه.

# ما قد يدل على شخص بعينه

clue-age = العمر
clue-town = المدينة
clue-job = العمل
clue-children = الأولاد
clue-route = الطريق
clue-workplace = مكان العمل
clue-date = التاريخ
desk-jigsaw = قد يدل اجتماع هذه الأمور على صاحبها
desk-jigsaw-some = أمور صغيرة تقول شيئًا عن الشخص
desk-jigsaw-what = في جميع قصص هذا الراوي وترجماتها رأينا:
desk-jigsaw-none = لم نرَ أمورًا صغيرة قد تكتمل بها الصورة.
desk-jigsaw-limits = فحص بسيط يقرأ علامات في الإنجليزية، والسنوات في غيرها من اللغات. تفوته أمور ويرى أخرى لا وجود لها. القرار لك.

desk-guardian = وليّ أمر، لمن هو دون الثامنة عشرة
desk-guardian-hint = من يوافق إلى جانبه: أحد الوالدين، أو وليّ أمر، أو الأخصائي الاجتماعي لطفل موجود هنا من دون أسرته. يصله رابط خاص به لكل قصة. ويُحفظ تحت القفل نفسه مثل كل ما هنا.
desk-guardian-name = كيف نناديه
desk-guardian-relation = صلته به
desk-guardian-reads = اللغة التي يقرؤها
desk-guardian-round = جواب وليّ الأمر
desk-guardian-ask = إنشاء رابط جديد لوليّ الأمر
desk-guardian-revoke = إلغاء رابط وليّ الأمر
desk-guardian-mail-hint = فقط إن قال وليّ الأمر إن البريد الإلكتروني آمن.
desk-guardian-link = رابط وليّ الأمر: يظهر هذه المرة فقط
desk-guardian-link-what = هو له وحده، لا للراوي. سلّمه بالطريقة التي قال وليّ الأمر إنها آمنة. لا يظهر شيء قبل أن يقول كلاهما «نعم».
desk-guardian-not-asked = لم يُسأل بعد
desk-guardian-waiting = بانتظار وليّ الأمر
desk-guardian-answered = أجاب وليّ الأمر
desk-guardian-no = قال وليّ الأمر «لا»
desk-permissions-beside = ما أجاب به وليّ الأمر
desk-young = دون الثامنة عشرة
desk-young-until = حتى { $day }. وحتى ذلك اليوم لا يظهر شيء لم يقل له وليّ الأمر «نعم» أيضًا. في ذلك اليوم ينتهي ما اتُّفق عليه، ويُسأل من جديد.
desk-young-grown = في الثامنة عشرة منذ { $day }. ما اتُّفق عليه قبل ذلك انتهى.
desk-young-asked-again = سُئل من جديد:
desk-young-guardian = وليّ الأمر مدوّن
desk-young-no-guardian = لا وليّ أمر مدوّنًا
desk-young-no-guardian-how = دوّنه مع بيانات الهوية؛ وقبل ذلك لا يمكن إرسال شيء.
desk-asking = ما يجوز السؤال عنه
desk-asking-what = لا يُسأل عن الاسم والوجه والصوت والمكان ما لم يفتحها أحد هنا ويقل لماذا. يقرأ السبب هو ووليّ أمره.
desk-asking-open = فتح أمر للسؤال
desk-asking-element = ما يجوز السؤال عنه
desk-asking-why = لماذا
desk-asking-why-hint = مثلًا: «طلبتَ أن تقف بجانب لوحتك بوجهك». يقرأ هذه الكلمات هو ووليّ أمره.
desk-asking-close = لا يُسأل عنه بعد الآن
desk-guardian-channel = الطريقة الآمنة لوليّ الأمر
desk-guardian-email = بريد وليّ الأمر الإلكتروني
desk-guardian-phone = هاتف وليّ الأمر
desk-guardian-hours = متى يمكن الوصول إلى وليّ الأمر
desk-guardian-voicemail-name = باسم من نتصل بوليّ الأمر
desk-guardian-never-say = ما لا يقال لوليّ الأمر أبدًا
desk-guardian-mail = إرساله إلى وليّ الأمر بالبريد الإلكتروني أيضًا
