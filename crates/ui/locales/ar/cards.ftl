# بطاقات العدّة: التصاميم والمقاسات وأنواع الملفات ولماذا تعذّر رسم بطاقة.
## Designs
card-design-quote = اقتباس
card-design-portrait = صورة شخصية مع اقتباس
card-design-meet = تعرّفوا على شخص
card-design-event = فعالية
card-design-theme = الموضوع
card-design-fact = معلومة مع مصدرها
card-design-countdown = العدّ التنازلي
card-design-thanks = شكر

## Sizes
card-size-square = مربّع، 1080 × 1080
card-size-upright = عمودي، 1080 × 1350
card-size-story = قصة، 1080 × 1920
card-size-link = معاينة رابط، 1200 × 630
card-size-post = منشور، 1200 × 675
card-size-wide = عريض، 1200 × 627
card-size-poster-a4 = ملصق A4
card-size-poster-a3 = ملصق A3
card-size-flyer-a5 = منشور مطبوع A5
card-size-name-card = بطاقة اسم، 85 × 55 مم

## Kinds of file
card-format-png = PNG
card-format-jpeg = JPEG
card-format-webp = WebP
card-format-svg = SVG
card-format-pdf = PDF للطباعة

## The words of a card, as errors name them
card-field = { $field ->
    [quote] الاقتباس
    [name] الاسم
    [label] الوصف
    [kicker] السطر العلوي
    [headline] العنوان
    [body] النص
    [details] التفاصيل
    [hashtags] الوسوم
    [source] المصدر
    [credit] صاحب الصورة
    [campaign] الحملة
   *[other] الكلمات
}

## Why a card cannot be drawn
card-error-absent = تحتاج هذه البطاقة إلى كلمات هنا: { card-field }.
card-error-too-long = { card-field }: يُرجى ألّا تزيد على { $limit } حرفًا.
card-error-does-not-fit = { card-field }: لا تتّسع البطاقة لهذه الكلمات حتى بأصغر حجم. يُرجى اختصارها أو اختيار بطاقة أكبر.
card-error-no-glyph = لا يوجد هنا خط فيه الحرف «{ $character }». يستطيع مشغّل هذا الخادم تثبيت { $package }؛ وحتى ذلك الحين يُرجى حذف هذا الحرف.
card-error-fault = تعذّر علينا رسم هذه البطاقة. كلماتك ما زالت هنا. يُرجى المحاولة مرة أخرى، وأخبرنا إن تكرّر ذلك.
