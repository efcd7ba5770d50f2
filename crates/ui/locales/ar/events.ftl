# What the audit says happened. The key is the event's stored name with hyphens.

event-staff-invited = دعوة إلى فريق العمل
event-staff-signed-in = تسجيل دخول
event-staff-signed-out = تسجيل خروج
event-staff-role-given = إسناد دور
event-staff-role-taken = سحب دور
event-staff-revoked = إنهاء صلاحية الدخول
event-staff-changed = تغيير بيانات أحد العاملين
event-staff-link-asked = طلب رابط دخول
event-staff-passkey-added = إضافة مفتاح مرور
event-staff-passkey-renamed = تغيير اسم مفتاح مرور
event-staff-passkey-removed = إزالة مفتاح مرور

event-campaign-opened = افتتاح حملة
event-campaign-changed = تغيير الحملة
event-edition-planned = تخطيط دورة
event-edition-changed = تغيير الدورة
event-edition-opened = افتتاح الدورة
event-edition-archived = نقل الدورة إلى الأرشيف
event-milestones-reviewed = مراجعة المراحل
event-milestone-changed = تغيير مرحلة
event-milestone-done = إتمام مرحلة
event-milestone-reopened = إعادة فتح مرحلة
event-theme-added = إضافة شعار
event-theme-changed = تغيير الشعار
event-hashtag-added = إضافة وسم
event-hashtag-noted = تدوين تاريخ الوسم

event-event-drafted = مسودة فعالية
event-event-announced = الإعلان عن فعالية
event-event-changed = تغيير الفعالية
event-event-cancelled = إلغاء الفعالية
event-event-reported = تدوين نتيجة الفعالية
event-partner-added = إضافة شريك
event-partner-changed = تغيير بيانات شريك
event-partner-joined = انضمام شريك إلى دورة
event-partner-left = خروج شريك من دورة
event-partner-logo-set = وضع شعار شريك
event-partner-logo-offered = شعار أرسله شريك
event-partner-logo-removed = إزالة شعار شريك

event-person-enrolled = تسجيل شخص
event-persona-added = إضافة صورة ظهور
event-persona-changed = تغيير صورة الظهور
event-identity-corrected = تصحيح الهوية
event-identity-read = الاطلاع على الهوية
event-person-forgotten = محو بيانات شخص
event-persona-paused = إيقاف صورة الظهور مؤقتًا
event-persona-resumed = استئناف صورة الظهور
event-ambassador-changed = تغيير موقع السفير

event-story-drafted = مسودة قصة
event-story-revised = تعديل القصة
event-story-translated = ترجمة القصة
event-translation-reviewed = قراءة متحدث ثانٍ للترجمة
event-story-sent = إرسال القصة إلى صاحبها
event-story-change-asked = طلب صاحب القصة تعديلات
event-story-deferred = قال صاحب القصة «ليس الآن»
event-story-approved = وافق صاحب القصة
event-story-refused = قال صاحب القصة «لا»
event-story-risk-decided = صدر قرار فريق الحماية
event-story-embargo-set = تحديد حظر نشر
event-story-published = نشر القصة
event-story-retired = إزالة القصة من جانبنا
event-story-withdrawn = استرداد صاحب القصة قصته
event-grant-given = منح إذن
event-grant-refused = رفض إذن
event-grant-ended = انتهاء إذن
event-approval-ended = انتهاء الموافقة على كلمات أو هيئة سابقة
event-story-reopened = إظهار القصة من جديد بطلب صاحبها
event-review-link-opened = فتح صاحب القصة رابطه من صفحته
event-review-link-revoked = إلغاء رابط صاحب القصة

event-guardian-asked = سؤال وليّ أمر إلى جانب راوٍ دون الثامنة عشرة
event-guardian-answered = أجاب وليّ الأمر
event-guardian-link-revoked = إلغاء رابط وليّ الأمر
event-young-asking-opened = صار يجوز السؤال عن أمر يخص شخصًا دون الثامنة عشرة
event-young-asking-closed = لم يعد يجوز السؤال عن أمر يخص شخصًا دون الثامنة عشرة
event-young-asked-again = سؤال من بلغ الثامنة عشرة من جديد

event-consent-noted = تدوين أمر يخص إذنًا
event-consent-pause-waived = تنازل الراوي عن مهلة الانتظار قبل العرض
event-notice-drafted = كتابة مسودة إشعار
event-notice-revised = تعديل إشعار
event-notice-published = نشر إشعار
event-basis-recorded = تدوين الأساس القانوني
event-receipt-issued = تسليم إيصال
event-receipt-code-used = استعمال رمز إيصال
event-file-handed-over = تسليم ملف
event-receipt-code-renewed = استبدال رموز صاحب القصة
event-support-let-in = سمح صاحب القصة لشخص برؤية ما هو مقرر
event-support-ended = أنهى صاحب القصة رابطًا كهذا
event-person-page-sent = إرسال رابط الصفحة الخاصة بصاحب القصة
event-recall-asked = طلب استرجاع ملفات
event-recall-reminded = تذكير بملفات طُلب استرجاعها
event-recall-answered = ردّ من لديه الملفات
event-recall-closed = إغلاق طلب استرجاع ملفات
event-recall-reopened = إعادة فتح طلب استرجاع ملفات

event-upload-begun = بدء إرسال ملف
event-media-added = إضافة صورة أو تسجيل
event-media-described = وصف صورة أو تسجيل
event-media-purged = إزالة صورة أو تسجيل نهائيًا

event-kit-added = إضافة مادة إلى حزمة النشر
event-kit-changed = تعديل مادة في حزمة النشر
event-kit-released = إتاحة مادة من حزمة النشر
event-kit-recalled = استرجاع مادة من حزمة النشر
event-kit-planned = التخطيط لأيام حزمة النشر
event-kit-drawn = رسم حزمة النشر مسبقًا
event-kit-taken = أخذ شريك ملفًا من حزمة النشر
event-room-opened = إنشاء رابط لغرفة شريك
event-room-changed = تعديل شريك لغرفته
event-room-closed = إنهاء روابط غرفة شريك

event-setting-changed = تغيير إعداد
event-job-buried = تنحية مهمة بعد فشلها
event-job-retried = إعادة محاولة مهمة

event-person-asked = سؤال أحد الأشخاص من جديد
event-own-key-added = أضاف صاحب القصة مفتاح مرور
event-own-key-used = استُعمل مفتاح مرور لصاحب القصة
event-own-key-renamed = سمّى صاحب القصة مفتاح مرور من جديد
event-own-key-removed = أزال صاحب القصة مفتاح مرور
event-concern-raised = رُفع قلق إلى فريق الحماية
event-concern-cleared = نُظر في القلق وزال سببه
