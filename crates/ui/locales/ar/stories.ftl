# Stories: their states, their parts, and what a domain may refuse.

story-state-draft = قيد الكتابة
story-state-sent = لدى صاحب القصة
story-state-change-asked = طُلبت تعديلات
story-state-deferred = قال صاحب القصة: ليس الآن
story-state-refused = قال صاحب القصة: لا
story-state-approved = وافق عليها صاحب القصة
story-state-published = منشورة
story-state-retired = أزلناها نحن
story-state-withdrawn = استردها صاحب القصة

translation-original = النص الأصلي
translation-draft = مسودة ترجمة
translation-reviewed = قرأها متحدث ثانٍ
translation-outdated = أقدم من النص الأصلي

field-title = العنوان
field-opening = الجملة الافتتاحية
field-body = القصة
field-quotes = الاقتباسات
field-portrait = الصورة الشخصية
field-portrait-alt = وصف الصورة الشخصية
field-recording = التسجيل
field-transcript = نص التسجيل
field-captions = التعليقات المكتوبة
field-content-note = تنبيه بشأن المحتوى
field-credits = أسماء المساهمين
field-place = المكان

error-title-missing = تحتاج القصة إلى عنوان قبل إرسالها
error-opening-missing = تحتاج القصة إلى جملة افتتاحية قبل إرسالها
error-body-missing = تحتاج القصة إلى نصها قبل إرسالها
error-alt-missing = يُرجى وصف الصورة لمن لا يستطيع رؤيتها
error-transcript-missing = يُرجى كتابة ما يُقال في التسجيل لمن لا يستطيع سماعه
error-captions-not-webvtt = هذه التعليقات ليست ملف WebVTT. يبدأ الملف بسطر WEBVTT.
error-quotes-many = يُرجى ألا يزيد عدد الاقتباسات على { $most }
error-quote-not-in-story = يجب أن يرد كل اقتباس في القصة بكلماته نفسها
error-too-many = يُرجى ألا يزيد العدد على { $most }
error-slug-taken = هناك صفحة أخرى بهذا العنوان. يُرجى اختيار عنوان آخر.
error-language-exists = هناك نسخة بهذه اللغة بالفعل. يمكن فتحها وتعديلها.
error-media-missing = هذه الصورة أو هذا التسجيل لم يعد موجودًا. يُرجى اختيار غيره.
error-versions-missing = يُرجى اختيار نسخة واحدة على الأقل لإرسالها
error-zone-unknown = لا نعرف هذه المنطقة الزمنية. تُكتب هكذا: Europe/London
error-focal = يُرجى اختيار نقطة داخل الصورة
error-change-empty = يُرجى كتابة ما ينبغي تغييره بكلماتك
error-story-changed-meanwhile = حفظ شخص آخر هذه القصة أثناء كتابتك. نصه محفوظ، ونصك في الأسفل: يُرجى المقارنة بينهما ثم الحفظ من جديد.
error-story-not-withdrawn = هذه القصة ليست مُزالة، ولذلك لم يتغير شيء.
error-story-read-first = نرجو قراءة القصة أولًا. تغيّرت كلماتها منذ وافقت عليها، أو لم توافق على أي منها بعد.
error-story-withdrawn = استرد صاحب القصة قصته، ولم يعد تغييرها ممكنًا.
error-review-answered = سبق الرد على هذا، ولم يتغير شيء.
error-review-changed = تغيرت القصة بعد فتح هذه الصفحة. يُرجى قراءة النسخة الجديدة أولًا.
error-second-speaker-is-translator = يجب أن يقرأها متحدث ثانٍ غير المترجم.
error-risk-nothing-approved = لا يوجد ما يُقرَّر بعد: لم يوافق صاحب القصة على أي نسخة.

media-purge-shown = تظهر هذه في قصة منشورة. يُرجى إخراجها من القصة أولًا.
recording-refused-large = هذا التسجيل أكبر من { $most } م.ب، وهو أقصى ما يمكننا قبوله. يُرجى حفظه بصيغة أصغر مثل MP3 أو AAC ثم إرساله.
recording-refused-type = لا نعرف هذا النوع من التسجيلات. يُرجى إرسال MP3 أو M4A أو Ogg أو WAV أو MP4 أو WebM.
recording-refused-metadata = لم نتمكن من إزالة التفاصيل المخفية، مثل مكان التسجيل، من هذا الملف. يُرجى حفظه من جديد بتطبيق آخر وإرسال تلك النسخة.
upload-refused-size = يمكننا هنا قبول ملفات حتى { $most } م.ب
upload-too-much = وصل أكثر من حجم الملف نفسه. يُرجى إرساله من جديد.
upload-wrong-offset = هذا الجزء لا يتبع ما وصل من قبل. سيُستأنف الإرسال من الموضع الصحيح.
upload-not-whole = لم يصل الملف كاملًا بعد. يُرجى إرسال بقيته.
upload-finished-already = سبق أن وصل هذا الملف كاملًا
error-mail-not-safe = لم يقل هذا الشخص إن البريد الإلكتروني آمن له. يُرجى نسخ الرابط وإيصاله إليه بالطريقة المتفق عليها معه.
