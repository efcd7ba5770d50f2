# The frame around every page and the words inside components.

ui-skip = الانتقال إلى محتوى الصفحة
ui-main-navigation = القائمة الرئيسية
ui-languages = لغة الموقع
ui-breadcrumb = موضعك في الموقع
ui-pages = صفحات هذه القائمة
ui-page-of = صفحة { $page } من { $last }
ui-previous = السابق
ui-next = التالي
ui-newer = الأحدث
ui-older = الأقدم
ui-filters = تضييق هذه القائمة
ui-filter = عرض النتائج
ui-filter-clear = عرض القائمة كاملة

ui-required = (مطلوب)
ui-optional = (اختياري)
ui-choose = اختيار من القائمة
ui-at-most = { $count ->
    [zero] بلا حروف
    [one] حرف واحد على الأكثر
    [two] حرفان على الأكثر
    [few] { $count } حروف على الأكثر
    [many] { $count } حرفًا على الأكثر
   *[other] { $count } حرف على الأكثر
}
ui-keep = إبقاء كل شيء كما هو
ui-done-of = { $done } من { $all }

ui-exit = مغادرة الصفحة
ui-exit-what = ما الذي يفعله هذا الزر
ui-exit-limits = يفتح صفحة للطقس فورًا ويضعها مكان هذه الصفحة، فلا تظهر هذه عادةً عند الرجوع إلى الخلف. والضغط على مفتاح Escape ثلاث مرات يفعل الشيء نفسه. لكنه لا يمحو سجل المتصفح، وقد يعرف من يراقب الجهاز أو الشبكة أن هذه الصفحة كانت مفتوحة.

ui-gone-title = هذه المادة لم تعد متاحة
ui-gone-body = كانت هنا من قبل ولم تعد موجودة. ولدينا الكثير غيرها للقراءة.

ui-credit = الصورة: { $name }
ui-transcript = قراءة ما يُقال
ui-download-recording = تنزيل التسجيل

ui-diff-added = أُضيف
ui-diff-removed = حُذف
ui-diff-end = نهاية التغيير
ui-diff-same = لم يتغير شيء.

ui-moment = { $date }، { $time } ({ $zone })
ui-day-over = نهاية يوم { $date } ({ $zone })
ui-zone-uk = بتوقيت المملكة المتحدة
ui-morning = { $time } صباحًا
ui-afternoon = { $time } مساءً
ui-midnight = منتصف الليل
ui-midday = منتصف النهار
ui-today = اليوم
ui-tomorrow = غدًا
ui-yesterday = أمس
ui-just-now = الآن
ui-in-minutes = { $count ->
    [zero] الآن
    [one] بعد دقيقة واحدة
    [two] بعد دقيقتين
    [few] بعد { $count } دقائق
    [many] بعد { $count } دقيقة
   *[other] بعد { $count } دقيقة
}
ui-minutes-ago = { $count ->
    [zero] الآن
    [one] قبل دقيقة واحدة
    [two] قبل دقيقتين
    [few] قبل { $count } دقائق
    [many] قبل { $count } دقيقة
   *[other] قبل { $count } دقيقة
}
ui-in-hours = { $count ->
    [zero] الآن
    [one] بعد ساعة واحدة
    [two] بعد ساعتين
    [few] بعد { $count } ساعات
    [many] بعد { $count } ساعة
   *[other] بعد { $count } ساعة
}
ui-hours-ago = { $count ->
    [zero] الآن
    [one] قبل ساعة واحدة
    [two] قبل ساعتين
    [few] قبل { $count } ساعات
    [many] قبل { $count } ساعة
   *[other] قبل { $count } ساعة
}
ui-in-days = { $count ->
    [zero] اليوم
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $count } أيام
    [many] بعد { $count } يومًا
   *[other] بعد { $count } يوم
}
ui-days-ago = { $count ->
    [zero] اليوم
    [one] قبل يوم واحد
    [two] قبل يومين
    [few] قبل { $count } أيام
    [many] قبل { $count } يومًا
   *[other] قبل { $count } يوم
}
ui-size-kilobytes = { $size } ك.ب
ui-size-megabytes = { $size } م.ب
ui-size-gigabytes = { $size } غ.ب
ui-length-seconds = { $seconds } ث
ui-length-minutes = { $minutes } د { $seconds } ث

ui-days-to-go = { $count ->
    [zero] اليوم
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $figure } أيام
    [many] بقي { $figure } يومًا
   *[other] بقي { $figure } يوم
}
ui-today-is-the-day = اليوم هو اليوم الموعود
ui-copied = تم النسخ
ui-read-aloud = قراءة هذا بصوت مسموع
ui-read-stop = إيقاف القراءة
ui-draft-found = هنا نص كُتب من قبل ولم يُرسل.
ui-draft-take = إعادته إلى مكانه
ui-draft-drop = التخلص منه
ui-passkey-failed = لم ينجح ذلك على هذا الجهاز. ما زال بإمكانك استخدام الرابط أو الرمز.
ui-upload-going = يجري إرسال الملف. يمكنك متابعة الكتابة.
ui-upload-paused = انقطع الاتصال. سنكمل من حيث توقفنا فور عودته.
ui-upload-failed = تعذّر إرسال الملف على أجزاء. يُرجى الضغط على الزر مرة أخرى لإرساله دفعة واحدة.
ui-upload-done = وصل الملف.

ui-share-busy = الصورة في طريقها …
ui-share-again = وصلت الصورة. اضغطوا مرة أخرى لمشاركتها.
ui-share-failed = لم تنجح المشاركة. يمكنكم تنزيل الصورة ونشرها بأنفسكم.
ui-live-done = المعاينة محدَّثة.
ui-live-failed = تعذّر إعداد المعاينة. اضغطوا الزر الذي تحتها للمحاولة مجددًا.
