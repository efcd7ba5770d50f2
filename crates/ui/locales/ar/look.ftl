# الخيارات التي تصنع مظهر الدورة، وما يُظهره الرسم.
## Palettes
look-palette-kiln = فرن الفخار: طين وقش وطلاء نحاسي
look-palette-indigo = نيلة: قطن أزرق وقشر الجوز
look-palette-enamel = مينا: فيروزي وأحمر داكن وليموني
look-palette-pomegranate = رمّان: قرمزي وباذنجاني وخضرة ورق
look-palette-allotment = بستان: أخضر عميق وشمندر وقطيفة
look-palette-night-bus = حافلة الليل: بنفسجي ووردي وبرتقالي المصابيح
look-palette-linocut = حفر على اللينو: برتقالي محمّر وغرافيت
look-palette-loom = نول: صوف وزيتوني ووردي القرمز
look-palette-harbour = ميناء: أزرق نفطي وصدأ وضباب
look-palette-paperback = كتاب الجيب: أزرق وخردلي ومرجاني
look-palette-quarry = مقلع: أردواز وطحلب وأشنة
look-palette-marigold = قطيفة: قرمزي ولازوردي على أصفر

## Display styles
look-display-grand = فخم: خط كبير بزوائد كلاسيكية
look-display-slab = متين: كإعلان مسرح قديم
look-display-humanist = إنساني: هادئ ودافئ
look-display-condensed = مكثّف: كملصق في الشارع
look-display-geometric = هندسي: مستدير ومتوازن
look-display-antique = عتيق: خط كتاب رحب

## Motifs
look-motif-weave = نسيج
look-motif-steps = درجات
look-motif-tides = مدّ وجزر
look-motif-tiles = بلاط
look-motif-constellations = أبراج النجوم
look-motif-ribbons = أشرطة

## Rhythms
look-rhythm-axis = محور: كل شيء معلّق بخط واحد
look-rhythm-stair = سلّم: كل عنصر يبدأ بعد سابقه بدرجة
look-rhythm-call = نداء: جانبان يجيب أحدهما الآخر
look-rhythm-mosaic = فسيفساء: كبير بجوار صغير
look-rhythm-beat = إيقاع: نبض منتظم من أثلاث

## Portrait forms
look-portrait-silhouette = ظلّ الهيئة
look-portrait-from-behind = من الخلف
look-portrait-hands = اليدان
look-portrait-illustration = رسم
look-portrait-none = زخرفة بلا شخص

## Crops of a portrait
look-crop-tall = طولي
look-crop-square = مربّع
look-crop-close = مقرّب
look-crop-wide = عريض

## What an illustration shows
look-skin-tone-1 = لون البشرة 1، الأفتح
look-skin-tone-2 = لون البشرة 2
look-skin-tone-3 = لون البشرة 3
look-skin-tone-4 = لون البشرة 4
look-skin-tone-5 = لون البشرة 5
look-skin-tone-6 = لون البشرة 6
look-skin-tone-7 = لون البشرة 7
look-skin-tone-8 = لون البشرة 8، الأغمق
look-face-oval = وجه بيضوي
look-face-long = وجه طويل
look-face-round = وجه مستدير
look-face-square = وجه مربّع
look-hair-cropped = شعر قصير جدًا
look-hair-bald = بلا شعر
look-hair-side-part = شعر قصير بفرق جانبي
look-hair-curls = شعر مجعّد
look-hair-afro = أفرو
look-hair-locs = خصل مجدولة (دريد)
look-hair-braids = ضفائر
look-hair-plait = ضفيرة طويلة واحدة
look-hair-bob = شعر حتى الذقن
look-hair-long = شعر طويل
look-hair-bun = شعر معقود
look-hair-headscarf = حجاب
look-hair-loose-scarf = وشاح مرخى يظهر بعض الشعر
look-hair-headwrap = لفّة رأس معقودة عاليًا
look-hair-turban = عمامة
look-hair-round-cap = طاقية
look-hair-hat = قبّعة بحافة
look-hair-beanie = قبّعة صوفية
look-hair-colour-black = شعر أسود
look-hair-colour-dark-brown = شعر بني داكن
look-hair-colour-brown = شعر بني
look-hair-colour-auburn = شعر كستنائي محمّر
look-hair-colour-fair = شعر فاتح
look-hair-colour-grey = شعر رمادي
look-hair-colour-white = شعر أبيض
look-beard-none = بلا لحية
look-beard-stubble = لحية خفيفة نابتة
look-beard-moustache = شارب
look-beard-short = لحية قصيرة
look-beard-full = لحية كاملة
look-beard-long = لحية طويلة
look-glasses-none = بلا نظارة
look-glasses-round = نظارة مستديرة
look-glasses-square = نظارة مربّعة
look-neckline-crew = ياقة مستديرة
look-neckline-collar = ياقة قميص
look-neckline-vee = ياقة على شكل سبعة
look-neckline-roll = ياقة عالية ملفوفة
look-neckline-stand = ياقة قائمة
look-neckline-jacket = سترة
look-neckline-shawl = شال
look-neckline-band = شريط منسوج على الصدر
look-neckline-hood = كنزة بقلنسوة
look-age-young = أصغر سنًا
look-age-middle = في منتصف العمر
look-age-older = أكبر سنًا
look-turn-start = التفات إلى يسار الصورة
look-turn-front = مواجهة لنا
look-turn-end = التفات إلى يمين الصورة
