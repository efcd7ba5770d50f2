# Staff, their roles, links and passkeys.

role-admin = إدارة النظام
role-coordinator = التنسيق
role-safeguarding = الحماية
role-editor = التحرير
role-press = الصحافة
role-trainer = التدريب
role-translator = الترجمة

accounts-email-taken = هذا العنوان مسجّل باسم أحد العاملين. يمكن البحث عنه في قائمة العاملين.
accounts-last-admin = لا بد أن يبقى من يدير حسابات العاملين. يُرجى إسناد دور الإدارة إلى شخص آخر أولًا.
accounts-not-your-role = هذا ليس من مهام دورك. يمكن لأحد المديرين القيام به أو منحك الدور المناسب.
accounts-passkey-known = لهذا الجهاز مفتاح مرور مسجّل هنا، ويمكن الدخول به.
accounts-passkey-refused = لم ينجح مفتاح المرور. يُرجى المحاولة من جديد أو طلب رابط دخول بالبريد الإلكتروني.

link-purpose-sign-in = تسجيل الدخول
link-purpose-review = قراءة قصة والرد بشأنها
link-purpose-my-story = الصفحة الخاصة بصاحب القصة
link-purpose-guardian = جواب وليّ الأمر إلى جانب راوٍ دون الثامنة عشرة
link-purpose-room = غرفة شريك أو صحفي
link-purpose-room-feed = تقويم الشريك وخلاصته
link-purpose-code = الرمز على الإيصال
link-purpose-file = الرمز في الملف
link-purpose-support = شخص إلى جانب صاحب القصة
link-purpose-recall = إجابة عمّا صار إليه ملف
link-state-open = مفتوح
link-state-used = استُخدم
link-state-expired = انتهت مدته
link-state-revoked = أُلغي

people-no-status = يبدو أن في النص شيئًا عن وضع شخص من حيث الإقامة أو عن قضيته. نحن لا نحفظ ذلك أبدًا حمايةً له. يُرجى حذفه، وكل ما عداه مما كتبته ما زال هنا.
people-unnamed-record = هذا السجل لشخص غير مذكور بالاسم، فلا يمكن نقله. يُرجى تسجيل الشخص بدلًا من ذلك.
people-already-in-edition = هذا الشخص من سفراء هذه الدورة بالفعل
people-role-needs-label = عند غياب الاسم يحل الوصف محله. يُرجى كتابة ما يصف به الشخص نفسه.

method-link = عبر الرابط الخاص به
method-in-person = وجهًا لوجه
method-phone = بالهاتف
method-paper = على الورق
method-recording = في تسجيل
choice-yes = نعم
choice-no = لا
choice-not-now = ليس الآن

solicitor-not-needed = لا حاجة إلى محامٍ
solicitor-asked = سُئل محامٍ
solicitor-not-asked-yet = لم يُسأل محامٍ بعد
outcome-allowed = يجوز المضي فيه
outcome-held = موقوف في الوقت الحالي
outcome-vetoed = لا يجوز المضي فيه

name-form-full = الاسم الكامل
name-form-first-only = الاسم الأول
name-form-first-and-initial = الاسم الأول والحرف الأول من اسم العائلة
name-form-pseudonym = اسم آخر اختاره الشخص
name-form-role-only = وصفه لنفسه بلا اسم
name-form-none = بلا اسم
portrait-form-portrait = صورة للوجه
portrait-form-from-behind = من الخلف
portrait-form-silhouette = ظل نرسمه نحن
portrait-form-hands = اليدان
portrait-form-illustration = رسم
portrait-form-none = بلا شخص: نقش الدورة
voice-form-own = صوته هو
voice-form-altered = صوته بعد تغييره
voice-form-actor = صوت ممثل
voice-form-none = بلا صوت

channel-ask = لم يُتفق بعد: يُرجى السؤال أولًا
channel-email = البريد الإلكتروني
channel-text = رسالة نصية
channel-call = مكالمة هاتفية
channel-messenger = تطبيق مراسلة
channel-post = البريد
channel-through = عن طريق شخص يثق به
channel-in-person = وجهًا لوجه
interpreter-not-needed = لا حاجة إلى مترجم
interpreter-speaking = مترجم للكلام
interpreter-always = مترجم للكلام والقراءة والكتابة
interpreter-signed = مترجم لغة إشارة
age-band-adult = 18 سنة أو أكثر
age-band-teen = دون 18 سنة: يوافق ولي الأمر أيضًا
read-reason-contact = للتواصل معه
read-reason-they-asked = بطلب منه
read-reason-correct = للتصحيح
read-reason-add-persona = لإضافة طريقة ظهور أخرى
read-reason-send-link = لإرسال رابط إليه
read-reason-safeguarding = حرصًا على سلامته
read-reason-forget = لمحو بياناته
people-risk-needs-staff = لا يقرر هذا إلا أحد العاملين
people-risk-second-eyes = شاركت في العمل على هذه القصة، فيجب أن يقرر شخص آخر ما إذا كان نشرها آمنًا.
people-review-in-the-past = يُرجى اختيار يوم لم يأتِ بعد
people-slug-taken = هذا العنوان مستخدم لشخص آخر. يُرجى اختيار غيره.

people-young-closed = هذا الشخص دون الثامنة عشرة. قبل أن يُعرض هذا لا بد أن يقول أحد لماذا ينبغي أن يُسأل عنه. اختر ما هو أقل الآن. ويمكن فتحه من صفحته.
people-young-staff = لا يفتح هذا إلا أحد أعضاء الفريق، وعليه أن يقول لماذا.
people-young-grown = هذا الشخص في الثامنة عشرة أو أكبر. لم يعد شيء ممنوعًا من السؤال.
relation-parent = أحد الوالدين
relation-guardian = وليّ أمر
relation-social-worker = أخصائي اجتماعي
error-guardian-not-needed = الراوي ليس دون الثامنة عشرة، ولذلك لا يُسأل غيره.
error-mail-guardian-not-safe = البريد الإلكتروني ليس الطريقة التي قال وليّ الأمر إنها آمنة. سلّم الرابط كما طلب.

lasts-day = إلى أن ينتهي اليوم
lasts-usual = المدة المعتادة بعد اليوم
lasts-open = إلى أن يُتراجع عنها

link-purpose-asked = الإجابة عما سُئل عنه من جديد
ask-way-mail = سُئل برسالة
ask-way-hand = يجب سؤاله شخصيًا
ask-way-page = أجاب في صفحته الخاصة

risk-factor-recognisable = أمور صغيرة مجتمعة قد تكشف من هو
risk-factor-sought = قد يبحث عنه من آذاه
risk-factor-family = قد يتأذى منها أهل أو أصدقاء في مكان آخر
risk-factor-place = تكشف أين يسكن أو أين يمكن لقاؤه
risk-factor-others = فيها شخص آخر لم يُسأل
risk-factor-children = فيها طفل
risk-factor-hostility = قد يهاجمه غرباء
risk-factor-standing = قد يؤاخذه عليها رب عمل أو جهة رسمية
risk-factor-distress = قد يتألم من جديد إن حكاها
risk-factor-pressure = ربما شعر بأن عليه أن يوافق
people-risk-mitigations = وجدت خطرًا. يُرجى ذكر ما فُعل لدفعه.
people-own-keys-enough = هنا مفاتيح مرور كثيرة. أزل أولًا مفتاحًا لم تعد تستعمله.
people-own-key-known = لهذا الهاتف مفتاح مرور هنا بالفعل. يمكنك استعماله.
