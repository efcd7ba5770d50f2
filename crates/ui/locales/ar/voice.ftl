# A voice note in an application, for the applicant and at the desk.

voice-title = قلها بصوتك
voice-lead = يمكنك أن تتكلم بدل أن تكتب، أو أن تفعل الأمرين. كل اللغات مقبولة.
voice-lead-nominated = يمكن للشخص أن يتكلم بدل أن يكتب، أو أن يفعل الأمرين. كل اللغات مقبولة.
voice-about-who = لا يستمع إليها إلا من يحق له منا قراءة ما تكتبه. وتُظهر صفحتك كل مرة استمع فيها أحد.
voice-about-known = قد يعرفك أحد من صوتك. لا يلزمك أن تذكر اسمك، ويمكنك أن تكتب بدلًا من ذلك.
voice-about-gone = هي مقفلة بمفتاح خاص بك. تُحذف مع طلبك، أو فور أن تزيلها.
voice-note = رسالة صوتية
voice-length = { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة على الأكثر
    [two] نحو دقيقتين
    [few] نحو { $minutes } دقائق
    [many] نحو { $minutes } دقيقة
   *[other] نحو { $minutes } دقيقة
}
voice-new = سجّلها
voice-anew = سجّلها من جديد
voice-most = حتى { $minutes } دقيقة، أو ملف حتى { $most } م.ب. تحل الجديدة محل السابقة. ويمكن إرسالها على خط ضعيف: إن انقطع الخط تُستأنف من حيث توقفت.
voice-record = سجّل
voice-pause = توقف مؤقتًا
voice-go-on = تابع
voice-stop = أنهِ التسجيل
voice-going = يجري التسجيل
voice-paused = التسجيل متوقف مؤقتًا
voice-ready = جاهزة. استمع إليها أولًا إن شئت ثم أرسلها. لم تصل إلى أحد بعد.
voice-denied = لم نتمكن من استخدام الميكروفون. اسمح به في متصفحك، أو اختر تسجيلًا أدناه.
voice-hear-own = ما سجّلته
voice-file = أو اختر تسجيلًا
voice-file-hint = أي ملف صوتي تصنعه الهواتف: MP3 أو M4A أو AAC أو Ogg أو WAV أو WebM. لا نحتفظ باسمه.
voice-send = أرسل الرسالة الصوتية
voice-said-kept = وصلت رسالتك الصوتية.
voice-said-removed = حُذفت رسالتك الصوتية.
voice-remove = أزلها
voice-remove-what = تُحذف الرسالة الصوتية فورًا. لا يمكننا إعادتها.
voice-remove-do = احذف الرسالة الصوتية
voice-instead = هل تفضّل أن تتكلم؟
voice-have = قلتها بصوتك
voice-change = استمع إليها أو غيّرها
voice-look = استمع أحدنا إلى رسالتك الصوتية
voice-refused-large = هذا التسجيل أكبر من { $most } م.ب، وهو أقصى ما يمكننا قبوله. أرسل تسجيلًا أقصر من فضلك.
voice-refused-short = لا شيء يُسمع في هذا التسجيل. سجّله من جديد من فضلك.
voice-refused-gone = لم يعد هذا التسجيل هنا: أُزيل أثناء إرساله. سجّله من جديد من فضلك.
voice-refused-only = رسالتك الصوتية هي كل ما أخبرتنا به، وقد أُرسل طلبك. اكتب بضع كلمات أولًا، أو سجّل رسالة أخرى، أو اسحب الطلب كله.
voice-refused-unheard = اضغط «استمع» في صفحة الطلب أولًا، ليستطيع صاحبه أن يرى ذلك.
voice-sheet-know = قد تعرف هذا الصوت. عندها قل أدناه إنك لا تستطيع الحكم على هذا الطلب، ولا يُسأل عن السبب.
voice-sheet-keep = يُظهر الاستماع هذه الصفحة من جديد. احفظ درجاتك أولًا إن وضعت بعضها.
voice-listen = استمع إلى رسالتهم الصوتية
voice-desk-who = قد يدل الصوت على صاحبه. استمع وحدك، وعند الحاجة فقط. ويستطيع صاحب الطلب أن يرى أنك استمعت.
ui-upload-large = هذا الملف أكبر مما يمكننا قبوله. اختر ملفًا أصغر من فضلك.
event-application-voice-kept = إضافة رسالة صوتية إلى طلب
event-application-voice-removed = إزالة رسالة صوتية من طلب
event-application-heard = الاستماع إلى رسالة صوتية في طلب
desk-audit-of-voice = رسالة صوتية
