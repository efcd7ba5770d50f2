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
error-teller-under-18 = هذا الشخص دون الثامنة عشرة، ولذلك يجب أن يوافق وليّ أمره معه. لا يمكن سؤال وليّ الأمر هنا بعد، ومن دونه لا يجوز إرسال شيء.

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
