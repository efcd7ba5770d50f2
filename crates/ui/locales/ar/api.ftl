# What a program is told by the read API when a request cannot be answered.

api-bad-title = لم نتمكن من فهم هذا الطلب
api-bad-body = جزء من الاستعلام لا يطابق ما توقعناه. كل جزء مذكور باسمه تحت errors.
api-bad-unknown = لا يوجد هنا معامل بهذا الاسم
api-bad-twice = يُرجى ذكر هذا المعامل مرة واحدة
api-bad-limit = يُرجى كتابة عدد صحيح من 1 إلى { $most }
api-bad-cursor = هذا المؤشر لا يخص هذه القائمة. يُرجى حذفه للبدء من البداية.
api-bad-lang = لا نعرف هذه اللغة. يُرجى كتابة رمز لغة مثل en أو ar أو ti.
api-method-title = القراءة وحدها ممكنة هنا
api-method-body = يمكن استخدام GET، أو HEAD من دون المحتوى. لم يتغير شيء.
api-accept-title = لا يمكننا الإجابة إلا بصيغة JSON
api-accept-body = يُرجى إرسال Accept: application/json أو حذف هذه الترويسة.
