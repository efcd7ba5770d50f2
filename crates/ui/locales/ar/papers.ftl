# What was said otherwise than by one's own link, the paper that shows it, and a yes that may not have been free.

people-concern-second-eyes = كنت حاضرًا بنفسك، فيجب أن يعالج هذا شخص آخر.
error-note-young = لمن هو دون الثامنة عشرة يجيب كلٌّ من الشاب أو الشابة ووليّ الأمر عن نفسه، وكلٌّ برابطه. أرسل إليهما الروابط.
paper-refused-type = لا يمكننا حفظ هذا النوع من الملفات هنا. يُرجى إرسال ملف PDF أو صورة (JPEG أو PNG) أو تسجيل صوتي.
paper-refused-broken = لا يمكن فتح ملف PDF هذا: هو تالف أو فارغ أو مقفل بكلمة سر. يُرجى مسحه ضوئيًا من جديد.
concern-pressure = ربما شعر بأنه مضطر
concern-not-said = «ليس هذا ما قلته»
concern-by-person = قاله بنفسه
concern-by-staff = لاحظه أحد أعضاء الفريق

desk-heard-on = في أي يوم
desk-heard-on-hint = اتركه فارغًا إن كان ذلك الآن.
desk-heard-time = في أي ساعة
desk-heard-future = هذا اليوم لم يأتِ بعد.
desk-heard-notice = ما قيل له قبل ذلك
desk-heard-notice-hint = الإشعار الذي قُرئ عليه أو قرأه، باللغة التي سمعه بها.
desk-heard-interpreter = من ترجم
desk-heard-present = من حضر أيضًا من الفريق
desk-heard-present-hint = من كان حاضرًا لا يمكن أن يكون هو من يجيزه.
desk-heard-understood = بكلماته: أين يمكن أن يظهر هذا؟
desk-heard-understood-hint = اطلب منه أن يعيده عليك. يُحفظ بمفتاح الشخص نفسه.
desk-heard-paper = النسخة الممسوحة أو التسجيل
desk-heard-paper-hint = PDF أو JPEG أو PNG أو ملف صوتي، حتى 20 م.ب. يُحفظ بمفتاح الشخص نفسه، ويمكنه رؤيته.
desk-heard-pressure = هل بدا من شيء ما أنه شعر بأنه مضطر؟
desk-heard-pressure-hint = شخص آخر في الغرفة أجاب عنه أو أخبره بما يقول، أو خوف من فقدان المساعدة. مع «نعم» لا يخرج شيء يخصه قبل أن يتحدث معه مسؤول الحماية. ولا يُخبَر بذلك.
desk-heard-pressure-words = ما رأيته
desk-heard-noted = دُوّن
desk-papers = أوراق وتسجيلات
desk-papers-logged = كل اطلاع يُدوَّن، ويمكن للشخص رؤيته.
desk-paper = ورقة أو تسجيل
desk-paper-open = فتح الورقة
desk-note-answer = تدوين جواب
desk-note-lead = لما قاله لك أحدهم بالهاتف أو على الورق أو حضوريًا أو في تسجيل. اقرأ عليه هذه الكلمات والإشعار أولًا. سيرى في صفحته أنك دوّنته، ويمكنه سحبه بضغطة واحدة.
desk-note-whole = ما قاله عن هذه القصة
desk-note-whole-hint = مع «لا» أو «ليس الآن» لا تُحسب الأسئلة أدناه.
desk-note-partners-hint = فقط ما سُئل عنه، شريكًا شريكًا. ما يُترك مفتوحًا يكون «لا»، وإن كان «نعم» من قبل.
desk-note-save = تدوين هذا الجواب
desk-note-done = دُوّن الجواب
desk-note-code = أعطه هذا الرمز
desk-note-code-what = يفتح صفحته الخاصة، حيث يمكنه قراءة كل شيء وتغييره وسحبه. يظهر هذه المرة فقط.
desk-note-next = على شخص لم يكن حاضرًا أن يقرر الآن بشأن الخطر، ومهلة التفكير تسري كما للجميع.
desk-concerns = ما يثير القلق
desk-concerns-lead = لا يرى هذه الصفحة إلا مسؤول الحماية. من ربما شعر بأنه مضطر لا يُعرض شيء يخصه حتى تتحدث معه، ولا تقول أي صفحة لماذا. دوّن كل قرار: يُحفظ معه من قرر ومتى.
desk-concerns-open = المفتوح
desk-concerns-cleared = ما عولج
desk-concerns-none = لا شيء هنا.
desk-concerns-none-what = عندما يقول أحدهم إنه شعر بأنه مضطر، أو إن هذا ليس ما قاله، أو إنه ليس بخير، وعندما يدوّن الفريق ما حدث، يظهر ذلك هنا.
desk-concerns-wait = { $count ->
    [zero] لا شيء ينتظرك.
    [one] أمر واحد مقلق ينتظرك.
    [two] أمران مقلقان ينتظرانك.
    [few] { $count } أمور مقلقة تنتظرك.
    [many] { $count } أمرًا مقلقًا ينتظرك.
   *[other] { $count } أمر مقلق ينتظرك.
}
desk-concern = ما هو
desk-concern-by = من أين جاء
desk-concern-open = مفتوح
desk-concern-cleared = عولج
desk-concern-story = القصة
desk-concern-read = قراءة ما كتبه
desk-concern-next = تحدث معه على انفراد
desk-concern-next-what = تحدث معه دون وجود أحد آخر، بالطريقة التي سمّاها آمنة. إن كان لا يريد ذلك فساعده على سحبه. لا تُغلق هذا إلا إذا كان القائم هو ما يريده.
desk-concern-clear = تحدثنا، والقائم هو ما يريده
desk-concern-not-free = لم يكن ذلك بحرية
desk-concern-not-free-what = إن كان مضطرًا إلى قول نعم فلم تكن موافقة. ينتهي كل ما وافق عليه، كما يظهر هنا، كأنه لم يكن، ويُطلب استرجاع كل ملف، ويقول السجل لماذا انتهى. افعل هذا عندما يخبرك بذلك. ويمكن سؤاله من جديد لاحقًا.
desk-concern-end = إنهاء ما وافق عليه
people-concern-settled = عولج هذا من قبل.

felt-tab = قول شيء على انفراد
felt-ask = هل يريد منك أحد أن تقول نعم؟
felt-title = هل شعرت بأنك مضطر؟
felt-lead = إن أخبرك أحد بما تقول، أو شعرت بأنك لا تستطيع أن تقول لا، فيمكنك أن تخبرنا هنا.
felt-what = لن يُعرض شيء يخصك حتى يتحدث معك أحدنا على انفراد. لا يُخبَر أحد غيره، ولن تُظهر أي صفحة أنك ضغطت هنا.
felt-who = لا يقرؤه إلا من يعتني بسلامتك في فريقنا. ومساعدتك لا تتوقف على ذلك.
felt-words = إن أردت، فقل ما حدث
felt-words-hint = لست مضطرًا إلى كتابة أي شيء.
felt-send = شعرت بأنني مضطر
felt-back = رجوع
my-noted = ما دوّنه آخرون مما قلته
my-noted-lead = دوّن أحد أعضاء الفريق هذا بعد الحديث معك.
my-noted-means = إن لم يكن هذا ما قلته فاضغط الزر. يُسحب فورًا ويعلم الفريق بذلك. لست مضطرًا إلى الشرح.
my-noted-none = لم يُدوَّن شيء.
my-noted-later = دُوّن في { $day }
my-noted-paper = عرض الورقة أو التسجيل
my-noted-not-said = ليس هذا ما قلته
my-noted-done = سُحب. لا يُستعمل شيء منه.

paper-pdf = PDF
paper-jpg = صورة
paper-mp3 = تسجيل (MP3)
paper-m4a = تسجيل (M4A)
paper-aac = تسجيل (AAC)
paper-ogg = تسجيل (Ogg)
paper-wav = تسجيل (WAV)
