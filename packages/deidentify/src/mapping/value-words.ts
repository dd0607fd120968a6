import { practitionerPattern, type Vocabulary } from '@enthesis/contract';
import { distance } from 'fastest-levenshtein';
import { valueKey } from '../values.ts';
import { type CodedField, knownCodes } from './coded-fields.ts';
import type { SeenValue } from './column-profile.ts';

type Words = ReadonlyArray<readonly [string, RegExp]>;

const yesOrNo: Words = [
  ['yes', /^(?:y|yes|true|1)$/],
  ['no', /^(?:n|no|false|0)$/],
];

/** How clinics write the codes of a field. */
const wordsOfField: Readonly<Record<string, Words>> = {
  side: [
    ['both', /^(?:b|both|bilat(?:eral)?|b\/l|l\s?[+&/]\s?r|r\s?[+&/]\s?l)\b|^both /],
    ['left', /^(?:l|lt|lft|left|li|links)\b/],
    ['right', /^(?:r|rt|rgt|right|re|rechts)\b/],
    ['midline', /^(?:mid(?:line)?|central|centre|center|n\/?a)$/],
  ],
  sex: [
    ['female', /^(?:f|female|w|woman|fem)$/],
    ['male', /^(?:m|male|man)$/],
    ['other', /^(?:o|x|other|divers|non-?binary)$/],
  ],
  hypermobile: [
    ['yes', /^(?:y|yes|true|1|pos(?:itive)?)$/],
    ['no', /^(?:n|no|false|0|neg(?:ative)?)$/],
  ],
  activity: [
    ['sedentary', /^(?:sed(?:entary)?|inactive|none|sitting)$/],
    ['light', /^(?:light|low|mild)$/],
    ['moderate', /^(?:mod(?:erate)?|medium)$/],
    ['vigorous', /^(?:vig(?:orous)?|high|very active|athlete)$/],
  ],
  diet_advice_followed: yesOrNo,
  instructions_followed: yesOrNo,
  alignment_checked: yesOrNo,
  payer: [
    ['self', /^(?:self(?:[ -]pay)?|cash|patient|private(?:ly)?|out[ -]of[ -]pocket)$/],
    ['workers-comp', /^(?:w\/?c|wcb|work(?:er|men|man)?s?['’]?[ -]comp(?:ensation)?)$/],
    ['insurance', /^(?:ins(?:ured|urance)?|health insurance|medicare|medicaid|public)$/],
    ['other', /^(?:other|employer|charity|study)$/],
  ],
  anesthetic: [
    ['yes', /^(?:y|yes|true|1|lido(?:caine)?|procaine)$/],
    ['no', /^(?:n|no|none|false|0)$/],
  ],
  guidance: [
    ['ultrasound', /^(?:us|u\/s|usg|ultra-?sound|sono.*)$/],
    ['fluoroscopy', /^(?:fl|fluoro.*|x-?ray|c-arm)$/],
    ['landmark', /^(?:lm|landmarks?|palpation|palp|blind|anatomical)$/],
    ['none', /^(?:no|none|0)$/],
  ],
  prior_care: [
    ['none', /^(?:no|none|0)$/],
    ['physio', /^(?:pt|physio.*|physical therapy|exercise)$/],
    ['injection', /^(?:inj.*|steroids?|cortisone|csi|prp|ha)$/],
    ['surgery', /^(?:surg.*|operation|op|arthroscopy)$/],
    ['several', /^(?:several|multiple|many|mixed)$/],
  ],
  course_status: [
    ['ongoing', /^(?:ongoing|active|in treatment|open|continuing)$/],
    ['completed', /^(?:completed?|done|finished|discharged)$/],
    ['stopped', /^(?:stopped|discontinued|dropped(?: out)?|lost|withdrawn)$/],
  ],
  event: [
    ['', /^(?:n|no|none|nil|0|nothing)$/],
    ['injection-pain', /(?:injection|procedur|needle).*pain|pain.*(?:injection|procedur|needle)/],
    ['soreness', /sore|tender|flare|ache/],
    ['bleeding', /bleed|bruis|h(?:a)?ematom/],
    ['numbness', /numb|tingl|paresth/],
    ['fullness', /full|swell|pressure/],
    ['stiffness', /stiff/],
    ['lightheadedness', /light-?\s?head|dizz|faint|vasovagal|syncop/],
    ['allergic-reaction', /allerg|anaphyl|urticari|hives|rash/],
    ['infection', /infect|septic|abscess|cellulitis/],
    ['nerve-injury', /nerve|neuropath/],
  ],
  event_severity: [
    ['', /^(?:n|no|none|nil|0)$/],
    ['mild', /^(?:mild|slight|minor|1|grade 1)$/],
    ['moderate', /^(?:moderate|medium|2|grade 2)$/],
    ['serious', /^(?:serious|severe|major|3|4|grade [34])$/],
  ],
  visit: [
    ['contact', /follow|phone|call|review|contact|check|\bf\/?u\b|questionnaire|survey|enrol|baseline|intake/],
    ['session', /treat|inject|session|prolo|procedure|\btx\b|\brx\b/],
  ],
};

/** How clinics write the built-in conditions; the more special comes first. */
const conditionWords: Words = [
  ['central-stenosis', /stenosis/],
  ['disc-herniation-severe', /(?:severe|large|extruded).*(?:disc|disk)|herniat/],
  ['sciatica', /sciatic|radicul/],
  ['si-joint', /\bsij?\b|\bs\.?i\.? ?joint|sacro-?iliac/],
  ['spine-djd', /degenerative (?:disc|disk|spine)|\bddd\b|spondylosis|facet/],
  ['low-back', /low(?:er)?[ -]?back|\blbp\b|lumbago|lumbar pain|back pain/],
  ['meniscus-tear', /menisc/],
  ['osgood-schlatter', /osgood/],
  ['knee-oa', /knee.*(?:\boa\b|arthr|osteo)|gonarthr|(?:\boa\b|arthr).*knee/],
  ['cuff-tear-complete', /(?:complete|full).*(?:cuff|supraspin)/],
  ['rotator-cuff-partial', /cuff|supraspin/],
  ['hip-labrum', /hip.*labr|labr.*hip|acetabular labr/],
  ['shoulder-labrum', /labr|\bslap\b/],
  ['shoulder-instability', /shoulder.*(?:instab|sublux|disloc)/],
  ['tennis-elbow', /tennis|lateral epicond/],
  ['golfers-elbow', /golf|medial epicond/],
  ['ankle-sprain', /ankle/],
  ['achilles', /achill/],
  ['plantar-fascia', /plantar/],
  ['finger-oa', /(?:finger|thumb|cmc|hand).*(?:\boa\b|arthr)/],
  ['fibromyalgia', /fibromyalg/],
  ['fracture', /fractur/],
  ['knee-pain', /knee/],
];

/** The meaning of a column's values, as far as it is plain, and the rest. */
export interface Meanings {
  readonly codes: Readonly<Record<string, string>>;
  readonly unmapped: readonly SeenValue[];
}

/** Proposes codes for the values of a coded field. A value that is itself a code needs no line. */
export const proposeCodes = (field: CodedField, values: readonly SeenValue[], vocabulary: Vocabulary): Meanings => {
  if (field === 'practitioner') return practitionerCodes(values);
  const known = knownCodes(field, vocabulary);
  const codes: [string, string][] = [];
  const unmapped: SeenValue[] = [];
  for (const seen of values) {
    const key = valueKey(seen.value);
    if (known.includes(key)) continue;
    const code =
      field === 'condition'
        ? conditionOf(key, vocabulary)
        : wordsOfField[field]?.find(([, words]) => words.test(key))?.[0];
    if (code === undefined || code === null) unmapped.push(seen);
    else codes.push([seen.value, code]);
  }
  return { codes: Object.fromEntries(codes), unmapped };
};

const sideWords: Words = [
  ['both', /\b(?:both|bilat(?:eral)?)\b/],
  ['left', /\b(?:left|lt|l)\b/],
  ['right', /\b(?:right|rt|r)\b/],
];

/** A condition, with its side where the value says it: "both knees", "L knee OA". */
const conditionOf = (key: string, { conditions }: Vocabulary): string | null => {
  const has = (id: string) => conditions.some((condition) => condition.id === id);
  const label = conditions.find((condition) => {
    const plain = condition.label.toLowerCase();
    return plain === key || (key.length > 7 && distance(plain, key) <= 2);
  });
  const found = label?.id ?? conditionWords.find(([id, words]) => words.test(key) && has(id))?.[0];
  if (found === undefined) return null;
  const side = sideWords.find(([, words]) => words.test(key))?.[0];
  return side === undefined ? found : `${found}/${side}`;
};

/** The clinic's people get codes in order of how often they are named; who is who stays in the mapping, at home. */
const practitionerCodes = (values: readonly SeenValue[]): Meanings => {
  const taken = new Set(values.map(({ value }) => value).filter((value) => practitionerPattern.test(value)));
  const codes: [string, string][] = [];
  let next = 1;
  for (const { value } of values.filter((seen) => !taken.has(seen.value))) {
    while (taken.has(`P${next}`)) next += 1;
    codes.push([value, `P${next}`]);
    next += 1;
  }
  return next > 1_000 ? { codes: {}, unmapped: values } : { codes: Object.fromEntries(codes), unmapped: [] };
};
