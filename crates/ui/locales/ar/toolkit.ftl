# حزمة النشر: ما يمكن للشركاء نشره، والقواعد من حوله.

kit-design-quote = اقتباس
kit-design-portrait-quote = صورة مع اقتباس
kit-design-meet = تعرّفوا على شخص
kit-design-event = فعالية
kit-design-theme = الشعار
kit-design-fact = معلومة
kit-design-message = رسالة أساسية
kit-design-countdown = العد التنازلي
kit-design-thank-you = شكر

kit-state-draft = مسودة
kit-state-embargoed = تنتظر موعدها
kit-state-released = يمكن نشرها
kit-state-over = انتهى وقتها
kit-state-recalled = تم استرجاعها


network-x = X
network-bluesky = Bluesky
network-mastodon = Mastodon
network-instagram = Instagram
network-facebook = Facebook
network-linkedin = LinkedIn
network-tiktok = TikTok

caption-too-long = النص أطول مما تسمح به هذه الشبكة، ولا نقصّ منه شيئًا.
caption-alt-too-long = ما تقوله الصورة أطول مما يتسع له وصفها في هذه الشبكة.
caption-not-permitted = لا يجوز عرض هذا على هذه الشبكة.
caption-no-words = لا يوجد نص مرافق بهذه اللغة.

room-letters-none = بلا رسائل
room-letters-changes = عند تغيّر شيء، مرة في اليوم على الأكثر
room-letters-daily = كل يوم: ماذا ننشر وما الذي تغيّر

kit-error-design = هذا التصميم لا يناسب موضوع المادة.
kit-error-no-words = يأخذ هذا التصميم كلماته مما يعرضه. يُرجى ترك هذا الحقل فارغًا.
kit-error-person-caption = لا تُكتب بجانب شخص إلا الكلمات التي وافق عليها. يُرجى ترك هذا الحقل فارغًا.
kit-error-no-source = المصدر للمعلومات فقط.
kit-error-window = يجب أن تأتي النهاية بعد البداية.
kit-error-names = «{ $name }» اسم شخص في هذه النسخة. الكلمات عن الأشخاص تأتي من قصصهم هم.

room-not-a-partner = لا تشارك هذه المنظمة في هذه النسخة، لذلك ليست لها غرفة فيها.
room-no-contact = لم يُذكر بعد أين يمكن الوصول إلى هذه المنظمة. أضيفوا جهة اتصال أولًا.
