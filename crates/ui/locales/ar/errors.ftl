# What went wrong, and the way onward. Errors take the blame; they never hint at a person.

error-missing-title = لا يوجد شيء في هذا العنوان
error-missing-body = ربما وقع خطأ في كتابة العنوان، أو انتقلت الصفحة إلى مكان آخر. لم يضِع شيء مما فعلته.
error-refused-title = هذا غير ممكن الآن
error-invalid-title = بقي شيء يحتاج إلى انتباهك
error-invalid-body = لم نتمكن من الحفظ بعد. ما كتبته ما زال هنا.
error-conflict-title = غيّر شخص آخر هذا في هذه الأثناء
error-fault-title = حدث عطل من جانبنا
error-fault-body = لم نتمكن من إتمام هذا بعد، والخطأ ليس منك. وصلنا إشعار بالأمر. يُرجى المحاولة من جديد بعد بضع دقائق.
error-fault-reference = إذا كتبت إلينا بشأنه، فهذا الرمز يساعدنا على إيجاده: { $code }
error-home = الذهاب إلى صفحة البداية

error-slug = يُرجى استخدام حروف لاتينية صغيرة من a إلى z وأرقام وشرطات مفردة، مثل spring-forum
error-required = يُرجى ملء هذا الحقل
error-choose = يُرجى اختيار واحد
error-number = يُرجى كتابة عدد صحيح
error-date = يُرجى كتابة تاريخ صحيح
error-time = يُرجى كتابة وقت، مثل 14:30
error-email = لا يبدو هذا عنوان بريد إلكتروني. يجب أن يحتوي على علامة @ وقبلها وبعدها اسم، مثل name@example.org
error-address = لا يبدو هذا عنوان موقع. يبدأ العنوان بـ https://
error-too-long = يُرجى اختصار النص بحيث لا يزيد على هذا العدد من الحروف: { $most }
error-unknown-choice = لا نعرف هذا الخيار. يُرجى اختيار واحد من القائمة.

error-busy = كثيرون يحفظون في هذه اللحظة. لم يضِع شيء، يُرجى المحاولة من جديد.
error-too-often = تكررت المحاولات أكثر من اللازم. يُرجى المحاولة من جديد بعد { $seconds ->
    [zero] لحظات
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}.
error-too-large = هذا أكبر مما يمكننا قبوله دفعة واحدة. يُرجى إرسال شيء أصغر.
error-too-slow = استغرق وصول هذا وقتًا طويلًا. يُرجى المحاولة من جديد، وقد يساعد اتصال أفضل.
error-from-elsewhere = جاء هذا من موقع آخر، فلم نفعل شيئًا. يُرجى فتح الصفحة هنا والضغط على الزر من جديد.
error-form-expired = بقيت هذه الصفحة مفتوحة مدة وانتهت صلاحية مفتاحها. لم يتغير شيء. يُرجى فتح الصفحة من جديد والضغط على الزر مرة أخرى.
error-file-missing = يُرجى اختيار ملف
error-one-line = يُرجى إبقاء هذا في سطر واحد
error-job-not-buried = لم تعد هذه المهمة تنتظر أحدًا، وربما أُعيدت محاولتها من قبل.
