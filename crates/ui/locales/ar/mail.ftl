# Letters: subject and body.

mail-invitation-subject = دعوتك إلى Firsthand
mail-invitation-body = مرحبًا { $name }،

    وُجّهت إليك دعوة للعمل في الحملة. بهذا الرابط يمكنك الدخول، وهو صالح لك وحدك، ومدة صلاحيته { $days ->
        [zero] أقل من يوم
        [one] يوم واحد
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }:

    { $link }

    يمكنك فتحه أي عدد من المرات إلى أن تضغط الزر الموجود في الصفحة. إذا لم تكن هذه الرسالة متوقعة فلا حاجة إلى الرد، ولن يحدث شيء.
mail-sign-in-subject = رابط الدخول
mail-sign-in-body = مرحبًا { $name }،

    هذا هو الرابط المطلوب. يعمل مرة واحدة، ومدة صلاحيته { $minutes ->
        [zero] أقل من دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }:

    { $link }

    إذا لم يكن الطلب منك فلا حاجة إلى الرد: لا يدخل أحد بدون هذا الرابط.
