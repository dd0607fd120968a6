import type { Catalogue } from '../translator.ts';

/** What patients are told, what it is read from, and what is to be borne in mind. */
export const claims: Catalogue = {
  'It appeared in the Journal of Alternative and Complementary Medicine 16(12):1285-1290, PMID 21138388.':
    'Apareció en el Journal of Alternative and Complementary Medicine 16(12):1285-1290, PMID 21138388.',
  'Dextrose did better than other injections into the sacroiliac joint.':
    'A la dextrosa le fue mejor que a otras inyecciones en la articulación sacroilíaca.',
  'One trial found so (Kim 2010). A later one with 40 patients found pain to fall alike with steroid, and disability to fall more with steroid.':
    'Así lo halló un ensayo (Kim 2010). Otro posterior con 40 pacientes halló que el dolor bajaba igual con esteroide, y la discapacidad más con esteroide.',
  '46 % of those treated with pain relievers became pain-free in the Osgood-Schlatter trial.':
    'El 46 % de los tratados con analgésicos quedó sin dolor en el ensayo de Osgood-Schlatter.',
  'They were 6 of 13 knees that had lidocaine injected and did not change over to dextrose. The 84 % are 32 of 38 knees, not children.':
    'Eran 6 de 13 rodillas con inyección de lidocaína que no pasaron a dextrosa. El 84 % son 32 de 38 rodillas, no niños.',
  'George Halkett began it in the 1950s.': 'George Halkett la inició en los años cincuenta.',
  'He was George S. Hackett, and pages date his work to the 1930s as well as to the 1950s.':
    'Era George S. Hackett, y las páginas fechan su trabajo tanto en los años treinta como en los cincuenta.',
  'Prices per injection are set beside numbers of treatments.':
    'Se ponen precios por inyección junto a números de tratamientos.',
  'A session is one visit and often holds ten injections and more: a price per injection is not one per session.':
    'Una sesión es una visita y suele contener diez inyecciones o más: un precio por inyección no es un precio por sesión.',
  'Glossary of this registry': 'Glosario de este registro',
  'above {0}': 'más de {0}',
  'between {0} and {1}': 'entre {0} y {1}',
  'A claim is compatible with these data if every figure that it rests on lies where the claim puts it, and not supported if one of them does not, each time with its whole 95 % interval. There is no verdict from fewer than {0} counted, from under {1} % followed up, or where an interval reaches over the line. No verdict is about an effect of treatment.':
    'Una afirmación es compatible con estos datos si cada cifra en que se apoya está donde la afirmación la pone, y no está respaldada si una de ellas no lo está, siempre con todo su intervalo del 95 %. No hay veredicto con menos de {0} contados, con menos de un {1} % con seguimiento, ni donde un intervalo cruza el límite. Ningún veredicto trata de un efecto del tratamiento.',
  'a patient’s blog': 'el blog de un paciente',
  'a clinic’s overview with references': 'el resumen de una clínica con referencias',
  'a naturopathic clinic’s page': 'la página de una clínica de naturopatía',
  'an orthopaedic centre’s page': 'la página de un centro de ortopedia',
  'a medically reviewed consumer article': 'un artículo divulgativo con revisión médica',
  'What becomes of patients': 'Qué es de los pacientes',
  'Who responds': 'Quién responde',
  'When it shows, and how long it lasts': 'Cuándo se nota y cuánto dura',
  'How many sessions, how far apart': 'Cuántas sesiones y con qué separación',
  'The procedure': 'El procedimiento',
  'Unwanted effects': 'Efectos no deseados',
  'Science and trials': 'Ciencia y ensayos',
  'Sessions with {0} after them': 'Sesiones con {0} después',
  'Only what was asked for and written down; an event need not come from the injections.':
    'Solo lo que se preguntó y anotó; un evento no tiene por qué venir de las inyecciones.',
  'Mild to moderate soreness for some days is common.':
    'Son frecuentes las molestias leves o moderadas durante unos días.',
  'Median days that soreness lasted': 'Mediana de días que duraron las molestias',
  'Unwanted effects are mild; serious complications are uncommon.':
    'Los efectos no deseados son leves; las complicaciones graves son poco frecuentes.',
  '{0} The interval is exact: few sessions leave room for much that was not seen.':
    '{0} El intervalo es exacto: pocas sesiones dejan sitio a mucho que no se vio.',
  'No serious side effects were seen in low back pain.': 'No se vieron efectos secundarios graves en la lumbalgia.',
  '{0} That none was seen among some sessions cannot show that there are none.':
    '{0} Que no se viera ninguno entre algunas sesiones no puede mostrar que no los haya.',
  'Pain, bleeding, numbness and a feeling of fullness can follow the injections.':
    'Tras las inyecciones puede haber dolor, sangrado, entumecimiento y sensación de plenitud.',
  'Allergic reactions, infection, nerve damage and lightheadedness have not been reported.':
    'No se han comunicado reacciones alérgicas, infección, lesión nerviosa ni mareo.',
  'At least 30 % less pain at 6 months': 'Al menos un 30 % menos de dolor a los 6 meses',
  'Which of them would have got better anyway is not known: nobody untreated is compared.':
    'No se sabe quién habría mejorado de todos modos: no se compara con nadie sin tratar.',
  '{0}: {1}': '{0}: {1}',
  'Acute injuries, chronic joint pain, arthritis, knee, meniscus, low back, sciatica, sacroiliac joint, degenerative spine, rotator cuff, labrum, ankle and elbow generally respond.':
    'Las lesiones agudas, el dolor articular crónico, la artritis, la rodilla, el menisco, la zona lumbar, la ciática, la articulación sacroilíaca, la columna degenerativa, el manguito rotador, el labrum, el tobillo y el codo responden en general.',
  '{0}, conditions of the list': '{0}, afecciones de la lista',
  'Fibromyalgia, severe herniation, central stenosis, complete cuff tears, fractures, cancer pain and autoimmune pain generally do not respond.':
    'La fibromialgia, la hernia grave, la estenosis central, la rotura completa del manguito, las fracturas, el dolor oncológico y el dolor autoinmune no responden en general.',
  '{0}: the list said to respond less the list said not to':
    '{0}: la lista que se dice que responde menos la que se dice que no',
  'Two lists of patients who differ in much else. Clinics seldom treat what they think does not respond.':
    'Dos listas de pacientes que difieren en mucho más. Las clínicas rara vez tratan lo que creen que no responde.',
  'It is effective for acute and for chronic pain.': 'Es eficaz para el dolor agudo y para el crónico.',
  '{0}: symptoms under 3 months less 1 to 4 years': '{0}: síntomas de menos de 3 meses menos los de 1 a 4 años',
  'An effect is claimed. {0} Acute pain goes by itself more often.':
    'Se afirma un efecto. {0} El dolor agudo se va solo más a menudo.',
  'People who are or were active do better with it than others.':
    'A quienes son o fueron activos les va mejor con ella que a otros.',
  '{0}: moderately active less the least': '{0}: los moderadamente activos menos los menos activos',
  'Active people differ in age and health as well.': 'Las personas activas difieren también en edad y salud.',
  'In extreme hypermobility it can backfire.': 'En la hipermovilidad extrema puede ser contraproducente.',
  'Worse at 6 months: hypermobile less others': 'Peor a los 6 meses: hipermóviles menos los demás',
  '{0}: hypermobile less others': '{0}: hipermóviles menos los demás',
  'Hypermobile patients differ in much else; what made anybody worse is not known.':
    'Los pacientes hipermóviles difieren en mucho más; no se sabe qué hizo empeorar a nadie.',
  'The sacroiliac joints have to be in place during and after the injections.':
    'Las articulaciones sacroilíacas tienen que estar en su sitio durante las inyecciones y después.',
  'Whether it was looked at before the first session, not whether the joint stayed in place. The page itself and its readers disagree on it.':
    'Si se miró antes de la primera sesión, no si la articulación siguió en su sitio. La propia página y sus lectores no coinciden en ello.',
  'A diet of whole foods, low in sugar, is essential.':
    'Es esencial una dieta de alimentos integrales, baja en azúcar.',
  '{0}: advice on diet not followed': '{0}: sin seguir los consejos sobre la dieta',
  'Essential is taken as: those who keep to it do better, and of the others at most half get better. Who keeps to a diet differs from who does not.':
    'Esencial se entiende así: a quienes la siguen les va mejor, y de los demás mejora como máximo la mitad. Quien sigue una dieta difiere de quien no.',
  'Those who follow the instructions before and after do better than others.':
    'A quienes siguen las instrucciones de antes y después les va mejor que a otros.',
  'Who follows instructions differs from who does not.': 'Quien sigue las instrucciones difiere de quien no.',
  'Success depends on the condition and on overall health.': 'El éxito depende de la afección y de la salud general.',
  'Conditions can be seen side by side; nothing of a patient’s other illnesses is handed in.':
    'Las afecciones se pueden ver una junto a otra; no se entrega nada de las demás enfermedades del paciente.',
  'It is considered after conservative care has not helped.':
    'Se considera cuando el tratamiento conservador no ha ayudado.',
  'Had physiotherapy, injections, surgery or several of them before':
    'Tuvieron antes fisioterapia, inyecciones, cirugía o varias de ellas',
  'What was tried before is recorded, not whether it helped.': 'Se registra qué se probó antes, no si ayudó.',
  'Doctors turn to it only when nothing else has helped.':
    'Los médicos recurren a ella solo cuando nada más ha ayudado.',
  'The practitioner has to be well trained.': 'El profesional tiene que estar bien formado.',
  'Practitioners are codes here; nothing of their training is handed in, and no list ranks them.':
    'Aquí los profesionales son códigos; no se entrega nada de su formación, y ninguna lista los clasifica.',
  'It might help in chronic low back pain, tendon injuries, osteoarthritis and sports injuries.':
    'Podría ayudar en la lumbalgia crónica, las lesiones de tendón, la artrosis y las lesiones deportivas.',
  'An effect is claimed. {0}': 'Se afirma un efecto. {0}',
  'Sessions under ultrasound': 'Sesiones con ecografía',
  'Sessions under fluoroscopy': 'Sesiones con fluoroscopia',
  'A comprehensive treatment takes ten to fifteen injections and more.':
    'Un tratamiento completo lleva de diez a quince inyecciones y más.',
  'Sessions with ten injections and more': 'Sesiones con diez inyecciones o más',
  'Median number of injections in a session': 'Mediana de inyecciones en una sesión',
  'How many were given in a session, not how many are needed; what is treated decides it.':
    'Cuántas se pusieron en una sesión, no cuántas hacen falta; lo decide lo que se trata.',
  'It is best to treat all tender ligaments, and several joints, at each visit.':
    'Lo mejor es tratar en cada visita todos los ligamentos dolorosos y varias articulaciones.',
  'Where the needle went is not handed in, only how often.': 'No se entrega dónde entró la aguja, solo cuántas veces.',
  'A visit takes 30 to 60 minutes, the injections themselves 5 to 20.':
    'Una visita lleva de 30 a 60 minutos; las inyecciones mismas, de 5 a 20.',
  'How long a visit takes is not handed in.': 'No se entrega cuánto dura una visita.',
  'Ultrasound is commonly used for guidance.': 'Es habitual guiarse por ecografía.',
  'What is done here, not what others do.': 'Lo que se hace aquí, no lo que hacen otros.',
  'Fluoroscopy is used for sacroiliac joints.': 'En las articulaciones sacroilíacas se usa fluoroscopia.',
  'Guidance by imaging makes the injections more accurate.': 'La guía por imagen hace más precisas las inyecciones.',
  'Only what was used is known. Where the needle came to lie is not, and who was guided was not drawn by lot.':
    'Solo se sabe qué se usó. No se sabe dónde quedó la aguja, y a quién se guio no se decidió por sorteo.',
  'After repeated injections joints feel more stable.':
    'Tras inyecciones repetidas, las articulaciones se sienten más estables.',
  'Mean improvement of the rating of stability, 0 to 10, at 6 months':
    'Mejora media de la valoración de la estabilidad, de 0 a 10, a los 6 meses',
  'Before against after in the same patients: it often gets better by itself, and nobody untreated is compared. One question, not a tested questionnaire.':
    'Antes frente a después en los mismos pacientes: a menudo mejora solo, y no se compara con nadie sin tratar. Una pregunta, no un cuestionario validado.',
  'The pain of the injections is tolerable and passes.': 'El dolor de las inyecciones es tolerable y pasa.',
  'Sessions with pain during the injections of at most 6 of 10':
    'Sesiones con dolor durante las inyecciones de 6 sobre 10 como máximo',
  'Median pain during the injections, 0 to 10': 'Mediana del dolor durante las inyecciones, de 0 a 10',
  '90th percentile of pain during the injections, 0 to 10': 'Percentil 90 del dolor durante las inyecciones, de 0 a 10',
  'Sessions with pain of the injection written down as an event':
    'Sesiones con el dolor de la inyección anotado como evento',
  'Median days that it lasted': 'Mediana de días que duró',
  'Tolerable is taken as at most 6 of 10: 7 and more is severe (Serlin, Pain 1995;61:277-284). That it passes is taken as a week at most.':
    'Tolerable se entiende como 6 sobre 10 como máximo: 7 y más es intenso (Serlin, Pain 1995;61:277-284). Que pasa se entiende como una semana como máximo.',
  'An injection costs about 150 dollars.': 'Una inyección cuesta unos 150 dólares.',
  'Median cost of a course, at the price that the clinic has set':
    'Mediana del coste de un curso, al precio que ha fijado la clínica',
  'Median number of injections in a course': 'Mediana de inyecciones en un curso',
  'Median number of sessions in a course': 'Mediana de sesiones en un curso',
  'A price is set, not seen: what a course comes to at the price set here stands beside, from the injections recorded. An injection is not a session: prices of the two cannot be compared.':
    'Un precio se fija, no se observa: al lado está a cuánto llega un curso al precio fijado aquí, según las inyecciones registradas. Una inyección no es una sesión: los precios de ambas no se pueden comparar.',
  'Insurance does not usually pay for it.': 'El seguro no suele pagarla.',
  'Courses paid by a health insurance or workers’ compensation':
    'Cursos pagados por un seguro de salud o de accidentes laborales',
  'Courses paid by the patient': 'Cursos pagados por el paciente',
  'Who paid for those treated here. Who did not come for the price is not seen.':
    'Quién pagó en los tratados aquí. No se ve a quien no vino por el precio.',
  'Before against after in the same patients: pain often falls by itself, and nobody untreated is compared.':
    'Antes frente a después en los mismos pacientes: el dolor a menudo baja solo, y no se compara con nadie sin tratar.',
  'Pain and function of sacroiliac joints both improve.':
    'En las articulaciones sacroilíacas mejoran tanto el dolor como la función.',
  'Mean improvement of pain, 0 to 10, at 6 months': 'Mejora media del dolor, de 0 a 10, a los 6 meses',
  'Mean improvement of the Oswestry index, 0 to 100, at 6 months':
    'Mejora media del índice de Oswestry, de 0 a 100, a los 6 meses',
  'Pain and function both better at 6 months': 'Dolor y función mejores a los 6 meses',
  'Pain and function both better at {0} months': 'Dolor y función mejores a los {0} meses',
  'People with low back pain have clearly less pain and disability afterwards.':
    'Las personas con lumbalgia tienen después claramente menos dolor y discapacidad.',
  '{0} In Yelland 2004 saline did as well as dextrose, within chance.':
    '{0} En Yelland 2004, al suero salino le fue igual que a la dextrosa, dentro del azar.',
  'Knee osteoarthritis improves more, with less swelling and more movement, than without treatment.':
    'La artrosis de rodilla mejora más que sin tratamiento, con menos hinchazón y más movimiento.',
  'Nobody untreated is here. Rabago 2013 and Sit 2020 compared; swelling is not recorded.':
    'Aquí no hay nadie sin tratar. Rabago 2013 y Sit 2020 compararon; la hinchazón no se registra.',
  '84 % of those with Osgood-Schlatter disease became pain-free, against 46 % with pain relievers.':
    'El 84 % de quienes tenían la enfermedad de Osgood-Schlatter quedó sin dolor, frente al 46 % con analgésicos.',
  'Topol 2011 counted knees: 32 of 38 with any dextrose against 6 of 13 that had lidocaine injected and did not change over. Nobody was on pain relievers, and by then it was no comparison by lot. Without a control a registry cannot repeat it.':
    'Topol 2011 contó rodillas: 32 de 38 con alguna dextrosa frente a 6 de 13 con lidocaína inyectada y sin cambio de brazo. Nadie tomaba analgésicos, y para entonces no era una comparación por sorteo. Sin un control, un registro no lo puede repetir.',
  'Pain-free at 12 months': 'Sin dolor a los 12 meses',
  'It does not help everyone, and makes a great difference for some.':
    'No ayuda a todos, y para algunos supone una gran diferencia.',
  'At least 50 % less pain at 6 months': 'Al menos un 50 % menos de dolor a los 6 meses',
  'Worse at 6 months': 'Peor a los 6 meses',
  'How patients fared, not what helped them.': 'Cómo les fue a los pacientes, no qué les ayudó.',
  'Outcomes vary from patient to patient, and no result is promised.':
    'Los resultados varían de un paciente a otro, y no se promete ninguno.',
  'That some got worse shows that results vary; it does not show what made them worse.':
    'Que algunos empeoraran muestra que los resultados varían; no muestra qué les hizo empeorar.',
  'Pain is resolved for good in a very high share of patients.':
    'El dolor se resuelve para siempre en una parte muy alta de los pacientes.',
  'Pain-free at 24 months': 'Sin dolor a los 24 meses',
  'Treated again within 24 months': 'Tratados de nuevo en 24 meses',
  'Two years are not for good. Who was treated again was not done with it.':
    'Dos años no son para siempre. Quien fue tratado de nuevo no había acabado.',
  'Pain often goes away completely.': 'El dolor a menudo desaparece por completo.',
  'Pain-free at 6 months': 'Sin dolor a los 6 meses',
  'A state at one time: who was pain-free then may not be later.':
    'Un estado en un momento: quien entonces no tenía dolor puede tenerlo después.',
  'Pain, function and range of motion improve considerably, in the short and in the long term.':
    'El dolor, la función y la amplitud de movimiento mejoran mucho, a corto y a largo plazo.',
  '{0} Range of motion has no rule of its own here.': '{0} La amplitud de movimiento no tiene aquí regla propia.',
  'Patients also recover without prolotherapy.': 'Los pacientes también se recuperan sin proloterapia.',
  'Nobody untreated is here. The control arms of trials are the nearest thing there is.':
    'Aquí no hay nadie sin tratar. Lo más cercano son los brazos de control de los ensayos.',
  'It greatly reduces the need for surgery.': 'Reduce mucho la necesidad de cirugía.',
  'How many would have been operated on otherwise is not known; operations afterwards are not handed in.':
    'No se sabe a cuántos se habría operado de otro modo; no se entregan las operaciones posteriores.',
  'It is about other people’s papers; the trials are in the table below.':
    'Trata de trabajos ajenos; los ensayos están en la tabla de abajo.',
  'The strongest and most consistent evidence is for the sacroiliac joint.':
    'La evidencia más fuerte y coherente es la de la articulación sacroilíaca.',
  '{0}, SI joint': '{0}, articulación SI',
  '{0} Two trials of the joint contradict each other: Kim 2010 and a later one against steroid. A rate without a control is no evidence of an effect.':
    '{0} Dos ensayos de la articulación se contradicen: Kim 2010 y otro posterior frente a esteroide. Una tasa sin control no es evidencia de un efecto.',
  'Research supports it for the back and the knee above all.':
    'La investigación la respalda sobre todo en la espalda y la rodilla.',
  '{0}, back and knee': '{0}, espalda y rodilla',
  '{0} In the back, Yelland 2004 and Dechow 1999 found no difference between the arms.':
    '{0} En la espalda, Yelland 2004 y Dechow 1999 no hallaron diferencia entre los brazos.',
  'A placebo effect may explain the relief.': 'Un efecto placebo puede explicar el alivio.',
  'Only a control arm can tell. In Yelland 2004, 36 % of the saline arm had more than half of their pain less.':
    'Solo un brazo de control puede decirlo. En Yelland 2004, el 36 % del brazo de suero salino tuvo menos de la mitad de su dolor.',
  'Studies were small, and relief in the long term has not been shown.':
    'Los estudios fueron pequeños, y no se ha mostrado alivio a largo plazo.',
  'At least 30 % less pain at 12 months': 'Al menos un 30 % menos de dolor a los 12 meses',
  'At least 30 % less pain at 24 months': 'Al menos un 30 % menos de dolor a los 24 meses',
  '{0} How many were followed so long here stands beside.':
    '{0} Al lado está cuántos tuvieron aquí un seguimiento tan largo.',
  'It irritates the tissue, so that the body repairs it.': 'Irrita el tejido, de modo que el cuerpo lo repara.',
  'A mechanism. Scores of pain cannot show it.': 'Un mecanismo. Las puntuaciones de dolor no pueden mostrarlo.',
  'Authorities or societies have approved it, or have not.': 'Las autoridades o las sociedades la han aprobado, o no.',
  'A matter of record, not of outcomes.': 'Una cuestión de constancia, no de resultados.',
  'Gaps between sessions of 21 to 42 days': 'Intervalos entre sesiones de 21 a 42 días',
  'How treatment was given, not how much of it is needed: patients stop when they are well, or tired of it.':
    'Cómo se dio el tratamiento, no cuánto hace falta: los pacientes lo dejan cuando están bien, o cansados de él.',
  'Typically three treatments are given, about a month apart.':
    'Lo típico es dar tres tratamientos, con un mes más o menos entre ellos.',
  'Ended courses of exactly three sessions': 'Cursos terminados de exactamente tres sesiones',
  'Median gap between sessions': 'Mediana del intervalo entre sesiones',
  'Two to six treatments are usual.': 'Lo habitual son de dos a seis tratamientos.',
  '10th percentile of sessions in ended courses': 'Percentil 10 de las sesiones en cursos terminados',
  '90th percentile of sessions in ended courses': 'Percentil 90 de las sesiones en cursos terminados',
  'Injections are repeated every three to six weeks.': 'Las inyecciones se repiten cada tres a seis semanas.',
  'Courses with all their gaps of 21 to 42 days': 'Cursos con todos sus intervalos de 21 a 42 días',
  'Gaps are counted, not courses: a course of many sessions has many of them.':
    'Se cuentan intervalos, no cursos: un curso de muchas sesiones tiene muchos.',
  'Treatment is a series of sessions, weeks to months apart.':
    'El tratamiento es una serie de sesiones, con semanas o meses entre ellas.',
  'Ended courses of two sessions and more': 'Cursos terminados de dos sesiones o más',
  'Gaps between sessions of 14 days and more': 'Intervalos entre sesiones de 14 días o más',
  'Several sessions are needed for proper healing.': 'Hacen falta varias sesiones para curar bien.',
  'Ended courses of three sessions and more': 'Cursos terminados de tres sesiones o más',
  'Had responded for the first time by session {0}': 'Habían respondido por primera vez en la sesión {0}',
  'What sessions do cannot be seen without patients who had fewer by lot.':
    'Lo que hacen las sesiones no se puede ver sin pacientes que tuvieran menos por sorteo.',
  'Improvement begins after a few weeks to a few months.': 'La mejora empieza al cabo de unas semanas o unos meses.',
  'At least 30 % less pain at 6 weeks': 'Al menos un 30 % menos de dolor a las 6 semanas',
  'At least 30 % less pain at 3 months': 'Al menos un 30 % menos de dolor a los 3 meses',
  'Had 30 % less pain for the first time by session 3':
    'Tuvieron por primera vez un 30 % menos de dolor en la sesión 3',
  'Scores say when patients were asked, not when it began: the median time to the first 30 % lies before the first of these times at which half had it. Who responded in between and lost it again is not seen.':
    'Las puntuaciones dicen cuándo se preguntó a los pacientes, no cuándo empezó: la mediana del tiempo hasta el primer 30 % queda antes del primero de estos momentos en que la mitad lo tenía. No se ve a quien respondió entre medias y lo perdió de nuevo.',
  'Improvement is gradual, not at once.': 'La mejora es gradual, no inmediata.',
  'Other patients are scored at each time. Pain often falls by itself meanwhile.':
    'En cada momento se puntúa a otros pacientes. Entretanto el dolor a menudo baja solo.',
  'Tissue goes on remodelling, and the benefit grows, for months after the last session.':
    'El tejido se sigue remodelando, y el beneficio crece, durante meses tras la última sesión.',
  'No tissue is looked at, and times count from the first session. Scores can rise for other reasons.':
    'No se mira ningún tejido, y el tiempo cuenta desde la primera sesión. Las puntuaciones pueden subir por otros motivos.',
  'Some need another treatment in one to two years.': 'Algunos necesitan otro tratamiento en uno o dos años.',
  'Treated again within 12 months': 'Tratados de nuevo en 12 meses',
  'Counted from the last session. Who did not come back may be well, or may have gone elsewhere.':
    'Se cuenta desde la última sesión. Quien no volvió puede estar bien, o haber ido a otro sitio.',
  Cost: 'Coste',
  'Courses with {0} after a session': 'Cursos con {0} después de una sesión',
  'Courses with pain of the injection written down as an event':
    'Cursos con el dolor de la inyección anotado como evento',
  'anything serious': 'algo grave',
  'anything unwanted': 'algo no deseado',
  'pain of the injection': 'dolor por la inyección',
  'bleeding or bruising': 'sangrado o hematoma',
  'a feeling of fullness': 'sensación de plenitud',
  'an allergic reaction': 'una reacción alérgica',
  'an infection': 'una infección',
  'a nerve injury': 'una lesión nerviosa',
  'the most active less the least': 'los más activos menos los menos activos',
  'alignment checked less not': 'con la alineación comprobada menos sin comprobarla',
  'advice on diet followed less not': 'quienes siguieron los consejos sobre la dieta menos quienes no',
  'instructions followed less not': 'quienes siguieron las indicaciones menos quienes no',
  'Kim 2010 is cited as Pain Physician 13(4):363-370, PMID 20648206.':
    'Kim 2010 se cita como Pain Physician 13(4):363-370, PMID 20648206.',
};
