# The open call: its public page, and writing it at the desk.

programme-call-state-draft = مسودة
programme-call-state-coming = لم يُفتح بعد
programme-call-state-open = مفتوح
programme-call-state-closed = مغلق

programme-error-call-closes = لا يمكن أن يكون اليوم الأخير قبل الأول
programme-error-call-heard = يسمع الناس منكم في اليوم الأخير أو بعده
programme-error-call-kept = ما يرسله الناس لازم على الأقل إلى أن يسمعوا منكم
programme-error-call-kept-long = احتفظوا بما يرسله الناس سنة على الأكثر بعد اليوم الأخير
programme-error-call-least = اختر من فضلك رقمًا من 1 إلى { $count }، وهو عدد المعايير
programme-error-call-most = اكتب من فضلك { $most } على الأكثر، كلًّا منها في سطر
programme-error-call-lines = تحتاج كل لغة إلى الأسطر نفسها: هنا { $here }، وفي غيرها { $count }
programme-error-call-stays = يستطيع الناس الإجابة عن هذه منذ الآن، فيجب أن يبقى عددها { $count }. يمكنك تغيير كلماتها.
programme-refused-call-published = هذه الدعوة على الموقع بالفعل.
programme-refused-call-hidden = هذه الدعوة ليست على الموقع.
programme-refused-call-over = انتهى اليوم الأخير لهذه الدعوة. غيّر تواريخها أولًا.
programme-refused-call-open = يستطيع الناس الإجابة عن هذه الدعوة منذ الآن، فتبقى على الموقع. لإنهائها قبل موعدها غيّر يومها الأخير.

## The public page
call-title = دعوة مفتوحة
call-read = اقرأ الدعوة المفتوحة
call-coming = تُفتح في { $date }. حتى ذلك الحين يمكنك أن تقرأ عنها.
call-open = يمكنك التقديم حتى { $end }.
call-closed = أُغلقت في { $end }.
call-closed-heard = كل من قدّم يسمع منا في موعد أقصاه { $date }.
call-languages = لغات هذه الدعوة
call-language-part = جزئيًا
call-time = الوقت الذي تحتاج إليه
call-paid = ما يُدفع
call-whom = لمن هي
call-criteria = ما نبحث عنه
call-criteria-least = يلزم أن تستوفي { $least } على الأقل من هذه البالغ عددها { $count }. لا يلزم أن تستوفيها كلها.
call-how = كيف تقدّم
call-how-closed = لم تعد هذه الدعوة تستقبل إجابات. قد تأتي دعوة أخرى في العام المقبل.
call-dates = التواريخ
call-opens = اليوم الأول
call-closes = مفتوحة حتى
call-heard-by = يسمع الجميع منا في موعد أقصاه
call-kept-until = يُحذف ما ترسله في
call-answers = أسئلة وأجوبة

## The desk
desk-call-none = لا دعوة مفتوحة لهذه الدورة
desk-call-none-next = اكتب عمّن تبحثون، وماذا تطلبون، وماذا تقدّمون. لا يراها أحد إلى أن تنشرها.
desk-call-write = اكتب الدعوة المفتوحة
desk-call-publish = انشر الدعوة
desk-call-publish-ask = عندئذ يستطيع الجميع قراءتها. تُفتح وتُغلق في تواريخها من تلقاء نفسها.
desk-call-hide = أزلها من الموقع
desk-call-edition-planned = الدورة نفسها ليست مفتوحة للعموم بعد.
desk-call-texts = كما تُقرأ
desk-call-lead = ما هي، في جملة واحدة
desk-call-about = ما هي، بالكامل
desk-call-phone = كيف يُقدَّم من غير الإنترنت
desk-call-least = كم منها يلزم أن يستوفي المرء
desk-call-least-hint = تقول الدعوة «هذا العدد على الأقل».
desk-call-lines-hint = اكتب كل معيار في سطر، وبالأسطر نفسها في كل لغة.
desk-call-questions = أسئلة من عندكم
desk-call-questions-hint = ستة على الأكثر، كل سؤال في سطر. لا يلزم أحدًا أن يجيب عنها. لا تسألوا عن وضع الإقامة ولا عن القصة نفسها.
desk-call-questions-none = لا شيء.
desk-call-closes = اليوم الأخير
desk-call-kept = احتفظوا بما يرسله الناس حتى
desk-call-kept-hint = يرى هذا التاريخ كل من يقدّم. ويُحذف ما أرسله حين ينقضي.
desk-call-dates-zone = تبدأ الأيام وتنتهي بتوقيت الحملة ({ $zone }).
desk-call-language = الدعوة المفتوحة بلغة أخرى
desk-call-language-hint = اترك كل شيء فارغًا لإزالة هذه اللغة. المعايير والأسئلة تحتاج إلى سطر لكل منها.
desk-call-language-add = لغة أخرى
desk-call-language-choose = بأي لغة؟
desk-call-language-write = اكتبها بهذه اللغة
desk-call-language-whole = كاملة
desk-call-language-lacks = { $count ->
    [zero] لا ينقص أي نص
    [one] ينقص نص واحد
    [two] ينقص نصان
    [few] تنقص { $count } نصوص
    [many] ينقص { $count } نصًا
   *[other] ينقص { $count } نص
}
desk-staff-act-write-call = كتابة الدعوة المفتوحة لدورة ونشرها وإزالتها من الموقع قبل أن تُفتح
desk-staff-act-translate-call = كتابة الدعوة المفتوحة لدورة بلغة أخرى
