# الرسائل الأساسية: ما يريد شخص أن يقوله، له ولمن سمح لهم بقراءته.

my-messages = ما أريد أن أقوله
my-messages-lead = رسائل لك أنت، ثلاث على الأكثر، لتعرف ما تريد أن تقوله قبل أن يسألك أحد. هي ملكك، ويمكنك تغييرها متى شئت.
my-messages-how = نسألك عن شيء واحد في كل مرة: ما تريد أن يتذكره الناس، وما يدل عليه، وكيف تعود إليه. كل ما ترسله يُحفظ، ويمكنك التوقف والمتابعة لاحقًا.
my-messages-begin = ابدأ
my-messages-nothing-public = لا يصل شيء من هنا إلى أحد من تلقاء نفسه. وما يظهر في قصة نسألك عنه في تلك القصة، وفيها وحدها.
my-messages-back = العودة إلى ما أريد أن أقوله
my-messages-save = حفظ
my-messages-save-on = احفظ وتابع
my-messages-change = تغيير
my-messages-remove = إزالة
my-messages-remove-ask = هل تريد إزالة هذا؟
my-messages-remove-what = يزول نهائيًا باللغتين. وإن كانت قصة تحمله أظهرنا لك أين، وسألناك عن تلك القصة من جديد.
my-messages-part-none = لم يُكتب شيء بعد
my-messages-outgrown = غيّرت كلماتك بعد أن كُتب هذا. هل ما زال يقول الشيء نفسه؟
my-messages-helped = كتب هذا شخص يساعدك. يمكنك تغييره.
my-messages-kept-now = المحفوظ الآن
key-messages-changed-meanwhile = تغيّر هذا في شاشة أخرى في هذه الأثناء. ما كتبته ما زال هنا، ولم يُستبدل شيء. احفظ من جديد ليحل محله.
key-messages-same-language = يُرجى اختيار لغتين مختلفتين.
key-messages-no-second = لم تُختر لغة ثانية.
key-messages-sure-not-now = سُئلت عن هذا قبل أن تبدأ، ويبقى جوابك كما كان.

my-messages-write-1 = كتابة الرسالة الأولى
my-messages-write-2 = كتابة رسالة أخرى
my-messages-write-3 = كتابة رسالة ثالثة
my-messages-write-unanswered = كتابة ما لن أجيب عنه
my-messages-unanswered-what = لست مضطرًا أبدًا إلى الإجابة عن سؤال. ومن المفيد أن تعرف مسبقًا ما تتركه، وأن تقول ذلك.
my-messages-step = الخطوة { $number } من { $of }
my-messages-in = باللغة: { $language }
my-messages-second-later = يمكنك تركه فارغًا، أو أن تطلب من شخص تثق به أن يملأه.
my-messages-public-words = يُرجى ألا تكتب إلا ما ترتاح إلى قوله أمام الناس. لا حاجة إلى قول أي شيء عن أوراقك أو عن قضية.
my-messages-ask-words = ما الذي تريد أن يتذكره الناس؟
my-messages-ask-words-hint = جملة واحدة، كما تقولها لجار. مثلًا: «جئنا لنعمل، وبقينا لأن هذا بيتنا».
my-messages-ask-proof = ما الذي يمكنك أن ترويه ليدل عليها؟
my-messages-ask-proof-hint = شيء رأيته أو فعلته، أو رقم، أو لحظة قصيرة. يمكنك تركه فارغًا.
my-messages-ask-bridge = كيف تعود إليها؟
my-messages-ask-bridge-hint = جملة تعود بك من أي سؤال إلى رسالتك. مثلًا: «الأهم عندي هو …». يمكنك تركها فارغة.
my-messages-ask-unanswered = ما الذي لن تجيب عنه؟
my-messages-ask-unanswered-hint = مواضيع وأسئلة تتركها، وما تقوله بدلًا منها. مثلًا: «لا أتحدث عن عائلتي، ويسعدني أن أتحدث عن عملي».

my-messages-languages = لغاتك
my-messages-languages-lead = اكتب باللغة التي تفكر بها. ويمكن أن تقف إلى جانبها لغة ثانية لمن يساعدك. ما كتبته من قبل يبقى بلغته.
my-messages-languages-change = تغيير اللغات
my-messages-language = لغتي
my-messages-language-hint = اللغة التي يأتيك بها الكلام.
my-messages-second = لغة ثانية
my-messages-second-hint = يمكنك أن تملأها بنفسك، أو أن يملأها أحد عنك.
my-messages-second-none = بلا لغة ثانية

my-messages-readers = من يقرأ هذا
my-messages-readers-none = أنت وحدك.
my-messages-readers-some = أنت، ومعك:
my-messages-share = اختيار من يقرأ هذا
my-messages-share-lead = لا يقرأ أحد ما تكتبه هنا إلا من تختاره. يمكنك إيقاف ذلك متى شئت دون ذكر سبب.
my-messages-share-with = يمكن لهؤلاء قراءته
my-messages-share-hint = يمكنهم المساعدة في اللغة الثانية، ولا يمكنهم تغيير كلماتك. وكل مرة ينظرون فيها تُسجَّل حيث يمكنك أن تراها.
my-messages-share-nobody = لا يوجد من يمكن اختياره الآن.

my-messages-sure = ما مدى ثقتك؟
my-messages-sure-hint = لا جواب صحيحًا ولا خاطئًا. يدلنا جوابك على ما إذا كان هذا مفيدًا، ولا يغيّر شيئًا بالنسبة إليك.
my-messages-sure-save = احفظ جوابي
key-moment-before = قبل أن تبدأ: ما مدى ثقتك مما تريد أن تقوله؟
key-moment-after = بعد أن كتبته: ما مدى ثقتك مما تريد أن تقوله؟
key-sure-1 = لست واثقًا أبدًا
key-sure-2 = واثق قليلًا
key-sure-3 = بين بين
key-sure-4 = واثق إلى حد كبير
key-sure-5 = واثق جدًا

my-messages-said-saved = حُفظ.
my-messages-said-removed = أُزيل.
my-messages-said-shared = حُفظ. لا يقرؤه إلا من اخترتهم.
my-messages-said-sure = شكرًا لك. حُفظ.

key-message-place-1 = الرسالة الأولى
key-message-place-2 = الرسالة الثانية
key-message-place-3 = الرسالة الثالثة
key-message-place-unanswered = ما لن أجيب عنه
key-message-part-words = الرسالة
key-message-part-proof = ما يدل عليها
key-message-part-bridge = طريق العودة إليها

read-reason-key-messages = لقراءة ما يريد أن يقوله
my-read-key-messages = لقراءة ما تريد أن تقوله، كما سمحت.

desk-messages = ما يريد أن يقوله
desk-messages-shared = سمح لك بقراءة رسائله الأساسية.
desk-messages-not-shared = لم يسمح لك بقراءة أي رسائل أساسية. هو من يختار في صفحته من يقرؤها.
desk-messages-read = قراءة رسائله
desk-messages-lead = تقرأ هذا لأنه اختارك. يمكنك ملء اللغة الثانية؛ أما كلماته فهي له، ولا يمكن لأحد هنا تغييرها.
desk-messages-none = لم يكتب شيئًا بعد.
desk-messages-no-second = لم يختر لغة ثانية.
desk-messages-theirs = كتبه بنفسه
desk-messages-outgrown = غيّر كلماته بعد أن كُتب هذا. تأكد من أنه ما زال يقول الشيء نفسه.
desk-messages-save = حفظ اللغة الثانية
desk-messages-saved = حُفظ. ويمكنه أن يراه في صفحته.
desk-audit-of-message = رسالة أساسية

event-key-messages-begun = بدأ شخص كتابة رسائله الأساسية
event-key-message-saved = كتب شخص رسالة أساسية
event-key-message-removed = أزال شخص رسالة أساسية
event-key-message-translated = كُتبت رسالة أساسية بلغتها الثانية
event-key-messages-shared = سمح شخص لغيره بقراءة رسائله الأساسية
event-key-messages-unshared = لم يعد شخص يسمح لغيره بقراءة رسائله الأساسية
event-key-messages-confidence-said = قال شخص ما مدى ثقته
event-key-message-carried = تحمل قصة رسالة أساسية
event-key-message-left-out = لم تعد قصة تحمل رسالة أساسية
event-key-message-outgrown = تغيّرت رسالة أساسية تحملها قصة
