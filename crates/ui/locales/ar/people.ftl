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
accounts-passkey-known = لهذا الجهاز مفتاح مرور هنا من قبل، ويمكن الدخول به.
accounts-passkey-refused = لم ينجح مفتاح المرور. يُرجى المحاولة من جديد أو طلب رابط دخول بالبريد الإلكتروني.

link-purpose-sign-in = تسجيل الدخول
link-purpose-review = قراءة قصة والرد بشأنها
link-purpose-my-story = الصفحة الخاصة بصاحب القصة
link-purpose-room = غرفة شريك أو صحفي
link-state-open = مفتوح
link-state-used = استُخدم
link-state-expired = انتهت مدته
link-state-revoked = أُلغي

people-no-status = يبدو أن في النص شيئًا عن وضع شخص من حيث الإقامة أو عن قضيته. نحن لا نحفظ ذلك أبدًا حمايةً له. يُرجى حذفه، وكل ما عداه مما كتبته ما زال هنا.
